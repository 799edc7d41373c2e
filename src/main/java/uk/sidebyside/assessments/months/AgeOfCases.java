package uk.sidebyside.assessments.months;

import uk.sidebyside.shared.AgeBand;

/**
 * How many children and young people of an age there are.
 *
 * @param assessed who asked for an assessment, or is assessed for a first plan
 * @param planned who has a plan
 */
public record AgeOfCases(AgeBand band, int assessed, int planned) {}
