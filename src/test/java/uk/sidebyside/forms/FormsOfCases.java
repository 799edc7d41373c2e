package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of a case, all of which hang on one that Cora opened. */
final class FormsOfCases {
    private static final String THE_CASE = "/cases/[0-9a-f-]{36}";
    private static final HouseForm CASE = form("/cases/new")
            .shownOn("/cases/new")
            .filledWith(
                    "reference", "EHC 1",
                    "forename", "Ada",
                    "surname", "Example",
                    "bornOn", "2016-06-01",
                    "on", "2026-06-01");
    private static final HouseForm RECORD = HouseForm.of("/children/new", Who.CORA)
            .called("for a case")
            .shownOn("/children/new")
            .filledWith("knownAs", "Kit Wren", "strengths", "Draws.", "reference", "TW 9", "bornOn", "2016-06-01");

    private static final HouseForm STEP = form("/cases/{id}/step/{step}")
            .after(CASE)
            .shownOn("/cases", THE_CASE, "/step/will-assess")
            .filledWith("on", "2026-06-02", "words", "We will find out.");
    private static final HouseForm LETTER = form("/cases/{id}/letters/new/{kind}")
            .after(CASE, STEP)
            .shownOn("/cases", THE_CASE, "/letters/new/will-assess")
            .filledWith("toWhom", "Mina Example", "words", "Dear Mina,");

    private static final HouseForm CLOCK = form("/cases/{id}/clocks/new/{kind}")
            .after(CASE)
            .shownOn("/cases", THE_CASE, "/clocks/new/school-asked")
            .filledWith("on", "2026-06-02", "about", "Hill School");

    private FormsOfCases() {}

    static List<HouseForm> all() {
        return List.of(
                CASE,
                form("/cases/{id}/officer")
                        .after(CASE)
                        .shownOn("/cases", THE_CASE, "/officer")
                        .filledWith("officer", "*"),
                form("/cases/{id}/moved/{duty}")
                        .after(CASE)
                        .shownOn("/cases", THE_CASE, "/moved/C01")
                        .filledWith("to", "2026-08-03", "reason", "One report is late."),
                form("/cases/{id}/excuse/{duty}")
                        .after(CASE)
                        .shownOn("/cases", THE_CASE, "/excuse/C01")
                        .filledWith(
                                "ground", "PERSONAL_CIRCUMSTANCES",
                                "from", "2026-06-02",
                                "to", "2026-06-05",
                                "evidence", "A letter.",
                                "approvedBy", "Head of service"),
                STEP,
                LETTER,
                form("/cases/{id}/letters/{letter}/edit")
                        .after(CASE, STEP, LETTER)
                        .shownOn("/cases", THE_CASE, "", THE_CASE + "/letters/[0-9a-f-]{36}", "/edit")
                        .filledWith("toWhom", "Mina Example", "words", "Dear Mina, thank you."),
                CLOCK,
                form("/cases/{id}/clocks/{of}/done/{duty}")
                        .after(CASE, CLOCK)
                        .shownOn("/cases", THE_CASE, "/clocks", THE_CASE + "/clocks/[0-9a-f-]{36}/done/C08", "")
                        .filledWith("on", "2026-06-03"),
                form("/cases/{id}/clocks/{of}/not-owed/{duty}")
                        .after(CASE, CLOCK)
                        .shownOn("/cases", THE_CASE, "/clocks", THE_CASE + "/clocks/[0-9a-f-]{36}/not-owed/C08", "")
                        .filledWith("words", "It has closed."),
                form("/cases/{id}/clocks/back/{line}")
                        .after(CASE, CLOCK)
                        .shownOn("/cases", THE_CASE, "/clocks", THE_CASE + "/clocks/back/[0-9a-f-]{36}", "")
                        .filledWith("words", "It was another school."),
                form("/cases/{id}/steps/{happening}/put-right")
                        .after(CASE)
                        .shownOn("/cases", THE_CASE, "", THE_CASE + "/steps/[0-9a-f-]{36}/put-right", "")
                        .filledWith("on", "2026-06-02", "words", "It came by post.", "reason", "The stamp says so."),
                form("/cases/settings")
                        .shownOn("/cases/settings")
                        .filledWith("strict", "yes", "mediation", "Talk First")
                        .emptyIsRight("an area need not set anything"),
                form("/cases/{id}/number")
                        .after(CASE)
                        .shownOn("/cases", THE_CASE, "/number")
                        .filledWith("upn", "A123456789012"),
                form("/cases/{id}/return/{part:person|request|plan|moved|needs}")
                        .after(CASE)
                        .shownOn("/cases", THE_CASE, "/return/person")
                        .filledWith("sex", "F", "postcode", "YO19AA")
                        .emptyIsRight("what nobody knows yet stays blank"),
                form("/cases/{id}/child")
                        .after(CASE, RECORD)
                        .shownOn("/cases", THE_CASE, "/child")
                        .filledWith("reference", "TW 9"));
    }

    static Map<String, String> elsewhere() {
        return Map.ofEntries(
                Map.entry("/cases/hand-over", "HandOverPagesTest: two officers and their cases"),
                Map.entry("/cases/unled", "UnledPagesTest: cases that nobody leads"),
                Map.entry("/cases/unled/all", "a button, and nothing to fill in: UnledPagesTest"),
                Map.entry("/cases/{id}/return/{list:named|placement}", "CaseReturnPagesTest: a case with a plan"),
                Map.entry("/cases/{id}/letters/{letter}/keep", "a button, and nothing to fill in"),
                Map.entry(
                        "/cases/{id}/letters/{letter}/throw-away", "a button, and nothing to fill in: LetterPagesTest"),
                Map.entry("/cases/months/{month}/send", "a button, and nothing to fill in"),
                Map.entry("/cases/months/{month}/take-back", "a button, and nothing to fill in"),
                Map.entry("/cases/months/{month}/edit", "MonthsTest: a month that is over, drafted from figures"),
                Map.entry("/assessment/{child}/finished/unsent", "FamilyFinishedTest: what a family types"),
                Map.entry("/assessment/{child}/finished", "FamilyFinishedTest: the form of a family"));
    }

    private static HouseForm form(String route) {
        return HouseForm.of(route, Who.CORA);
    }
}
