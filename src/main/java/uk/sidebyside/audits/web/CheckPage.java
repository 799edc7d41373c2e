package uk.sidebyside.audits.web;

/** @param why it was not signed; blank while nobody tried */
public record CheckPage(AuditPage of, String why) {}
