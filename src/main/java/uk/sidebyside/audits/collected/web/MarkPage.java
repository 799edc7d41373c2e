package uk.sidebyside.audits.collected.web;

import uk.sidebyside.audits.collected.ShownAudits;

/** The quality mark of one service, to print and to link to. */
public record MarkPage(String area, ShownAudits.Mark mark) {}
