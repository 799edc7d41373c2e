package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of a child's record and circle, all of which hang on a record that Cora opened. */
final class FormsOfChildren {
    private static final String THE_CHILD = "/children/[0-9a-f-]{36}";
    private static final HouseForm RECORD = form("/children/new")
            .shownOn("/children/new")
            .filledWith(
                    "knownAs",
                    "Kit Robin",
                    "strengths",
                    "Makes people laugh.",
                    "reference",
                    "TW 1",
                    "bornOn",
                    "2007-06-01");
    private static final HouseForm MEMBER = form("/children/{id}/circle/new")
            .after(RECORD)
            .shownOn("/children", THE_CHILD, "/circle/new")
            .filledWith("person", "*", "relationship", "*", "organisation", "*", "fromOn", "2026-06-01");
    private static final HouseForm KEPT_AWAY = form("/children/{id}/kept-away/new")
            .after(RECORD)
            .shownOn("/children", THE_CHILD, "/kept-away/new")
            .filledWith(
                    "whom",
                    "as:BIRTH_FAMILY",
                    "ground",
                    "ADOPTION",
                    "words",
                    "The court decided it.",
                    "fromOn",
                    "2026-06-01");

    private FormsOfChildren() {}

    static List<HouseForm> all() {
        return List.of(
                RECORD,
                MEMBER,
                KEPT_AWAY,
                form("/children/{id}/edit")
                        .after(RECORD)
                        .shownOn("/children", THE_CHILD, "/edit")
                        .filledWith("strengths", "Sings in the morning."),
                form("/children/{id}/circle/{member}/end")
                        .after(RECORD, MEMBER)
                        .shownOn(
                                "/children",
                                THE_CHILD,
                                "/circle",
                                "/children/[0-9a-f-]{36}/circle/[0-9a-f-]{36}/end",
                                "")
                        .filledWith("lastDay", "2026-06-30", "because", "A new post."),
                form("/children/{id}/kept-away/{exclusion}/end")
                        .after(RECORD, KEPT_AWAY)
                        .shownOn(
                                "/children",
                                THE_CHILD,
                                "/kept-away",
                                "/children/[0-9a-f-]{36}/kept-away/[0-9a-f-]{36}/end",
                                "")
                        .filledWith("lastDay", "2026-07-31"),
                form("/children/{id}/plan")
                        .after(RECORD)
                        .shownOn("/children", THE_CHILD, "/plan")
                        .filledWith("reference", "EHC 1", "keptAt", "The council’s system"),
                form("/children/{id}/excerpts/new")
                        .after(RECORD)
                        .shownOn("/children", THE_CHILD, "/excerpts/new")
                        .filledWith("section", "A", "words", "I like it when you wait.", "fromOn", "2026-06-01"));
    }

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        List.of("/sign-in/family", "/sign-in/link/{token}", "/children/{id}/circle/invite")
                .forEach(route -> elsewhere.put(route, "FamilySignInTest"));
        List.of("/family/{id}/sharing", "/family/contact", "/family/contact/unsent")
                .forEach(route -> elsewhere.put(route, "FamilyPagesTest: those of a family"));
        List.of("/children/find", "/children/{id}/for-safety")
                .forEach(route -> elsewhere.put(route, "ChildrenPagesTest: those of the safeguarding lead"));
        List.of("/children/{id}/capacity/new", "/children/{id}/capacity/{decision}/decided")
                .forEach(route -> elsewhere.put(route, "ChildrenPagesTest: a family has to be there first"));
        elsewhere.put(
                "/children/{id}/circle/themself/{person}/end",
                "NotTheirAccountTest: somebody has to be taken for the child first");
        elsewhere.put("/children/{id}/contact/{person}", "FamilyPagesTest: the same form, of somebody who was invited");
        return elsewhere;
    }

    private static HouseForm form(String route) {
        return HouseForm.of(route, Who.CORA);
    }
}
