package uk.sidebyside.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Area;
import uk.sidebyside.home.FirstRun;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.EmailAddress;

/** What the administrator typed on the first-run page, as typed. */
public record SetUpForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String word,
        @Nullable String helpName,
        @Nullable String helpEmail,
        @Nullable String helpPhone,
        @Nullable String council,
        @Nullable String nhs,
        @Nullable String forum,
        @Nullable String boards,
        @Nullable String planKind,
        @Nullable String planTitle,
        @Nullable DateEntry planStart,
        @Nullable DateEntry planEnd,
        @Nullable String yourName,
        @Nullable String yourEmail) {

    public static SetUpForm empty() {
        return new SetUpForm(
                null,
                null,
                null,
                "joint partnership",
                null,
                null,
                null,
                null,
                null,
                null,
                "SEND Partnership Board",
                null,
                null,
                DateEntry.BLANK,
                DateEntry.BLANK,
                null,
                null);
    }

    FormErrors errors() {
        return FormErrors.none()
                .andIfPresent("name", needed(name, "Enter the name of your area, like York", 120))
                .andIfPresent("slug", slugProblem())
                .andIfPresent("word", needed(word, "Enter the word that your families chose", 60))
                .andIfPresent(
                        "helpName", needed(helpName, "Enter who helps people with questions, like SEND team", 120))
                .andIfPresent("helpEmail", emailProblem(helpEmail, "the e-mail address that people can write to"))
                .andIfPresent("council", needed(council, "Enter the name of the council", 160))
                .andIfPresent("nhs", needed(nhs, "Enter the name of the NHS body that answers for the plan", 160))
                .andIfPresent("boards", boardNames().isEmpty() ? "Enter the name of at least one board" : null)
                .andIfPresent("planTitle", needed(planTitle, "Enter what the plan is called", 200))
                .andIfPresent("planKind", needed(planKind, "Select what kind of plan it is", 80))
                .andIfPresent("planStart", dateProblem(planStart, "The plan's first day"))
                .andIfPresent("planEnd", dateProblem(planEnd, "The plan's last day"))
                .andIfPresent(
                        "planEnd", endsBeforeItStarts() ? "The plan's last day must be after its first day" : null)
                .andIfPresent("yourName", needed(yourName, "Enter your name", 160))
                .andIfPresent("yourEmail", emailProblem(yourEmail, "your e-mail address"));
    }

    FirstRun.SetUp command() {
        return new FirstRun.SetUp(
                text(slug),
                text(name),
                text(word),
                new Area.Help(text(helpName), text(helpEmail), text(helpPhone)),
                text(council),
                text(nhs),
                text(forum).isEmpty() ? null : text(forum),
                boardNames(),
                new FirstRun.FirstPlan(
                        text(planKind),
                        text(planTitle),
                        date(planStart).date().orElseThrow(),
                        date(planEnd).date().orElseThrow()),
                text(yourName),
                text(yourEmail));
    }

    private List<String> boardNames() {
        return text(boards)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private boolean endsBeforeItStarts() {
        return date(planStart)
                .date()
                .flatMap(start -> date(planEnd).date().map(end -> !end.isAfter(start)))
                .orElse(false);
    }

    private @Nullable String slugProblem() {
        return text(slug).matches("[a-z][a-z0-9-]{1,40}")
                ? null
                : "Enter a short name for addresses in small letters without spaces, like york";
    }

    private static @Nullable String needed(@Nullable String typed, String message, int atMost) {
        if (text(typed).isEmpty()) {
            return message;
        }
        return text(typed).length() > atMost ? message + ", in at most " + atMost + " characters" : null;
    }

    private static @Nullable String emailProblem(@Nullable String typed, String what) {
        return EmailAddress.plausible(text(typed)) ? null : "Enter " + what + ", like name@example.org";
    }

    private static @Nullable String dateProblem(@Nullable DateEntry typed, String what) {
        DateEntry entry = date(typed);
        return entry.isBlank()
                ? "Enter " + what.substring(0, 1).toLowerCase(java.util.Locale.UK) + what.substring(1)
                : entry.problem(what);
    }

    private static DateEntry date(@Nullable DateEntry typed) {
        return typed == null ? DateEntry.BLANK : typed;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
