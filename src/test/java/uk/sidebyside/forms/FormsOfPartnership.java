package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of joint partnership, of which most hang on a piece that was begun before. */
final class FormsOfPartnership {
    private static final String ID = "[0-9a-f-]{36}";
    private static final String THE_PIECE = "/partnership/piece/" + ID;
    private static final HouseForm PIECE = form("/partnership/piece/new", Who.JO)
            .shownOn("/partnership/piece/new")
            .filledWith(
                    "service", "1",
                    "title", "A new leaflet",
                    "kind", "information",
                    "why", "Families asked for it.",
                    "fixed", "The law is fixed.",
                    "canChange", "Every word can change.",
                    "small", "no",
                    "everybody", "yes");
    private static final HouseForm ITEM =
            ofPiece("/plan/add").filledWith("what", "Write the draft", "who", "The council", "dueOn", "2026-07-01");
    private static final HouseForm PERSON = ofPiece("/people/add")
            .filledWith(
                    "name", "Petra",
                    "email", "petra@example.org",
                    "side", "parent",
                    "shownAs", "A parent of two",
                    "way", "online");
    private static final HouseForm ASKED =
            ofPiece("/decide/ask").filledWith("what", "The colour of it.", "channel", "email", "askedOn", "2026-06-01");
    private static final HouseForm SESSION = ofPiece("/sessions/offer")
            .filledWith(
                    "title", "The first session",
                    "day1", "2026-07-01",
                    "from1", "10:00",
                    "to1", "11:00",
                    "day2", "2026-07-02",
                    "from2", "18:00",
                    "to2", "19:00");
    private static final HouseForm DRAFT =
            ofPiece("/agree/share").filledWith("title", "The leaflet", "words", "All the words.");
    private static final HouseForm CHECKED = form("/partnership/piece/{id}/checks/{check}/answer", Who.JO)
            .after(PIECE)
            .shownOn("/partnership/pieces", THE_PIECE, "/checks/involved/answer")
            .filledWith("answer-involved", "partly", "words-involved", "Not at the start.");
    private static final HouseForm LINE =
            ofPiece("/told/add").filledWith("said", "It is too long.", "became", "used", "did", "We cut it.");
    private static final HouseForm STOPPED = ofPiece("/stop").filledWith("because", "There is no money.");
    private static final HouseForm OPPORTUNITY = ofPiece("/opportunity")
            .filledWith(
                    "title", "Help to write it",
                    "what", "A leaflet for families.",
                    "timeAsked", "Two evenings a month.",
                    "expenses", "Travel is paid.",
                    "payment", "A voucher of 20 pounds.",
                    "support", "Somebody rings you.",
                    "ways", "online",
                    "closesOn", "2026-12-31");
    private static final HouseForm PROPOSED = form("/partnership/propose", Who.NOBODY)
            .shownOn("/partnership/propose")
            .filledWith("what", "A quiet room.", "why", "It is loud.", "email", "");
    private static final HouseForm AGREED = form("/partnership/ask-me", Who.NOBODY)
            .shownOn("/partnership/ask-me")
            .filledWith("name", "Nora", "email", "nora@example.org", "interests", "Buses and bridges.");

    private static final HouseForm TOOL = form("/partnership/tools/new", Who.JO)
            .shownOn("/partnership/tools/new")
            .filledWith(
                    "name", "What helps you to be there",
                    "kind", "checklist",
                    "helpsWith", "Ask before the day.",
                    "steps", "*",
                    "link", "https://www.example.org/checklist",
                    "reviewOn", "2027-06-01");

    private FormsOfPartnership() {}

    static List<HouseForm> all() {
        return List.of(
                form("/admin/partnership", Who.ADA)
                        .shownOn("/admin/partnership")
                        .filledWith("weeks", "6", "days", "15", "yearFrom", "9"),
                // Offered while a service has no piece.
                form("/partnership/services/{id}/support", Who.JO)
                        .shownOn("/partnership/services", "/partnership/services/" + ID + "/support", "")
                        .filledWith("words", "We help to find families."),
                PIECE,
                ofPiece("/edit")
                        .filledWith("why", "Families asked twice.", "fixed", "The law.", "canChange", "All else."),
                ofPiece("/hold-back").filledWith("because", "We wait for the law to change."),
                form("/partnership/piece/{id}/step/{key}/say", Who.JO)
                        .after(PIECE)
                        .shownOn("/partnership/pieces", THE_PIECE, "/step/plan/say")
                        .filledWith("state", "done", "words", "The plan is here.")
                        .emptyIsRight("a step may be done without a word"),
                ITEM,
                form("/partnership/piece/{id}/plan/{item}/move", Who.JO)
                        .after(PIECE, ITEM)
                        .shownOn("/partnership/pieces", THE_PIECE, "/plan", THE_PIECE + "/plan/" + ID + "/move", "")
                        .filledWith("dueOn", "2026-08-01", "because", "The printer is closed."),
                PERSON,
                form("/partnership/piece/{id}/people/{who}/access", Who.JO)
                        .after(PIECE, PERSON)
                        .shownOn(
                                "/partnership/pieces",
                                THE_PIECE,
                                "/people",
                                THE_PIECE + "/people/" + ID + "/access",
                                "")
                        .filledWith("state", "met", "needs", "A ramp outside.", "met", "We met downstairs.")
                        .emptyIsRight("that it was not asked yet may be said"),
                form("/partnership/piece/{id}/people/{who}/way-kept", Who.JO)
                        .after(PIECE, PERSON)
                        .shownOn(
                                "/partnership/pieces",
                                THE_PIECE,
                                "/people",
                                THE_PIECE + "/people/" + ID + "/way-kept",
                                "")
                        .filledWith("kept", "not-kept", "words", "The call did not work."),
                ofPiece("/news/tell").filledWith("channel", "phone", "onDay", "2026-06-01", "words", "We began it."),
                ASKED,
                form("/partnership/piece/{id}/decide/record", Who.JO)
                        .after(PIECE, ASKED)
                        .shownOn("/partnership/pieces", THE_PIECE, "/decide/record")
                        .filledWith(
                                "request", "*",
                                "decidedOn", "2026-06-10",
                                "what", "It is blue.",
                                "because", "Most liked it."),
                SESSION,
                form("/partnership/piece/{id}/sessions/{session}/settle", Who.JO)
                        .after(PIECE, SESSION)
                        .shownOn(
                                "/partnership/pieces",
                                THE_PIECE,
                                "/sessions",
                                THE_PIECE + "/sessions/" + ID + "/settle",
                                "")
                        .filledWith("option", "1"),
                DRAFT,
                form("/partnership/piece/{id}/people/{who}/agreement", Who.JO)
                        .after(PIECE, PERSON, DRAFT)
                        .shownOn(
                                "/partnership/pieces",
                                THE_PIECE,
                                "/agree",
                                THE_PIECE + "/people/" + ID + "/agreement",
                                "")
                        .sentTo("/agreement?draft=1")
                        .filledWith("answer", "agree-with-comments", "words", "Make it blue."),
                CHECKED,
                form("/partnership/piece/{id}/people/{who}/checks", Who.JO)
                        .after(PIECE, PERSON, CHECKED)
                        .shownOn(
                                "/partnership/pieces",
                                THE_PIECE,
                                "/people",
                                THE_PIECE + "/people/" + ID + "/said",
                                "",
                                THE_PIECE + "/people/" + ID + "/checks",
                                "")
                        .filledWith("answer-involved", "no", "words-involved", "Nobody rang me."),
                form("/partnership/piece/{id}/people/{who}/times/{session}", Who.JO)
                        .after(PIECE, PERSON, SESSION)
                        .shownOn(
                                "/partnership/pieces",
                                THE_PIECE,
                                "/people",
                                THE_PIECE + "/people/" + ID + "/said",
                                "",
                                THE_PIECE + "/people/" + ID + "/times/" + ID,
                                "")
                        .filledWith("times", "*", "words", "Not on Mondays.")
                        .emptyIsRight("that no time suits may be said"),
                LINE,
                form("/partnership/piece/{id}/told/{line}/edit", Who.JO)
                        .after(PIECE, LINE)
                        .shownOn("/partnership/pieces", THE_PIECE, "/told", THE_PIECE + "/told/" + ID + "/edit", "")
                        .filledWith("said", "It is far too long.", "became", "used", "did", "We cut half."),
                ofPiece("/quote")
                        .filledWith("words", "They asked me.", "shownAs", "A parent of two", "givenOn", "2026-06-01"),
                OPPORTUNITY,
                form("/partnership/opportunity/{id}/join", Who.NOBODY)
                        .after(PIECE, OPPORTUNITY)
                        .shownOn("/partnership/opportunities", "/partnership/opportunity/" + ID, "/join")
                        .filledWith(
                                "name", "Nora",
                                "email", "nora@example.org",
                                "side", "parent",
                                "shownAs", "A mother of one",
                                "way", "online"),
                PROPOSED,
                form("/partnership/proposals/{id}/answer", Who.JO)
                        .after(PIECE, PROPOSED)
                        .shownOn("/partnership/proposals", "/partnership/proposals/" + ID + "/answer", "")
                        .filledWith("answer", "not-now", "words", "There is no room."),
                AGREED,
                form("/partnership/register/{id}/asked", Who.JO)
                        .after(AGREED)
                        .shownOn("/partnership/register", "/partnership/register/" + ID + "/asked", "")
                        .filledWith("what", "A talk about buses."),
                // What ends something comes last.
                form("/partnership/piece/{id}/people/{who}/leave", Who.JO)
                        .after(PIECE, PERSON)
                        .shownOn(
                                "/partnership/pieces", THE_PIECE, "/people", THE_PIECE + "/people/" + ID + "/leave", "")
                        .filledWith("because", "They moved away."),
                STOPPED,
                form("/partnership/piece/{id}/tell-back/{point}", Who.JO)
                        .after(PIECE, STOPPED)
                        .shownOn("/partnership/pieces", THE_PIECE, "/tell-back/close")
                        .filledWith("channel", "phone", "onDay", "2026-06-22", "words", "There was no money."),
                form("/partnership/piece/{id}/show", Who.JO)
                        .after(PIECE, STOPPED)
                        .shownOn("/partnership/pieces", THE_PIECE, "/show")
                        .filledWith("story", "We began and stopped.", "good", "no"),
                ofPiece("/easy-read")
                        .filledWith("easyRead", "talk | We talk about it.")
                        .emptyIsRight("a lead takes the Easy Read version away"),
                TOOL,
                form("/partnership/tool/{id}/edit", Who.JO)
                        .after(TOOL)
                        .shownOn("/partnership/tools", "/partnership/tool/" + ID + "/edit", "")
                        .filledWith("name", "What helps to be there", "helpsWith", "Ask two weeks before the day."),
                form("/partnership/tool/{id}/retire", Who.JO)
                        .after(TOOL)
                        .shownOn("/partnership/tools", "/partnership/tool/" + ID + "/retire", "")
                        .filledWith("because", "There is a better one."),
                form("/partnership/models/load", Who.JO)
                        .shownOn("/partnership/models/load")
                        .filledWith("document", MODEL),
                form("/partnership/model/{code}/words", Who.JO)
                        .shownOn("/partnership/model/strategic/words")
                        .filledWith("words", "plan: We plan it together.")
                        .emptyIsRight("an area takes its own words away"));
    }

    private static final String MODEL = """
            { "code": "ours", "name": "Ours", "version": 1, "level": "strategic", "about": "How we do it.",
              "steps": [ { "key": "one", "title": "One", "words": "Do it.", "tips": ["Try."], "evidence": "Keep it." } ],
              "checks": [] }
            """.replace("\n", " ");

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        List.of(
                        "/partnership/piece/{id}/plan/{item}/done",
                        "/partnership/piece/{id}/sessions/{session}/call-off",
                        "/partnership/piece/{id}/people/{who}/back",
                        "/partnership/piece/{id}/people/{who}/link",
                        "/partnership/piece/{id}/told/publish",
                        "/partnership/piece/{id}/told/take-back",
                        "/partnership/piece/{id}/show-again",
                        "/partnership/piece/{id}/quote/{quote}/take-back",
                        "/partnership/opportunity/{id}/close",
                        "/partnership/asked/{code}/take-back",
                        "/partnership/monthly/{month}/publish",
                        "/partnership/monthly/{month}/take-back",
                        "/partnership/monthly/{month}/send",
                        "/partnership/place/{where}/leave")
                .forEach(route -> elsewhere.put(route, "a button, and nothing to fill in"));
        List.of(
                        "/partnership/place/{where}/times/{session}",
                        "/partnership/place/{where}/agree",
                        "/partnership/place/{where}/checks",
                        "/partnership/place/{where}/way",
                        "/partnership/place/{where}/{form:agree|checks|way}/unsent",
                        "/partnership/place/{where}/times/{session}/unsent",
                        "/partnership/place/{where}/way-kept/unsent",
                        "/partnership/place/{where}/way-kept")
                .forEach(route -> elsewhere.put(route, "PlacePagesTest: a link of one\u2019s own"));
        elsewhere.put("/partnership/model/{code}/take-up/{link}", "ForNextVersionTest: a button of that theme");
        elsewhere.put("/partnership/child/{child}/piece", "PieceWithAChildTest: somebody of a child\u2019s circle");
        elsewhere.put("/partnership/monthly/{month}/edit", "MonthlyPagesTest: drafted by the area's own work");
        elsewhere.put("/partnership/piece/{id}/finish", "TogetherOnAServiceTest: when nothing is missing");
        return elsewhere;
    }

    private static HouseForm ofPiece(String end) {
        return form("/partnership/piece/{id}" + end, Who.JO)
                .after(PIECE)
                .shownOn("/partnership/pieces", THE_PIECE, end);
    }

    private static HouseForm form(String route, Who who) {
        return HouseForm.of(route, who);
    }
}
