package uk.sidebyside.partnership.agreed.web;

import java.util.List;
import uk.sidebyside.partnership.agreed.Foundation;
import uk.sidebyside.partnership.agreed.Foundations;

/** @param foundation as it is written, with the places for the area's own words */
public record EditTogetherPage(Foundation foundation, List<Foundations.Version> versions) {}
