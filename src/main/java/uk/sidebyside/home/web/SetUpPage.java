package uk.sidebyside.home.web;

import java.util.Map;
import uk.sidebyside.pages.FormErrors;

/** @param kinds of plan, code to label */
public record SetUpPage(SetUpForm form, FormErrors errors, Map<String, String> kinds) {}
