package uk.sidebyside.audits.quality;

import java.time.LocalDate;

/** A plan that waits to be marked by a post, with what is needed to tell it from others. */
public record MyTurn(Turn turn, String reference, int number, SampleId sample, String title, LocalDate dueOn) {}
