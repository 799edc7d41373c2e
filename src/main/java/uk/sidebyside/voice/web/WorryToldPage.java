package uk.sidebyside.voice.web;

import uk.sidebyside.voice.worries.Worries;

/** That a worry came, and whether it was read. */
public record WorryToldPage(String code, Worries.Came came, FamilyWords words) {}
