package uk.sidebyside.plan.web;

import uk.sidebyside.pages.display.EasyRead;

/**
 * The Easy Read version of a part of the plan.
 *
 * @param standard the address of the page that it is a version of
 * @param editor whether the reader may write it, and so hears that it has grown old
 */
public record EasyReadPage(String title, String standard, EasyRead easy, boolean editor) {}
