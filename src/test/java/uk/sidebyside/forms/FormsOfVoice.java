package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms with which views are asked for and answered. In every visit somebody has said something about an action already. */
final class FormsOfVoice {
    private static final String THE_SITTING = "/voice/[0-9a-f-]{36}";
    private static final HouseForm ASKED = form("/voice/asks/new", Who.INES)
            .shownOn("/voice/asks/new")
            .filledWith(
                    "about", "*",
                    "title", "Short breaks in August",
                    "intro", "The days are fixed. The place is not.",
                    "readers", "The short breaks team",
                    "fromOn", "2026-06-22",
                    "closesOn", "2026-07-31",
                    "tellBackOn", "2026-08-31");
    private static final HouseForm PLAYED = form("/voice/{id}/play-back", Who.INES)
            .shownOn("/voice", THE_SITTING, "/play-back")
            .filledWith("views", "*", "understood", "You want one more week.", "how", "page");
    private static final HouseForm RESPONDED = form("/voice/{id}/respond", Who.INES)
            .after(PLAYED)
            .shownOn("/voice", THE_SITTING, "/respond")
            .filledWith(
                    "views", "*",
                    "kind", "not_possible",
                    "reason", "There is no building that is open.",
                    "tried", "We asked two schools.",
                    "talk", "Phone the team on Mondays.");

    private FormsOfVoice() {}

    static List<HouseForm> all() {
        return List.of(
                ASKED,
                PLAYED,
                RESPONDED,
                form("/voice/asks/{id}/edit", Who.INES)
                        .shownOn("/voice/asks", "/voice/asks/[0-9a-f-]{36}/edit", "")
                        .filledWith("intro", "The days are fixed, and so is the place."),
                form("/voice/{id}/day", Who.INES)
                        .shownOn("/voice", THE_SITTING, "/day")
                        .filledWith("dueOn", "2026-10-30", "why", "The building is being measured."),
                form("/voice/{id}/told", Who.INES)
                        .after(PLAYED, RESPONDED)
                        .shownOn("/voice", THE_SITTING, "/told")
                        .filledWith("toldOn", "2026-06-22", "channel", "PHONE", "note", "We spoke for a while."),
                form("/admin/voice", Who.ADA).shownOn("/admin/voice").filledWith("days", "15", "months", "18"));
    }

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        List.of(
                        "/have-your-say/{id}",
                        "/receipt",
                        "/worry",
                        "/say/{code}/q/{number}",
                        "/say/{code}/draft/{number}",
                        "/say/{code}/give",
                        "/say/{code}/understood/{playback}",
                        "/say/{code}/again/{view}",
                        "/say/{code}/read",
                        "/say/{code}/add",
                        "/say/{code}/view/{view}",
                        "/say/{code}/unsent",
                        "/say/{code}/still/{view}")
                .forEach(route -> elsewhere.put(route, "SayPagesTest: whoever holds a code"));
        List.of(
                        "/said/{id}/understood/{playback}",
                        "/said/{id}/again/{view}",
                        "/said/{id}/read",
                        "/said/{id}/unsent",
                        "/worry/unsent",
                        "/said/{id}/add",
                        "/said/{id}/view/{view}",
                        "/said/{id}/still/{view}",
                        "/voice/child/{id}/still/{view}",
                        "/voice/child/{id}/carry",
                        "/voice/child/{id}/{as:own|help|seen}",
                        "/voice/child/{id}/invite",
                        "/voice/invitations/{id}/paper",
                        "/voice/invitations/{id}/withdraw",
                        "/voice/worries/{id}/done")
                .forEach(route -> elsewhere.put(route, "ChildVoicePagesTest: those around a child"));
        return elsewhere;
    }

    private static HouseForm form(String route, Who who) {
        return HouseForm.of(route, who);
    }
}
