package uk.sidebyside.board.web;

import uk.sidebyside.board.Governance;

/** Who reports to whom, as a picture and as a list of the same facts. */
public record GovernancePage(Governance governance, GovernanceDiagram diagram, boolean maySetUp) {}
