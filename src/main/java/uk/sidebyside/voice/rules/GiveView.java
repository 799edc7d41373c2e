package uk.sidebyside.voice.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.EmailAddress;
import uk.sidebyside.shared.Finding;

/** What is asked of somebody before their words are sent: as little as can be. */
public final class GiveView {
    public static final int WORDS_AT_MOST = 4000;
    public static final int NAME_AT_MOST = 80;
    private static final String SOURCE = "docs/rules/voice.md, giving a view";

    private GiveView() {}

    /**
     * An answer to one question.
     *
     * @param words their own words
     * @param saw what others saw; blank but for somebody who does not speak
     * @param means what those others think that it means
     * @param choices how many pictures were chosen
     * @param files how many drawings, photos and recordings there are
     */
    public record Answer(String words, String saw, String means, int choices, int files) {

        public boolean blank() {
            return words.isBlank() && saw.isBlank() && means.isBlank() && choices == 0 && files == 0;
        }
    }

    /** Of one question. A question may be skipped, but not half answered. */
    public static List<Finding> check(Answer answer, boolean observation) {
        List<Finding> findings = new ArrayList<>();
        tooLong("words", answer.words(), findings);
        tooLong("saw", answer.saw(), findings);
        tooLong("means", answer.means(), findings);
        if (observation && !answer.means().isBlank() && answer.saw().isBlank()) {
            findings.add(Finding.of("saw", "observation.needs.saw", SOURCE));
        }
        if (observation && !answer.saw().isBlank() && answer.means().isBlank()) {
            findings.add(Finding.of("means", "observation.needs.means", SOURCE));
        }
        return findings;
    }

    private static void tooLong(String field, String text, List<Finding> findings) {
        if (text.length() > WORDS_AT_MOST) {
            findings.add(Finding.of(field, "words.too.long", SOURCE, WORDS_AT_MOST));
        }
    }

    /**
     * How it is sent.
     *
     * @param name how they want to be called; may be blank
     * @param helped whether somebody helped, also where nobody said so but another person's account began it
     * @param helper who that was, and what they are to the person
     * @param email where to write to; may be blank
     * @param answers how many questions were answered
     */
    public record Sending(String name, boolean helped, String helper, String email, int answers) {}

    /** Of the whole. @param observed whether others say what they saw, who are then named */
    public static List<Finding> check(Sending sending, boolean observed) {
        List<Finding> findings = new ArrayList<>();
        if (sending.answers() == 0) {
            findings.add(Finding.of("", "nothing.said", SOURCE));
        }
        if (sending.name().length() > NAME_AT_MOST) {
            findings.add(Finding.of("name", "name.too.long", SOURCE, NAME_AT_MOST));
        }
        if ((sending.helped() || observed) && sending.helper().isBlank()) {
            findings.add(Finding.of("helper", observed ? "observer.needs.name" : "helper.needs.name", SOURCE));
        }
        if (sending.helper().length() > NAME_AT_MOST) {
            findings.add(Finding.of("helper", "name.too.long", SOURCE, NAME_AT_MOST));
        }
        if (!sending.email().isBlank() && !EmailAddress.plausible(sending.email())) {
            findings.add(Finding.of("email", "email.unreadable", SOURCE));
        }
        return findings;
    }
}
