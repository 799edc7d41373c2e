package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.forms.HouseForm.Who;

/** Every form that stores something: who fills it in, where it is shown, and what somebody would rightly type into it. */
final class FormsOfTheHouse {
    /** The way from the list of bodies to the one that was added. */
    private static final String THE_BODY = "/admin/bodies/[0-9a-f-]{36}(?=\">[^<]*Workstream Board)";

    private static final HouseForm BODY = form("/admin/bodies/new", Who.ADA)
            .shownOn("/admin/bodies/new")
            .filledWith("name", "Workstream Board", "kind", "*", "holdsThePlan", "no", "fromOn", "2026-06-01");
    private static final HouseForm PLACE = form("/admin/bodies/{id}/places", Who.ADA)
            .after(BODY)
            .shownOn("/admin/bodies", THE_BODY, "/places")
            .filledWith("seat", "*", "kind", "*");
    private static final HouseForm LEADER = form("/admin/bodies/{id}/leaders", Who.ADA)
            .after(BODY)
            .shownOn("/admin/bodies", THE_BODY, "/leaders")
            .filledWith("organisation", "*");
    private static final HouseForm LINE = form("/admin/bodies/{id}/reports-to", Who.ADA)
            .after(BODY)
            .shownOn("/admin/bodies", THE_BODY, "/reports-to")
            .filledWith("other", "*", "what", "minutes", "howOften", "monthly");
    private static final HouseForm CHALLENGE = form("/board/challenges/ask", Who.SIMON)
            .shownOn("/board/challenges/ask")
            .filledWith("question", "Why is it late?", "owner", "NADIA", "dueOn", "2026-07-31");
    private static final HouseForm ANSWER = form("/board/challenges/{id}/answer", Who.NADIA)
            .after(CHALLENGE)
            .shownOn("/board/challenges", "/board/challenges/[0-9a-f-]{36}", "/answer")
            .filledWith("words", "Two posts are vacant.");
    private static final HouseForm BRIEFING = form("/board/briefings/log", Who.RUTH)
            .shownOn("/board/briefings/log")
            .filledWith("givenOn", "2026-06-01", "audience", "Parents and carers", "subject", "What comes next");
    private static final HouseForm DOCUMENT = form("/board/documents/new", Who.RUTH)
            .shownOn("/board/documents/new")
            .filledWith("title", "Terms of reference", "agreedOn", "2026-06-01", "words", "We meet monthly.");
    private static final HouseForm DECISION = form("/board/decisions/record", Who.RUTH)
            .shownOn("/board/decisions/record")
            .filledWith("decidedOn", "2026-06-01", "what", "Fill the posts.", "why", "Families wait.", "present", "*");
    private static final HouseForm ACTION = form("/board/actions/agree", Who.RUTH)
            .shownOn("/board/actions/agree")
            .filledWith("what", "Write to every school.", "owner", "NADIA", "dueOn", "2026-07-31");
    private static final HouseForm WRITTEN = form("/board/reports/{id}/write", Who.INES)
            .shownOn("/board/reports", "/board/reports/[0-9a-f-]{36}", "/write")
            .filledWith("narrative", "The first meeting was held.")
            .emptyIsRight("a draft may have gaps until it is handed in");
    private static final HouseForm HANDED_IN = WRITTEN.called("handed in").filledWith("handIn", "yes");
    private static final HouseForm APPROVED = form("/board/reports/{id}/approve", Who.RUTH)
            .after(HANDED_IN)
            .shownOn("/board/reports", "/board/reports/[0-9a-f-]{36}", "")
            .sentTo("/approve");
    private static final HouseForm PACK = form("/board/meetings/{id}/pack/edit", Who.RUTH)
            .shownOn("MEETING/pack/edit")
            .filledWith(
                    "purpose",
                    "*",
                    "recommendation",
                    "Note it.",
                    "summary",
                    "One line is late.",
                    "equality",
                    "Nobody is.",
                    "risks",
                    "The budget may fall.")
            .emptyIsRight("a draft may have gaps until it is closed");
    private static final HouseForm VOICE = form("/board/meetings/{id}/family-voice", Who.FARAH)
            .shownOn("MEETING/family-voice")
            .filledWith("words", "Waiting is hard.");
    private static final HouseForm CLOSED = form("/board/meetings/{id}/pack/close", Who.RUTH)
            .after(PACK, VOICE)
            .shownOn("MEETING/pack")
            .sentTo("/close");
    private static final HouseForm EXEMPT = form("/board/meetings/{id}/pack/exempt/add", Who.RUTH)
            .shownOn("MEETING/pack/exempt/add")
            .filledWith("title", "A contract", "why", "It names a price.", "words", "The price is high.");
    private static final HouseForm HELP = form("/admin/help/new", Who.ADA)
            .shownOn("/admin/help/new")
            .filledWith(
                    "topic", "EHC plans", "name", "The plans team", "email", "plans@example.org", "subject", "My plan");
    private static final HouseForm KIND = form("/admin/kinds/new", Who.ADA)
            .shownOn("/admin/kinds/new")
            .filledWith("label", "Colleges", "standsFor", "*");
    private static final HouseForm PLAN_KIND = form("/plan/edit/kinds/add", Who.ADA)
            .shownOn("/plan/edit/kinds/add")
            .filledWith("label", "Reform");
    private static final HouseForm LOOK_BACK = form("/plan/edit/look-backs/begin", Who.INES)
            .shownOn("/plan/edit/look-backs/begin")
            .filledWith("title", "Plans of 2025", "scope", "Were they on time?");
    private static final HouseForm CASE = form("/plan/edit/look-backs/{id}/cases/add", Who.INES)
            .after(LOOK_BACK)
            .shownOn("/plan/edit/look-backs", "/plan/edit/look-backs/[0-9a-f-]{36}", "/cases/add")
            .filledWith("caseRef", "A-17", "remedy", "Write the plan again.", "dueOn", "2026-09-01");
    private static final HouseForm RISK = form("/plan/edit/risks/add", Who.INES)
            .shownOn("/plan/edit/risks/add")
            .filledWith("words", "The budget may fall.", "reviewOn", "2026-09-01");
    private static final HouseForm COMMITMENT = form("/plan/edit/commitments/add", Who.INES)
            .shownOn("/plan/edit/commitments/add")
            .filledWith("words", "Nobody waits longer than a month.");
    private static final HouseForm MILESTONE = form("/plan/edit/milestones/action/{ref}/add", Who.INES)
            .shownOn("/plan/edit/milestones/action/1.1(A)/add")
            .filledWith("title", "The first meeting", "dueOn", "2026-09-01");
    private static final HouseForm MEASURE = form("/plan/edit/measures/action/{ref}/add", Who.INES)
            .shownOn("/plan/edit/measures/action/1.1(A)/add")
            .filledWith("words", "Parents who trust the board");

    private static final HouseForm REBASE = form("/measures/{key}/rebase", Who.ADA)
            .shownOn("/measures/weeks-of-waiting/rebase")
            .filledWith("on", "2026-06-01", "reason", "Two more people answer.", "approvedBy", "*")
            .plus("confirm", "yes");

    private static final HouseForm REBASE_BACK = form("/measures/{key}/rebase/{on}/take-back", Who.ADA)
            .after(REBASE)
            .shownOn("/measures/weeks-of-waiting/rebase/2026-06-01/take-back")
            .filledWith("reason", "Nobody else answers after all.", "approvedBy", "*")
            .plus("confirm", "yes");

    private static final String THE_CURVE = "/measures/curves/[a-z0-9-]*i-am-safe(?=\")";
    private static final HouseForm CURVE = form("/measures/curves/add/{kind:outcome|service}", Who.INES)
            .shownOn("/measures/curves/add/outcome")
            .filledWith("title", "I am safe", "whose", "All children", "statement", "Nobody is hurt.");
    private static final HouseForm IMPACT = form("/measures/impact/of/{kind}/{id}/write", Who.NADIA)
            .shownOn("/plan/action/1.1(A)", "/measures/impact/of/action-line/[0-9a-f-]{36}/write", "")
            .filledWith("untilOn", "2026-06-01", "did", "We rang back.");
    private static final HouseForm FIRST_SCREEN = form("/measures/first-screen", Who.ADA)
            .shownOn("/measures/first-screen")
            .filledWith("place1", "*")
            .emptyIsRight("an area may choose none, and then its first ten are shown");
    private static final HouseForm PUBLICATION = form("/measures/{key}/publication", Who.ADA)
            .shownOn("/measures/weeks-of-waiting/publication")
            .filledWith("counts", "things", "bands", "primary_need", "sector", "health")
            .emptyIsRight("what is said of it stays");

    private FormsOfTheHouse() {}

    static List<HouseForm> all() {
        var all = new java.util.ArrayList<HouseForm>();
        all.add(REBASE);
        all.add(REBASE_BACK);
        all.addAll(ofMeasures());
        all.add(FIRST_SCREEN);
        all.add(PUBLICATION);
        all.addAll(ofBodies());
        all.addAll(ofTheBoard());
        all.addAll(ofReportsAndPacks());
        all.addAll(ofThePlan());
        all.addAll(ofWhatGoesWithThePlan());
        all.addAll(FormsOfNeeds.all());
        all.addAll(FormsOfChildren.all());
        all.addAll(FormsOfCases.all());
        all.addAll(FormsOfPartnership.all());
        all.addAll(FormsOfAudits.all());
        all.addAll(FormsOfServices.all());
        all.addAll(FormsOfVoice.all());
        all.addAll(FormsOfSurveys.all());
        all.addAll(FormsOfAgreed.all());
        all.addAll(FormsOfQuality.all());
        all.addAll(ofPeople());
        all.addAll(ofCurves());
        return List.copyOf(all);
    }

    private static List<HouseForm> ofMeasures() {
        return List.of(
                form("/measures/new", Who.INES)
                        .shownOn("/measures/new")
                        .filledWith(
                                "name",
                                "Advice back in time",
                                "definition",
                                "How much advice came back by its day.",
                                "numeratorWords",
                                "Advice that came back",
                                "denominatorWords",
                                "Advice that was due",
                                "sourceWords",
                                "The log"),
                form("/measures/{key}/edit", Who.INES)
                        .shownOn("/measures/weeks-of-waiting/edit")
                        .filledWith("definition", "How many weeks people wait.", "sourceWords", "The log"),
                form("/measures/{key}/retire", Who.INES)
                        .shownOn("/measures/weeks-of-waiting/retire")
                        .filledWith("retiredOn", "2026-06-01"),
                form("/measures/{key}/targets/{level:core|stretch}", Who.INES)
                        .shownOn("/measures/weeks-of-waiting/targets/stretch")
                        .filledWith("value", "4", "reason", "Two more people answer."),
                form("/measures/{key}/baseline", Who.INES)
                        .shownOn("/measures/weeks-of-waiting/baseline")
                        .filledWith("on", "2026-05-01", "value", "12", "source", "The log"),
                form("/measures/{key}/readings/add", Who.INES)
                        .shownOn("/measures/weeks-of-waiting/readings/add")
                        .filledWith("on", "2026-06-01", "value", "7", "source", "The log"));
    }

    private static List<HouseForm> ofBodies() {
        return List.of(
                BODY,
                PLACE,
                form("/admin/bodies/{id}/places/{seat}/end", Who.ADA)
                        .after(BODY, PLACE)
                        .shownOn(
                                "/admin/bodies",
                                THE_BODY,
                                "",
                                "/admin/bodies/[0-9a-f-]{36}/places/[0-9a-f-]{36}/end",
                                ""),
                LEADER,
                form("/admin/bodies/{id}/leaders/{organisation}/end", Who.ADA)
                        .after(BODY, LEADER)
                        .shownOn(
                                "/admin/bodies",
                                THE_BODY,
                                "",
                                "/admin/bodies/[0-9a-f-]{36}/leaders/[0-9a-f-]{36}/end",
                                "")
                        .filledWith("lastDay", "2026-07-31"),
                LINE,
                form("/admin/bodies/{id}/reports-to/{line}/end", Who.ADA)
                        .after(BODY, LINE)
                        .shownOn(
                                "/admin/bodies",
                                THE_BODY,
                                "",
                                "/admin/bodies/[0-9a-f-]{36}/reports-to/[0-9a-f-]{36}/end",
                                "")
                        .filledWith("lastDay", "2026-07-31"),
                form("/admin/bodies/{id}/end", Who.ADA)
                        .after(BODY)
                        .shownOn("/admin/bodies", THE_BODY, "/end")
                        .filledWith("lastDay", "2026-07-31"),
                form("/admin/bodies/reports-due", Who.ADA)
                        .shownOn("/admin/bodies/reports-due")
                        .filledWith("workingDay", "7"),
                form("/board/meetings/plan", Who.ADA)
                        .shownOn("/board/meetings/plan")
                        .filledWith("heldOn", "2026-09-30", "from", "10:00", "to", "12:00"),
                form("/board/meetings/{id}/agenda", Who.ADA)
                        .shownOn("MEETING/agenda")
                        .filledWith("title2", "Any other business", "minutes2", "5")
                        .emptyIsRight("an agenda may be cleared"),
                form("/board/meetings/{id}/call-off", Who.ADA)
                        .shownOn("MEETING/call-off")
                        .filledWith("why", "The hall is flooded."));
    }

    private static List<HouseForm> ofTheBoard() {
        return List.of(
                CHALLENGE,
                ANSWER,
                form("/board/challenges/{id}/not-accept", Who.SIMON)
                        .after(CHALLENGE, ANSWER)
                        .shownOn("/board/challenges", "/board/challenges/[0-9a-f-]{36}", "/not-accept")
                        .filledWith("reason", "It does not say when.", "dueOn", "2026-07-31"),
                form("/board/challenges/{id}/accept", Who.SIMON)
                        .after(CHALLENGE, ANSWER)
                        .shownOn("/board/challenges", "/board/challenges/[0-9a-f-]{36}", "")
                        .sentTo("/accept"),
                form("/board/challenges/{id}/publish", Who.RUTH)
                        .after(CHALLENGE)
                        .shownOn("/board/challenges", "/board/challenges/[0-9a-f-]{36}", "")
                        .sentTo("/publish"),
                BRIEFING,
                form("/board/briefings/{id}/material", Who.RUTH)
                        .after(BRIEFING)
                        .shownOn("/board/briefings", "/board/briefings/[0-9a-f-]{36}", "")
                        .sentTo("/material")
                        .filledWith("title", "Slides", "link", "https://example.org/slides"),
                DOCUMENT,
                form("/board/documents/{id}/revise", Who.RUTH)
                        .after(DOCUMENT)
                        .shownOn("/board/documents", "/board/documents/[0-9a-f-]{36}", "/revise")
                        .filledWith("agreedOn", "2026-06-05", "words", "We meet every two months."),
                DECISION,
                form("/board/decisions/{id}/follow-up", Who.RUTH)
                        .after(DECISION)
                        .shownOn("/board/decisions", "/board/decisions/[0-9a-f-]{36}", "/follow-up")
                        .filledWith("followUp", "Both posts are filled."),
                ACTION,
                form("/board/actions/{id}/done", Who.NADIA)
                        .after(ACTION)
                        .shownOn("/board/decisions", "/board/actions/[0-9a-f-]{36}/done", "")
                        .filledWith("outcome", "Every school has been written to."),
                VOICE);
    }

    private static List<HouseForm> ofReportsAndPacks() {
        return List.of(
                form("/board/reports/open", Who.ADA).shownOn("/board/reports"),
                WRITTEN,
                HANDED_IN,
                APPROVED,
                form("/board/reports/{id}/back", Who.RUTH)
                        .after(HANDED_IN)
                        .shownOn("/board/reports", "/board/reports/[0-9a-f-]{36}", "")
                        .sentTo("/back")
                        .filledWith("why", "Say which schools."),
                form("/board/reports/{id}/issue", Who.RUTH)
                        .after(HANDED_IN, APPROVED)
                        .shownOn("/board/reports", "/board/reports/[0-9a-f-]{36}", "")
                        .sentTo("/issue")
                        .filledWith("bodies", "*"),
                PACK,
                EXEMPT,
                form("/board/meetings/{id}/pack/exempt/{item}/remove", Who.RUTH)
                        .after(EXEMPT)
                        .shownOn("MEETING/pack/exempt")
                        .sentToFirst("/board/meetings/[0-9a-f-]{36}/pack/exempt/[0-9a-f-]{36}/remove"),
                CLOSED,
                form("/board/meetings/{id}/pack/reopen", Who.RUTH)
                        .after(PACK, VOICE, CLOSED)
                        .shownOn("MEETING/pack")
                        .sentTo("/reopen"),
                form("/board/meetings/{id}/pack/issue", Who.RUTH)
                        .after(PACK, VOICE, CLOSED)
                        .shownOn("MEETING/pack")
                        .sentTo("/issue")
                        .filledWith("bodies", "*"));
    }

    private static List<HouseForm> ofThePlan() {
        String line = "/plan/edit/action/1.1(A)";
        return List.of(
                form("/plan/edit/action/{ref}", Who.INES).shownOn(line).filledWith("title", "Do it sooner."),
                form("/plan/edit/action/{ref}/hold-back", Who.INES)
                        .shownOn(line)
                        .sentTo("/hold-back")
                        .filledWith("why", "It is about one person.")
                        .emptyIsRight("without a reason the action is shown"),
                form("/plan/edit/outcome/{number}/new-action", Who.INES)
                        .shownOn("/plan/edit/outcome/1.1/new-action")
                        .filledWith("ref", "1.1(C)", "title", "Do one thing more."),
                form("/plan/edit/action/{ref}/publish", Who.INES)
                        .after(form("/plan/edit/outcome/{number}/new-action", Who.INES)
                                .shownOn("/plan/edit/outcome/1.1/new-action")
                                .filledWith(
                                        "ref",
                                        "1.1(C)",
                                        "title",
                                        "More.",
                                        "startOn",
                                        "2026-06-01",
                                        "endOn",
                                        "2026-12-31",
                                        "leads",
                                        "*"))
                        .shownOn("/plan/edit/action/1.1(C)")
                        .sentTo("/publish"),
                form("/plan/edit/outline/area/add", Who.INES)
                        .shownOn("/plan/edit/outline/area/add")
                        .filledWith("title", "Joint commissioning", "findingLink", "https://example.org/letter"),
                form("/plan/edit/outline/area/{number}", Who.INES)
                        .shownOn("/plan/edit/outline/area/1")
                        .filledWith("title", "Leading together"),
                form("/plan/edit/outline/area/{number}/easy-read", Who.INES)
                        .shownOn("/plan/edit/outline/area/1/easy-read")
                        .filledWith("easyRead", "We plan together.")
                        .emptyIsRight("an Easy Read version may be taken away"),
                form("/plan/edit/outline/area/{number}/evidence", Who.INES)
                        .shownOn("/plan/edit/outline/area/1/evidence")
                        .filledWith("title", "The revisit", "link", "https://example.org/revisit"),
                form("/plan/edit/outline/area/{number}/outcome/add", Who.INES)
                        .shownOn("/plan/edit/outline/area/1/outcome/add")
                        .filledWith("title", "Everybody knows."),
                form("/plan/edit/outline/outcome/{number}", Who.INES)
                        .shownOn("/plan/edit/outline/outcome/1.1")
                        .filledWith("title", "Leaders know and act."),
                form("/plan/edit/plan/change", Who.INES)
                        .shownOn("/plan/edit/plan/change")
                        .filledWith("title", "Our plan"),
                form("/plan/edit/plan/close", Who.INES).shownOn("/plan/edit/plan/close"),
                form("/plan/action/{ref}/update", Who.NADIA)
                        .shownOn("/plan/action/1.1(A)/update")
                        .filledWith("state", "progressing-and-on-track", "words", "Both posts are filled.")
                        .plus("step", "send"),
                form("/plan/action/{ref}/correct", Who.ADA)
                        .shownOn("/plan/action/1.1(A)/correct")
                        .filledWith("point", "*", "state", "not-yet-started", "note", "It had not begun."),
                form("/plan/action/{ref}/embed", Who.RUTH)
                        .after(form("/plan/action/{ref}/update", Who.NADIA)
                                .shownOn("/plan/action/1.1(A)/update")
                                .filledWith("state", "completed", "words", "All is done.")
                                .plus("step", "send"))
                        .shownOn("/plan/action/1.1(A)/embed")
                        .filledWith("words", "It is how we work.", "override", "Everybody has seen it."));
    }

    private static List<HouseForm> ofWhatGoesWithThePlan() {
        return List.of(
                PLAN_KIND,
                form("/plan/edit/kinds/{code}", Who.ADA)
                        .after(PLAN_KIND)
                        .shownOn("/plan/edit/kinds", "/plan/edit/kinds/[a-z0-9-]*reform[a-z0-9-]*(?=\")", "")
                        .filledWith("label", "Plans for reform"),
                form("/plan/edit/points/add", Who.INES)
                        .shownOn("/plan/edit/points/add")
                        .filledWith("on", "2027-05-31", "label", "May 2027"),
                form("/plan/edit/points/{id}/withdraw", Who.INES)
                        .shownOn("/plan/edit/points")
                        .sentToFirst("/plan/edit/points/[0-9a-f-]{36}/withdraw"),
                MEASURE,
                form("/plan/edit/measures/outcome/{number}/add", Who.INES)
                        .shownOn("/plan/edit/measures/outcome/1.1/add")
                        .filledWith("words", "Leaders who have read the plan"),
                form("/plan/edit/measures/{id}", Who.INES)
                        .after(MEASURE)
                        .shownOn("/plan/edit/measures", "/plan/edit/measures/[0-9a-f-]{36}(?=\")", "")
                        .filledWith("words", "Carers who trust the board"),
                form("/plan/edit/measures/{id}/evidence", Who.INES)
                        .after(MEASURE)
                        .shownOn("/plan/edit/measures", "/plan/edit/measures/[0-9a-f-]{36}/evidence", "")
                        .filledWith("title", "The survey", "link", "https://example.org/survey"),
                MILESTONE,
                form("/plan/edit/milestones/{id}", Who.INES)
                        .after(MILESTONE)
                        .shownOn("/plan/edit/milestones", "/plan/edit/milestones/[0-9a-f-]{36}(?=\")", "")
                        .filledWith("title", "The second meeting"),
                form("/plan/edit/milestones/{id}/remove", Who.INES)
                        .after(MILESTONE)
                        .shownOn("/plan/edit/milestones")
                        .sentToFirst("/plan/edit/milestones/[0-9a-f-]{36}/remove"),
                RISK,
                form("/plan/edit/risks/{id}", Who.INES)
                        .after(RISK)
                        .shownOn("/plan/edit/risks", "/plan/edit/risks/[0-9a-f-]{36}", "")
                        .filledWith("words", "The budget will fall."),
                form("/plan/edit/activities/add", Who.INES)
                        .shownOn("/plan/edit/activities/add")
                        .filledWith("month", "March 2026", "kind", "Briefing", "words", "We told everybody."),
                COMMITMENT,
                form("/plan/edit/commitments/{id}", Who.INES)
                        .after(COMMITMENT)
                        .shownOn("/plan/edit/commitments", "/plan/edit/commitments/[0-9a-f-]{36}(?=\")", "")
                        .filledWith("answer", "We count every month.")
                        .emptyIsRight("an answer may be taken back"),
                form("/plan/edit/commitments/{id}/evidence", Who.INES)
                        .after(COMMITMENT)
                        .shownOn("/plan/edit/commitments", "/plan/edit/commitments/[0-9a-f-]{36}/evidence", "")
                        .filledWith("title", "The count", "link", "https://example.org/count"),
                LOOK_BACK,
                CASE,
                form("/plan/edit/look-backs/{id}/cases/{item}", Who.INES)
                        .after(LOOK_BACK, CASE)
                        .shownOn(
                                "/plan/edit/look-backs",
                                "/plan/edit/look-backs/[0-9a-f-]{36}",
                                "",
                                "/plan/edit/look-backs/[0-9a-f-]{36}/cases/[0-9a-f-]{36}",
                                "")
                        .filledWith("remedy", "Write it together."),
                form("/plan/edit/versions/prepare", Who.INES)
                        .shownOn("/plan/edit/versions/prepare")
                        .filledWith(
                                "label", "Final submission",
                                "first.person", "NADIA.PERSON",
                                "first.role", "Director",
                                "first.organisation", "1",
                                "second.person", "COLM.PERSON",
                                "second.role", "Accountable officer",
                                "second.organisation", "2"));
    }

    private static List<HouseForm> ofCurves() {
        return List.of(
                CURVE,
                form("/measures/curves/{key}/change", Who.INES)
                        .after(CURVE)
                        .shownOn("/measures/curves", THE_CURVE, "/change")
                        .filledWith("statement", "Nobody is ever hurt."),
                form("/measures/curves/{key}/report", Who.INES)
                        .after(CURVE)
                        .shownOn("/measures/curves", THE_CURVE, "/report")
                        .filledWith(
                                "beganOn",
                                "2026-06-01",
                                "helping",
                                "A calm room",
                                "hindering",
                                "Long waits",
                                "partners",
                                "Forum:asks")
                        .emptyIsRight("a draft may have gaps until it is published"),
                form("/measures/curves/{key}/actions", Who.INES)
                        .after(CURVE)
                        .shownOn("/measures/curves", THE_CURVE, "/actions")
                        .filledWith("actions", "*")
                        .emptyIsRight("an action may be taken off"),
                IMPACT,
                form("/measures/impact/{id}", Who.NADIA)
                        .after(IMPACT)
                        .shownOn("/plan/action/1.1(A)", "/measures/impact/[0-9a-f-]{36}", "")
                        .filledWith("did", "We rang everybody back."));
    }

    private static List<HouseForm> ofPeople() {
        String seat = "/admin/seats/VACANT";
        return List.of(
                form("/admin/area", Who.ADA).shownOn("/admin/area").filledWith("word", "working together"),
                form("/admin/organisations", Who.ADA)
                        .shownOn("/admin/organisations")
                        .filledWith(
                                "name",
                                "Testwick College",
                                "shortName",
                                "the college",
                                "kind",
                                "*",
                                "accountable",
                                "no"),
                form("/admin/organisations/succession", Who.ADA)
                        .shownOn("/admin/organisations")
                        .sentTo("/succession")
                        .filledWith("predecessor", "1", "successor", "2", "onDay", "2026-06-01"),
                HELP,
                form("/admin/help/{id}", Who.ADA)
                        .after(HELP)
                        .shownOn("/admin/help", "/admin/help/[0-9a-f-]{36}(?=\")", "")
                        .filledWith("name", "The other team"),
                form("/admin/help/{id}/remove", Who.ADA)
                        .after(HELP)
                        .shownOn("/admin/help")
                        .sentToFirst("/admin/help/[0-9a-f-]{36}/remove"),
                KIND,
                form("/admin/kinds/{code}", Who.ADA)
                        .after(KIND)
                        .shownOn("/admin/kinds", "/admin/kinds/[a-z0-9-]*college[a-z0-9-]*(?=\")", "")
                        .filledWith("label", "Sixth form colleges"),
                form("/admin/kinds/{code}/remove", Who.ADA)
                        .after(KIND)
                        .shownOn("/admin/kinds")
                        .sentToFirst("/admin/kinds/[a-z0-9-]*college[a-z0-9-]*/remove"),
                form("/admin/seats/new", Who.ADA)
                        .shownOn("/admin/seats/new")
                        .filledWith("title", "Head of Transport", "kind", "OPERATIONAL", "role", "ACTION_OWNER"),
                form("/admin/people/new", Who.ADA)
                        .shownOn("/admin/people/new")
                        .filledWith("name", "Nora Newcomer", "initials", "NN"),
                form("/admin/seats/{seat}/fill", Who.ADA)
                        .shownOn(seat)
                        .sentTo("/fill")
                        .filledWith("person", "*", "fromOn", "2026-06-22"),
                form("/admin/seats/{seat}/vacate", Who.ADA)
                        .shownOn("/admin/seats/NADIA")
                        .sentTo("/vacate")
                        .filledWith("endOn", "2026-07-31"),
                form("/changes/subscribe", Who.NOBODY)
                        .shownOn("/changes/subscribe")
                        .filledWith("email", "somebody@example.org", "frequency", "*"));
    }

    private static HouseForm form(String route, Who who) {
        return HouseForm.of(route, who);
    }

    /** Routes that take what is sent and are tried elsewhere, each with the place; or why there is nothing to try. */
    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>(FormsOfVoice.elsewhere());
        elsewhere.putAll(FormsOfCases.elsewhere());
        List.of(
                        "/sign-in",
                        "/sign-in/code",
                        "/sign-in/recover",
                        "/welcome/password",
                        "/welcome/authenticator",
                        "/account/password",
                        "/account/authenticator",
                        "/account/recovery-codes",
                        "/account/sign-out-everywhere",
                        "/invitation/{token}",
                        "/recovery/{token}",
                        "/admin/people/{person}/invite",
                        "/admin/people/{person}/leave")
                .forEach(route -> elsewhere.put(route, "the tests of sign-in and of invitations"));
        List.of(
                        "/sign-in/passkey/options",
                        "/sign-in/passkey",
                        "/account/passkeys/options",
                        "/account/passkeys",
                        "/account/passkeys/{id}/remove",
                        "/welcome/passkey/options",
                        "/welcome/passkey")
                .forEach(route -> elsewhere.put(route, "no form: what a passkey says"));
        List.of("/admin/look/colour", "/admin/look/logo", "/admin/look/logo/remove")
                .forEach(route -> elsewhere.put(route, "AreaSettingsTest"));
        elsewhere.put("/admin/people/{person}/erase", "ErasureTest");
        List.of(
                        "/joint-partnership/agreement/{number}/sign/{party}",
                        "/joint-partnership/agreement/{number}/paper/{party}")
                .forEach(route -> elsewhere.put(route, "AgreedPagesTest: a signature is given once"));
        List.of(
                        "/plan/edit/versions/{id}/freeze",
                        "/plan/edit/versions/{id}/withdraw",
                        "/plan/edit/versions/{id}/paper/{person}",
                        "/plan/versions/{id}/sign")
                .forEach(route -> elsewhere.put(route, "the tests of versions and their signatures"));
        List.of("/changes/subscribe/{token}", "/changes/unsubscribe/{token}")
                .forEach(route -> elsewhere.put(route, "the tests of subscriptions: a link, and nothing to fill in"));
        List.of(
                        "/calendar/link",
                        "/calendar/link/revoke",
                        "/admin/mail/{id}/retry",
                        "/measures/checks/recount",
                        "/measures/checks/rebuild",
                        "/measures/{key}/targets/{level:core|stretch}/drop")
                .forEach(route -> elsewhere.put(route, "a button, and nothing to fill in"));
        List.of("/plan/edit/import", "/plan/edit/import/{draft}", "/plan/edit/import/{draft}/apply")
                .forEach(route -> elsewhere.put(route, "ImportPagesTest"));
        List.of("/benchmarks/load", "/benchmarks/load/{id}", "/benchmarks/mapping")
                .forEach(route -> elsewhere.put(route, "BenchmarkPagesTest: what it stores belongs to no area"));
        List.of("/plan/edit/plan/begin", "/plan/edit/plan/open")
                .forEach(route -> elsewhere.put(route, "EditRegisterTest: an area that has no plan yet"));
        List.of("/measures/curves/{key}/versions/{version}/publish", "/measures/curves/{key}/take-back")
                .forEach(route -> elsewhere.put(route, "CurvePagesTest: a button, and nothing to fill in"));
        List.of("/sen2/import", "/sen2/import/{id}/confirm", "/sen2/findings/check", "/sen2/finding/{id}")
                .forEach(route -> elsewhere.put(route, "ReturnPagesTest: a file, and what is found in it"));
        List.of("/measures/load", "/measures/load/apply", "/measures/load/refused.csv")
                .forEach(route -> elsewhere.put(route, "FigureLoadPagesTest: a file"));
        List.of("/measures/{key}/bands", "/measures/{key}/bands/apply", "/measures/{key}/bands/refused.csv")
                .forEach(route -> elsewhere.put(route, "BandLoadPagesTest: a file"));
        List.of(
                        "/survey/{token}/questions",
                        "/survey/{token}/unsent",
                        "/surveys/{id}/key-in",
                        "/surveys/{id}/words/{text}",
                        "/surveys/sets/load")
                .forEach(route ->
                        elsewhere.put(route, "AnsweringPagesTest, SurveyPagesTest: forms made from questions"));
        elsewhere.put("/plan/edit/keys", "EditPlanTest: a file");
        elsewhere.put("/needs/resource/{id}/file", "NeedsPagesTest: a file");
        List.of("/needs/maps/load", "/needs/maps/load/{draft}/apply")
                .forEach(route -> elsewhere.put(route, "MapPagesTest: a council of which there are shapes"));
        elsewhere.putAll(FormsOfChildren.elsewhere());
        elsewhere.putAll(FormsOfPartnership.elsewhere());
        elsewhere.putAll(FormsOfCollected.elsewhere());
        elsewhere.putAll(FormsOfAdvice.elsewhere());
        elsewhere.putAll(FormsOfHealthNotices.elsewhere());
        elsewhere.putAll(FormsOfAudits.elsewhere());
        elsewhere.putAll(FormsOfQuality.elsewhere());
        elsewhere.put("/set-up", "FirstRunTest: a house that is empty");
        return elsewhere;
    }
}
