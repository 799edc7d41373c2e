package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.Endings;
import uk.sidebyside.board.Governance;
import uk.sidebyside.board.rules.ReportsDue;

/** The bodies of an area as whoever sets them up sees them. */
public record BodiesPage(Governance governance, ReportsDue due, List<Endings.Ended> ended) {}
