package uk.sidebyside.audits.quality;

import java.time.LocalDate;

/** A part of a plan with all that leads to a person taken out. */
public record Extract(
        ExtractId id, SampledPlanId plan, String heading, String words, String madeAs, LocalDate madeOn) {}
