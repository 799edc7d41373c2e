package uk.sidebyside.board;

import java.util.UUID;

/** A monthly assurance report. */
public record ReportId(UUID value) {}
