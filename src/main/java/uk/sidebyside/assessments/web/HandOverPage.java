package uk.sidebyside.assessments.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import uk.sidebyside.access.SeatId;

/**
 * Whose cases are handed over.
 *
 * @param led how many open cases each post leads or covers
 * @param unled how many open cases nobody leads
 * @param titles of the posts, with who holds them
 * @param handed how many were handed over a moment ago, as the address says it
 */
public record HandOverPage(Map<SeatId, Integer> led, int unled, Map<SeatId, String> titles, String handed) {
    public HandOverPage {
        led = Map.copyOf(led);
        titles = Map.copyOf(titles);
    }

    public record Officer(String title, String at, String cases) {}

    /** By their names. */
    public List<Officer> officers() {
        return led.entrySet().stream()
                .map(one -> new Officer(
                        titles.getOrDefault(one.getKey(), "A post that has ended"),
                        "/cases/hand-over?from=" + one.getKey().value(),
                        CaseWords.count(one.getValue(), "open case", "open cases")))
                .sorted(Comparator.comparing(Officer::title).thenComparing(Officer::at))
                .toList();
    }

    /** How many nobody leads; blank where somebody leads each. */
    public String nobodys() {
        return unled == 0 ? "" : CaseWords.count(unled, "open case", "open cases");
    }

    /** Blank where none was. */
    public String done() {
        return handed.matches("[0-9]{1,6}")
                ? CaseWords.count(Integer.parseInt(handed), "case was", "cases were") + " handed over."
                : "";
    }
}
