package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of audits, of which most hang on an audit that was begun before. */
final class FormsOfAudits {
    private static final String ID = "[0-9a-f-]{36}";
    private static final String THE_AUDIT = "/audits/" + ID;
    private static final HouseForm AUDIT = HouseForm.of("/audits/begin", Who.JO)
            .shownOn("/audits/begin")
            .filledWith(
                    "strengths", "We listen.",
                    "service", "1",
                    "description", "A new timetable.",
                    "framework", "six-principles:1",
                    "auditedOn", "2026-06-01",
                    "coversFrom", "2025-06-01");
    private static final HouseForm JUDGED = HouseForm.of("/audits/{id}/standard/{key}", Who.JO)
            .after(AUDIT)
            .shownOn("/audits", THE_AUDIT, "/standard/feedback")
            .filledWith("feedback-given", "good", "feedback-given.notes", "A letter each term.")
            .emptyIsRight("one may stop in the middle of a sitting");
    private static final HouseForm DECIDED = HouseForm.of("/audits/{id}/decide", Who.JO)
            .after(AUDIT)
            .shownOn("/audits", THE_AUDIT, "/decide")
            .filledWith(
                    "outcome", "good",
                    "words", "As the rows say.",
                    "summary", "We listen well.",
                    "reviewOn", "2027-06-01",
                    "what", "Write a letter each term",
                    "owner", "1",
                    "dueOn", "2026-09-01");

    private FormsOfAudits() {}

    static List<HouseForm> all() {
        return List.of(
                AUDIT,
                HouseForm.of("/audits/{id}/head", Who.JO)
                        .after(AUDIT)
                        .shownOn("/audits", THE_AUDIT, "/head")
                        .filledWith("strengths", "We listen twice.", "description", "Another timetable."),
                JUDGED,
                DECIDED,
                HouseForm.of("/audits/{id}/steps/{step}/change", Who.JO)
                        .after(AUDIT, DECIDED)
                        .shownOn("/audits", THE_AUDIT, "/decide", THE_AUDIT + "/steps/" + ID + "/change", "")
                        .filledWith("what", "Write two letters", "dueOn", "2026-10-01"),
                HouseForm.of("/audits/{id}/people/add", Who.JO)
                        .after(AUDIT)
                        .shownOn("/audits", THE_AUDIT, "/people/add")
                        .filledWith("post", "1"),
                HouseForm.of("/audits/{id}/views", Who.CORA)
                        .after(AUDIT, JUDGED)
                        .shownOn("/audits", THE_AUDIT, "/views")
                        .filledWith("feedback-given", "queries", "feedback-given.words", "Some heard nothing."),
                HouseForm.of("/audits/{id}/ask", Who.JO)
                        .after(AUDIT, JUDGED)
                        .shownOn("/audits", THE_AUDIT, "/ask")
                        .filledWith("email", "dora@example.org", "who", "parent"));
    }

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        List.of("/audits/{id}/sign", "/audits/{id}/again", "/audits/{id}/evidence/{key}/withdraw/{item}")
                .forEach(route -> elsewhere.put(route, "a button, and nothing to fill in"));
        List.of("/audits/{id}/evidence/{key}", "/audits/{id}/form", "/audits/frameworks")
                .forEach(route -> elsewhere.put(route, "AuditPagesTest: a file"));
        elsewhere.put("/audits/frameworks/{code}/{version}/words", "AuditPagesTest: an area's own words");
        elsewhere.put("/audits/frameworks/{code}/{version}/made", "MadeTogetherTest: a framework and a piece of work");
        elsewhere.put(
                "/audits/frameworks/{code}/{version}/made/{link}/take-back", "MadeTogetherTest: a button of that link");
        elsewhere.put(
                "/audits/frameworks/{code}/{version}/take-up/{link}", "ForNextVersionTest: a button of that theme");
        elsewhere.put("/audits/say/{code}", "OpinionsByLinkTest: a link of one’s own");
        elsewhere.put("/audits/{id}/steps/{step}/done", "AuditFromBeginningToSignatureTest: once, and it is done");
        return elsewhere;
    }
}
