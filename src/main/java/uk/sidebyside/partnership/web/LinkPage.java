package uk.sidebyside.partnership.web;

/**
 * The link of somebody whom no e-mail reaches, to print and to hand over.
 *
 * @param address of their place, with its code
 */
public record LinkPage(String piece, String shownAs, String back, String address) {}
