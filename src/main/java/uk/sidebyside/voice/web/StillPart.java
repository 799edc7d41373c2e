package uk.sidebyside.voice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.voice.ReceiptForms;
import uk.sidebyside.voice.carrying.Kept;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;

/**
 * "Is this still right?" as a page asks it of whoever may answer, and shows to everybody else how a view stands.
 *
 * @param at under which address the answer is sent
 * @param keeps whether what the reader types is kept until it is sent: for its giver alone
 * @param may what the reader may say about it
 * @param offered pictures that may be chosen anew; empty where none were
 * @param typed what was typed into a form that came back, or that was begun and not sent, by its field
 * @param begun said of what was begun and not sent; null where nothing was
 */
public record StillPart(
        View view,
        Kept kept,
        String at,
        boolean keeps,
        Set<StillRight.Said> may,
        List<String> offered,
        FamilyWords words,
        FormErrors errors,
        Map<String, String> typed,
        @Nullable String begun,
        Questions pictures) {
    public StillPart {
        may = Set.copyOf(may);
        offered = List.copyOf(offered);
    }

    /** Where the answer is sent to. */
    public String action() {
        return at + "/still/" + view.id().value();
    }

    /** Where a browser keeps what is typed; null where nothing is to be typed. */
    public @Nullable String unsentAt() {
        return keeps && mayChange() ? at + "/unsent?form=" + ReceiptForms.still(view) : null;
    }

    /** The occasion for which the reader is asked; null where they are not. */
    public @Nullable Occasion asks() {
        return may.contains(StillRight.Said.YES) ? kept.asks() : null;
    }

    /** What the reader is asked about, in sentences. */
    public String because(Occasion occasion) {
        String what = words.say("still-" + occasion.kind().name().toLowerCase(java.util.Locale.ROOT));
        return words.say("still-for", VoicePages.day(kept.standing().since()), what, VoicePages.day(occasion.on()));
    }

    public List<Choice> answers() {
        List<Choice> answers = new ArrayList<>(List.of(Choice.of("yes", words.say("still-yes"))));
        if (mayChange()) {
            answers.add(Choice.of("changed", words.say("still-change")));
        }
        answers.add(Choice.of("taken_away", words.say("still-away")));
        return answers;
    }

    public boolean mayChange() {
        return may.contains(StillRight.Said.CHANGED);
    }

    public boolean mayAgree() {
        return !kept.standing().carried() && may.contains(StillRight.Said.AGREED);
    }

    public boolean mayTakeAway() {
        return kept.standing().carried() && may.contains(StillRight.Said.TAKEN_AWAY);
    }

    public String field(String name) {
        return name + "-" + view.id().value();
    }

    /** What stands in a field: what was typed, or what holds now. */
    public String value(String name, String now) {
        return typed.getOrDefault(field(name), now);
    }

    public boolean chosen(String picture) {
        String before = typed.get(field("choices"));
        return before == null
                ? view.said().choices().contains(picture)
                : List.of(before.split("\\|")).contains(picture);
    }

    /** Whether it may be used again, since when it stands, and when it was last confirmed: to its giver. */
    public List<String> stands() {
        StillRight.Standing standing = kept.standing();
        List<String> said = new ArrayList<>();
        if (standing.carried()) {
            said.add(words.say("stands", VoicePages.day(standing.since())));
            if (standing.confirmedOn() != null) {
                said.add(words.say("confirmed", VoicePages.day(standing.confirmedOn())));
            }
        } else if (standing.takenOn() != null) {
            said.add(words.say("taken", VoicePages.day(standing.takenOn())));
        }
        return said;
    }

    /** The same to those around the child, who did not say it. */
    public List<String> standsForOthers() {
        StillRight.Standing standing = kept.standing();
        Occasion asked = kept.asks();
        List<String> said = new ArrayList<>();
        if (standing.carried()) {
            said.add(words.say("stands-others", VoicePages.day(standing.since())));
            said.add(
                    standing.confirmedOn() == null
                            ? words.say("not-confirmed")
                            : words.say("confirmed-others", VoicePages.day(standing.confirmedOn())));
            if (asked != null) {
                said.add(words.say("no-answer-yet", VoicePages.day(asked.askedAt())));
            }
        } else if (standing.takenOn() != null) {
            said.add(words.say("taken-others", VoicePages.day(standing.takenOn())));
        }
        return said;
    }

    /** All that was said about it, each with its day. */
    public List<String> history() {
        return kept.words().stream()
                .map(word -> VoicePages.day(word.at()) + ": " + word(word.said()) + by(word))
                .toList();
    }

    private String word(StillRight.Said said) {
        return words.say(said.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-word");
    }

    private String by(Turn.SaidAgain word) {
        return switch (word.by()) {
            case THE_YOUNG_PERSON -> words.say("by-young");
            case GIVERS_ACCOUNT -> view.speaker().young() ? words.say("by-helper") : "";
            default -> "";
        };
    }
}
