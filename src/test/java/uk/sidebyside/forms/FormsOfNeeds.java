package uk.sidebyside.forms;

import java.util.List;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of what people need, of which most hang on a section or a group that was made before. */
final class FormsOfNeeds {
    private static final String THE_SECTION = "/needs/section/[0-9a-f-]{36}";
    private static final String THE_FINDING = "/needs/finding/[0-9a-f-]{36}";
    private static final String THE_GROUP = "/needs/group/[0-9a-f-]{36}";
    private static final HouseForm SECTION = form("/needs/section/new", Who.INES)
            .shownOn("/needs/section/new")
            .filledWith("title", "Children before school");
    private static final HouseForm RESOURCE = form("/needs/section/{id}/resource/new", Who.INES)
            .after(SECTION)
            .shownOn("/needs", THE_SECTION, "/resource/new")
            .filledWith(
                    "title", "The last census",
                    "source", "Census 2021",
                    "publisher", "ONS",
                    "licence", "ogl-3",
                    "period", "March 2021",
                    "geography", "Testwick",
                    "link", "https://example.org/census");
    private static final HouseForm WRITTEN_SECTION = form("/needs/section/{id}/edit", Who.INES)
            .after(SECTION)
            .shownOn("/needs", THE_SECTION, "/edit")
            .filledWith("words", "There are many of them.");
    private static final HouseForm FOUND = form("/needs/section/{id}/finding/new", Who.INES)
            .after(SECTION, RESOURCE)
            .shownOn("/needs", THE_SECTION, "/finding/new")
            .filledWith("words", "One in six waits.", "resource", "*", "foundOn", "2026-06-01");
    private static final HouseForm USED = form("/needs/finding/{id}/link", Who.INES)
            .after(SECTION, RESOURCE, FOUND)
            .shownOn("/needs/findings", THE_FINDING, "/link")
            .filledWith("to", "*", "note", "It shaped the action.");
    private static final HouseForm GROUP = form("/needs/group/new", Who.INES)
            .shownOn("/needs/group/new")
            .filledWith("name", "Early years", "purpose", "To know who waits.", "establishedOn", "2026-06-01");
    private static final HouseForm MEMBER = form("/needs/group/{id}/member", Who.INES)
            .after(GROUP)
            .shownOn("/needs/groups", THE_GROUP, "/member")
            .filledWith("seat", "NADIA");
    private static final HouseForm MET = form("/needs/group/{id}/meeting", Who.INES)
            .after(GROUP)
            .shownOn("/needs/groups", THE_GROUP, "/meeting")
            .filledWith("heldOn", "2026-06-15", "notes", "We ask the nurseries.");
    private static final HouseForm AGREED = form("/needs/group/{id}/action", Who.INES)
            .after(GROUP)
            .shownOn("/needs/groups", THE_GROUP, "/action")
            .filledWith("what", "Ask every nursery.", "owner", "NADIA", "dueOn", "2026-07-31");
    private static final HouseForm TIED = form("/needs/group/{id}/link", Who.INES)
            .after(GROUP)
            .shownOn("/needs/groups", THE_GROUP, "/link")
            .filledWith("to", "*", "note", "It asks for it.");

    private FormsOfNeeds() {}

    static List<HouseForm> all() {
        return List.of(
                SECTION,
                RESOURCE,
                WRITTEN_SECTION,
                FOUND,
                USED,
                GROUP,
                MEMBER,
                MET,
                AGREED,
                TIED,
                form("/needs/ages", Who.INES).shownOn("/needs/ages").filledWith("firstTo", "15", "lastTo", "24"),
                form("/needs/section/{id}/publish", Who.INES)
                        .after(SECTION, RESOURCE, WRITTEN_SECTION)
                        .shownOn("/needs", THE_SECTION, "/publish")
                        .filledWith("publishedOn", "2026-06-01"),
                form("/needs/resource/{id}/edit", Who.INES)
                        .after(SECTION, RESOURCE)
                        .shownOn("/needs/resources", "/needs/resource/[0-9a-f-]{36}", "/edit")
                        .filledWith("title", "The next census"),
                form("/needs/finding/{id}/edit", Who.INES)
                        .after(SECTION, RESOURCE, FOUND)
                        .shownOn("/needs/findings", THE_FINDING, "/edit")
                        .filledWith("words", "One in five waits."),
                form("/needs/finding/{id}/unlink/{link}", Who.INES)
                        .after(SECTION, RESOURCE, FOUND, USED)
                        .shownOn("/needs/findings", THE_FINDING, "")
                        .sentToFirst("/needs/finding/[0-9a-f-]{36}/unlink/[0-9a-f-]{36}"),
                form("/needs/group/{id}/edit", Who.INES)
                        .after(GROUP)
                        .shownOn("/needs/groups", THE_GROUP, "/edit")
                        .filledWith("purpose", "To know who waits, and why."),
                form("/needs/group/{id}/member/{member}/end", Who.INES)
                        .after(GROUP, MEMBER)
                        .shownOn("/needs/groups", THE_GROUP, "")
                        .sentToFirst("/needs/group/[0-9a-f-]{36}/member/[0-9a-f-]{36}/end"),
                form("/needs/group/{id}/unlink/{link}", Who.INES)
                        .after(GROUP, TIED)
                        .shownOn("/needs/groups", THE_GROUP, "")
                        .sentToFirst("/needs/group/[0-9a-f-]{36}/unlink/[0-9a-f-]{36}"),
                form("/needs/meeting/{id}/edit", Who.INES)
                        .after(GROUP, MET)
                        .shownOn("/needs/groups", THE_GROUP, "", "/needs/meeting/[0-9a-f-]{36}/edit", "")
                        .filledWith("notes", "We ask the nurseries twice."),
                form("/needs/action/{id}/done", Who.NADIA)
                        .after(GROUP, AGREED)
                        .shownOn("/needs/groups", THE_GROUP, "", "/needs/action/[0-9a-f-]{36}/done", "")
                        .filledWith("outcome", "Every nursery was asked."));
    }

    private static HouseForm form(String route, Who who) {
        return HouseForm.of(route, who);
    }
}
