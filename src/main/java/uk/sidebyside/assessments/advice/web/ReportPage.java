package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.PastedReports;
import uk.sidebyside.assessments.advice.PastedReports.Kept;
import uk.sidebyside.assessments.advice.ReportFile;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Option;

/**
 * A report that was pasted, and where each of its paragraphs goes.
 *
 * @param files that were attached
 * @param text that was typed and not kept; blank where nothing was
 * @param chosen what was chosen for each paragraph and not kept
 */
public record ReportPage(
        PastedReports.Opened opened,
        List<ReportFile> files,
        String text,
        Map<Integer, String> chosen,
        FormErrors errors) {

    public ReportPage {
        files = List.copyOf(files);
    }

    static ReportPage of(PastedReports.Opened opened, List<ReportFile> files) {
        return new ReportPage(opened, files, "", Map.of(), FormErrors.none());
    }

    ReportPage typed(String words, FormErrors wrong) {
        return new ReportPage(opened, files, words, chosen, wrong);
    }

    ReportPage chosen(Map<Integer, String> places, FormErrors wrong) {
        return new ReportPage(opened, files, text, places, wrong);
    }

    ReportPage wrong(FormErrors found) {
        return new ReportPage(opened, files, text, chosen, found);
    }

    public AdviceRequest request() {
        return opened.request();
    }

    public List<Kept> paragraphs() {
        return opened.paragraphs();
    }

    public String at() {
        return request().at() + "/report";
    }

    public List<Option> places() {
        List<Option> places = new ArrayList<>(List.of(Option.of("", "Choose")));
        Stream.of(Place.values()).forEach(place -> places.add(Option.of(place.code(), place.label())));
        return places;
    }

    /** What was chosen a moment ago; else where it is; else what its heading suggests. */
    public String place(Kept one) {
        if (chosen.containsKey(one.number())) {
            return chosen.getOrDefault(one.number(), "");
        }
        Place place = one.place() == null ? one.suggested() : one.place();
        return place == null ? "" : place.code();
    }

    /** What came of it, or from where the suggestion comes. */
    public String said(Kept one) {
        if (one.place() == Place.LEFT_OUT) {
            return "Left out of your draft";
        }
        if (one.place() != null) {
            return "In your draft: " + one.place().label();
        }
        return one.suggested() == null ? "Its heading suggests nothing" : "Its heading suggests this";
    }

    public boolean filled() {
        return paragraphs().stream().anyMatch(one -> one.place() != null);
    }

    /** How much of it is in the draft. */
    public String summary() {
        long in = paragraphs().stream()
                .filter(one -> one.place() != null && one.place() != Place.LEFT_OUT)
                .count();
        return filled()
                ? "Of " + AdviceWords.count(paragraphs().size(), "paragraph", "paragraphs") + ", " + in
                        + (in == 1 ? " is" : " are") + " in your draft."
                : AdviceWords.count(paragraphs().size(), "paragraph", "paragraphs") + ". Say where each goes.";
    }

    /** Whether the place for another report stands open: with what was typed there, or with what is wrong there. */
    public boolean again() {
        return !text.isBlank() || errors.at("report") != null;
    }
}
