package uk.sidebyside.forms;

import java.util.List;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of what was agreed. Each area begins with York's words and changes them. */
final class FormsOfAgreed {
    private static final String EDIT = "/joint-partnership/edit";
    private static final HouseForm BEGUN = form(EDIT + "/begin").shownOn(EDIT);

    private FormsOfAgreed() {}

    static List<HouseForm> all() {
        return List.of(
                BEGUN,
                form(EDIT + "/definition")
                        .after(BEGUN)
                        .shownOn(EDIT + "/definition")
                        .filledWith("definition", "We do it together.", "note", "Shorter"),
                form(EDIT + "/{strand}/{key}")
                        .after(BEGUN)
                        .shownOn(EDIT + "/principles/feedback")
                        .filledWith("words", "We say what changed.", "note", "Shorter", "retired", "no"),
                form("/joint-partnership/add/{strand}")
                        .after(BEGUN)
                        .shownOn("/joint-partnership/add/themes")
                        .filledWith("words", "trust in each other", "note", "Asked-for"),
                form("/glossary/new")
                        .shownOn("/glossary/new")
                        .filledWith("term", "DCO", "meaning", "A nurse who knows the law.", "foundAs", "DCO"),
                form("/glossary/{key}/edit")
                        .after(BEGUN)
                        .shownOn("/glossary/jsna/edit")
                        .filledWith("meaning", "What people need."),
                form("/glossary/{key}/remove").after(BEGUN).shownOn("/glossary/jsna/remove"),
                form("/joint-partnership/agreement/new")
                        .shownOn("/joint-partnership/agreement/new")
                        .filledWith("title", "Our agreement", "words", "We work together.", "reviewOn", "2027-06-01"));
    }

    private static HouseForm form(String route) {
        return HouseForm.of(route, Who.ADA);
    }
}
