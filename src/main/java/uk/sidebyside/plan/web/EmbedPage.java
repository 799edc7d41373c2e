package uk.sidebyside.plan.web;

import java.util.List;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.Line;

/** The board's word that a completed line is embedded in practice. */
public record EmbedPage(Line line, List<Evidence> proof, PastController.EmbedForm form, FormErrors errors) {}
