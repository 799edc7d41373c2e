package uk.sidebyside.board.rules;

import uk.sidebyside.access.Role;

/** A body's places for families are for family seats, whose holders work for neither the council nor the NHS. */
public final class PlaceOfFamilies {
    private PlaceOfFamilies() {}

    public static boolean fits(boolean placeOfFamilies, Role ofSeat) {
        return !placeOfFamilies || ofSeat == Role.FAMILY_SEAT;
    }
}
