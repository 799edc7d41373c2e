package uk.sidebyside.surveys.web;

import uk.sidebyside.surveys.rules.QuestionSet;

/** One question set, in each of its editions. */
public record SetPage(QuestionSet set, boolean runs) {}
