package uk.sidebyside.plan.web;

import java.util.UUID;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;

/** @param signatory who signed on paper, by role and organisation */
public record PaperPage(
        String address, String signatory, UUID submission, String role, DateEntry signedOn, FormErrors errors) {}
