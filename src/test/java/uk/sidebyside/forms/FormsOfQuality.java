package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of the quality of plans, all of which hang on a sample that was drawn before. */
final class FormsOfQuality {
    private static final String ID = "[0-9a-f-]{36}";
    private static final String THE_SAMPLE = "/audits/plans/" + ID + "(?=\")";
    private static final String THE_PLAN = "/audits/plans/plan/" + ID;
    private static final String THE_THEME = "/audits/plans/theme/" + ID;
    private static final HouseForm SAMPLE = form("/audits/plans/draw")
            .shownOn("/audits/plans/draw")
            .filledWith(
                    "title", "Spring",
                    "covers", "Plans of this spring",
                    "list", "EHC-0001,Early",
                    "size", "1",
                    "seed", "seven green apples",
                    "percentTwice", "100",
                    "measure", "*",
                    "target", "98");
    private static final HouseForm LATER =
            SAMPLE.called("later").filledWith("title", "Autumn", "list", "EHC-0002,Early");
    private static final HouseForm THEME = form("/audits/plans/{id}/theme")
            .after(SAMPLE)
            .shownOn("/audits/plans", THE_SAMPLE, "/theme")
            .filledWith("title", "The voice fades", "words", "After section A.");
    private static final HouseForm STEP =
            ofTheme("/step").filledWith("what", "Write a page for the child.", "owner", "NADIA", "dueOn", "2026-09-01");
    private static final HouseForm THREADS = form("/audits/threads/draw")
            .shownOn("/audits/threads/draw")
            .filledWith("title", "For the visit", "seed", "nine pears", "size", "1");

    private FormsOfQuality() {}

    static List<HouseForm> all() {
        return List.of(
                SAMPLE,
                form("/audits/plans/{id}/markers")
                        .after(SAMPLE)
                        .shownOn("/audits/plans", THE_SAMPLE, "/markers")
                        .filledWith("seat", "*", "kind", "parent", "trainedOn", "2026-05-01"),
                form("/audits/plans/plan/{id}/extract")
                        .after(SAMPLE)
                        .shownOn("/audits/plans", THE_SAMPLE, "", THE_PLAN, "/extract")
                        .filledWith("heading", "Section F", "words", "Twice a week.", "namesOut", "yes"),
                THEME,
                ofTheme("/learning")
                        .filledWith(
                                "words",
                                "Quote the child.",
                                "occasion",
                                "briefing",
                                "sharedWith",
                                "All who write plans",
                                "sharedOn",
                                "2026-06-10"),
                ofTheme("/next").filledWith("next", "*", "words", "Ask what became of their words."),
                STEP,
                form("/audits/plans/theme/{id}/again")
                        .after(SAMPLE, THEME, LATER)
                        .shownOn("/audits/plans/themes", THE_THEME, "/again")
                        .filledWith("sample", "*", "words", "In all of them."),
                HouseForm.of("/audits/plans/step/{id}/done", Who.NADIA)
                        .after(SAMPLE, THEME, STEP)
                        .shownOn("/audits/plans/themes", THE_THEME, "", "/audits/plans/step/" + ID + "/done", "")
                        .filledWith("outcome", "The page is there."),
                THREADS,
                form("/audits/threads/{id}/{number}/words")
                        .after(THREADS)
                        .shownOn("/audits/threads", "/audits/threads/" + ID, "/1/words")
                        .filledWith("words", "We wait too long.", "namesOut", "yes"));
    }

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        List.of(
                        "/audits/plans/{id}/markers/{seat}/remove",
                        "/audits/plans/{id}/hand-out",
                        "/audits/plans/turn/{id}/begin",
                        "/audits/plans/plan/{id}/extract/{extract}/remove")
                .forEach(route -> elsewhere.put(route, "a button, and nothing to fill in"));
        elsewhere.put("/audits/plans/plan/{id}/talk/{about}", "QualityPagesTest: two have marked a plan before");
        elsewhere.put("/audits/plans/turn/{id}/pass", "QualityPagesTest: plans were handed out before");
        return elsewhere;
    }

    private static HouseForm ofTheme(String end) {
        return form("/audits/plans/theme/{id}" + end)
                .after(SAMPLE, THEME)
                .shownOn("/audits/plans/themes", THE_THEME, end);
    }

    private static HouseForm form(String route) {
        return HouseForm.of(route, Who.JO);
    }
}
