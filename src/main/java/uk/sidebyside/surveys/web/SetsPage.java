package uk.sidebyside.surveys.web;

import java.util.List;
import uk.sidebyside.surveys.rules.QuestionSet;

/** The question sets that can be asked from. */
public record SetsPage(List<QuestionSet> sets, boolean runs) {}
