package uk.sidebyside.home.web;

import java.util.List;

/** @param controllers the organisations that answer for the area's plans together, as its settings name them */
public record PrivacyPage(List<String> controllers) {

    public PrivacyPage {
        controllers = List.copyOf(controllers);
    }

    /**
     * @param table whose comment says the same of its retention; a test compares the two
     * @param howLong in the words of that comment
     */
    public record Kept(String table, String what, String howLong) {}

    /** What people can be expected to ask about. */
    public static final List<Kept> KEPT = List.of(
            new Kept(
                    "access.person",
                    "Your name and e-mail address",
                    "two years after the last post ends or the last time in a child's circle"),
            new Kept(
                    "access.account",
                    "Your account",
                    "it is closed the day after the last post ends or the last time in a child's circle, and gone two years later"),
            new Kept("children.record", "The record of a child or young person", "until 31 years after birth"),
            new Kept("access.sign_in_link", "That we sent you a link to sign in", "one year"),
            new Kept(
                    "access.unsent_form",
                    "What you typed into a form and did not send",
                    "30 days after the last word at most"),
            new Kept("access.inspected_page", "Which pages an inspector opened", "six years"),
            new Kept("access.throttle", "That somebody tried to sign in", "a day at most"),
            new Kept("notices.mail", "E-mail that we sent", "90 days"),
            new Kept("notices.reminder", "A reminder, after its day", "one year"),
            new Kept("notices.calendar_token", "A link to your calendar, after you ended it", "two years"),
            new Kept(
                    "notices.subscription", "An address that asked for news", "seven days when it was never confirmed"),
            new Kept("plan.import_draft", "A spreadsheet that waits for your answers", "30 days"),
            new Kept("plan.look_back_item", "The reference of a case", "until all are done, then two years"));
}
