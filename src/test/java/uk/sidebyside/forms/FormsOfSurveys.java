package uk.sidebyside.forms;

import java.util.List;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of those who make surveys and keep the log; those of people who answer are tried in {@code AnsweringPagesTest}. */
final class FormsOfSurveys {
    private static final String ID = "[0-9a-f-]{36}";
    private static final String THE_SURVEY = "/surveys/" + ID;
    private static final String THE_CASE = "/complaints/log/" + ID;
    private static final HouseForm SURVEY = form("/surveys/new")
            .shownOn("/surveys/new")
            .filledWith(
                    "set", "vision",
                    "title", "What families can say",
                    "service", "-",
                    "otherService", "All services",
                    "asked", "parent-carer",
                    "moment", "alone",
                    "listed", "no",
                    "opensOn", "2026-05-01",
                    "closesOn", "2026-10-30",
                    "tellBy", "2026-11-30");
    private static final HouseForm COUNTED =
            form("/surveys/{id}/count").after(SURVEY).shownOn("/surveys", THE_SURVEY, "/count");
    private static final HouseForm CASE = form("/complaints/log/new")
            .shownOn("/complaints/log/new")
            .filledWith(
                    "kind", "complaint",
                    "service", "-",
                    "otherService", "Short breaks",
                    "summary", "A form was lost.",
                    "receivedOn", "2026-04-20",
                    "followUpOn", "2026-05-20");
    private static final HouseForm CLOSING = form("/surveys/asked/new")
            .shownOn("/surveys/asked/new")
            .filledWith(
                    "kind", "review",
                    "service", "-",
                    "otherService", "EHC plans",
                    "closedOn", "2026-04-20",
                    "asked", "asked",
                    "askedOn", "2026-04-21",
                    "reason", "By a link on paper.");

    private FormsOfSurveys() {}

    static List<HouseForm> all() {
        return List.of(
                SURVEY,
                CASE,
                CLOSING,
                form("/surveys/{id}/edit")
                        .after(SURVEY)
                        .shownOn("/surveys", THE_SURVEY, "/edit")
                        .filledWith("title", "What families can say today"),
                form("/surveys/{id}/links")
                        .after(SURVEY)
                        .shownOn("/surveys", THE_SURVEY, "/links")
                        .filledWith("howMany", "3"),
                form("/surveys/{id}/send")
                        .after(SURVEY)
                        .shownOn("/surveys", THE_SURVEY, "/send")
                        .filledWith("addresses", "one@example.org, two@example.org"),
                // A survey that is counted is asked of nobody any more.
                COUNTED,
                form("/surveys/{id}/told")
                        .after(SURVEY, COUNTED)
                        .shownOn("/surveys", THE_SURVEY, "/told")
                        .filledWith("words", "We did it.", "toldOn", "2026-05-01"),
                form("/surveys/themes/new").shownOn("/surveys/themes/new").filledWith("label", "Waiting"),
                form("/surveys/themes/{id}")
                        .after(SURVEY)
                        .shownOn("/surveys/themes", "/surveys/themes/" + ID, "")
                        .filledWith("label", "Honest words", "retired", "no"),
                form("/complaints/log/{id}/edit")
                        .after(CASE)
                        .shownOn("/complaints/log", THE_CASE, "/edit")
                        .filledWith("summary", "Two forms were lost."),
                form("/complaints/log/{id}/close")
                        .after(CASE)
                        .shownOn("/complaints/log", THE_CASE, "/close")
                        .filledWith(
                                "outcome", "UPHELD",
                                "outcomeWords", "We said sorry.",
                                "learning", "Forms get a receipt.",
                                "closedOn", "2026-05-01"),
                form("/surveys/asked/{id}")
                        .after(CLOSING)
                        .shownOn("/surveys/asked", "/surveys/asked/" + ID, "")
                        .filledWith("asked", "asked", "askedOn", "2026-06-22", "reason", "By a link in a letter."));
    }

    private static HouseForm form(String route) {
        return HouseForm.of(route, Who.INES);
    }
}
