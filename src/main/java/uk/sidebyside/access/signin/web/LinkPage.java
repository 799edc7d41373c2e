package uk.sidebyside.access.signin.web;

/** The page behind an e-mailed link.
 *
 * @param path where its button leads
 */
public record LinkPage(String path, String name, boolean invitation) {}
