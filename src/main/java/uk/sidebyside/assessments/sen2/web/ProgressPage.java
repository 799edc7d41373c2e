package uk.sidebyside.assessments.sen2.web;

import java.util.Locale;
import java.util.UUID;
import uk.sidebyside.assessments.sen2.ExportProgress.HowFar;
import uk.sidebyside.assessments.sen2.ExportProgress.State;

/** How far a return on its way out is, for whoever asked for it. */
public record ProgressPage(UUID key, HowFar far) {

    public String title() {
        return switch (far.state()) {
            case UNKNOWN -> "We don’t know how far it is";
            case WRITING -> "The return is being written";
            case HANDED_OUT -> "The return was handed out";
            case DOES_NOT_FIT -> "The return doesn’t fit the schema yet";
            case BROKE_OFF -> "The return was not handed out";
        };
    }

    public String sentence() {
        return switch (far.state()) {
            case UNKNOWN ->
                "You have not asked for the return yet, or you did more than ten minutes ago, or another server writes it. What you"
                        + " asked for comes all the same.";
            case WRITING -> progress();
            case HANDED_OUT -> counted() + ", and the file was handed out.";
            case DOES_NOT_FIT -> "Nothing was handed out. What to mend stands on the page on which you asked for it.";
            case BROKE_OFF -> "Something went wrong. Ask for it again; if a part of it came, throw that away.";
        };
    }

    private String progress() {
        if (far.of() == 0) {
            return "It has begun.";
        }
        return far.written() < far.of()
                ? number(far.written()) + " of " + number(far.of()) + " children and young people are written: "
                        + far.percent() + "%."
                : counted() + ". The file is made ready to be handed out.";
    }

    private String counted() {
        return far.written() == 1
                ? "One child or young person is written"
                : number(far.written()) + " children and young people are written";
    }

    private static String number(int of) {
        return String.format(Locale.UK, "%,d", of);
    }

    public boolean busy() {
        return far.state() == State.WRITING;
    }

    public boolean mayChange() {
        return busy() || far.state() == State.UNKNOWN;
    }
}
