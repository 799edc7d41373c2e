package uk.sidebyside.surveys.web;

/** @param keepsLog whether the reader keeps the log of complaints and compliments */
public record ComplaintsPage(boolean keepsLog) {}
