package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.UUID;

/** A notice under section 23 that belongs to a case, by the day on which it reached the council. */
public record ToldByHealth(UUID id, LocalDate sentOn) {
    public String at() {
        return "/section-23/" + id;
    }
}
