package uk.sidebyside.assessments.advice;

import java.time.LocalDate;

/**
 * Where a need or a provision that was advised went.
 *
 * @param kind need or provision
 * @param position its number, from 1
 * @param section of the plan; empty where it went into none
 * @param reason why it went into none, or what to know beside the section
 */
public record AdviceUse(String kind, int position, String section, String reason, String as, LocalDate on) {
    public boolean used() {
        return !section.isEmpty();
    }
}
