package uk.sidebyside.pages.display;

import org.jspecify.annotations.Nullable;

/**
 * A state as it stood at one reporting point.
 *
 * @param when the point, as people say it: "March 2021"
 * @param state the state in words; they are always shown, the colour only helps
 * @param colour one of GOV.UK's tag colours, never red, which is for errors
 * @param note what must be known with it, as that it was corrected later
 */
public record StateAt(
        String when, String state, String colour, @Nullable String note) {

    public static StateAt of(String when, String state, String colour) {
        return new StateAt(when, state, colour, null);
    }
}
