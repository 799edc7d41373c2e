package uk.sidebyside.access;

/**
 * A kind of partner, in an area's own words.
 *
 * @param partners how many organisations of the area are of this kind
 */
public record PartnerKind(String code, String label, int position, StandsFor standsFor, int partners) {}
