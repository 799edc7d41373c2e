package uk.sidebyside.voice.web;

import uk.sidebyside.pages.FormErrors;

/** Where the code of a receipt is typed. */
public record CodePage(String code, FormErrors errors) {}
