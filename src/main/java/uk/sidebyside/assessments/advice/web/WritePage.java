package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.AdviceChecks.Check;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.OwnWords.Own;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.assessments.notified.HealthNotice;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.voice.said.View;

/**
 * The form of advice, on one long calm page.
 *
 * @param writing the page, so that what it saves again and again stands in nobody's way
 * @param room for how many more lines there is a place, by kind
 * @param theirs what somebody else saved meanwhile; null where nobody did
 * @param notified what the writer's own post told the council about the child before (section 23)
 */
public record WritePage(
        AdviceRequest request,
        @Nullable Own own,
        WrittenAdvice words,
        UUID writing,
        int version,
        @Nullable Check returned,
        Map<String, Integer> room,
        FormErrors errors,
        @Nullable WrittenAdvice theirs,
        List<HealthNotice> notified,
        Map<Quality, TrainingSession> taught) {

    public WritePage {
        notified = List.copyOf(notified);
        taught = Map.copyOf(taught);
    }

    private static final Need NO_NEED = new Need("", "");
    private static final Outcome NO_OUTCOME = new Outcome("", "", "", "");
    private static final Provision NO_PROVISION = new Provision("", "", "", "", "", "", Strand.EDUCATION, 0);

    public List<Need> needs() {
        return padded(words.needs(), NO_NEED, room("need"));
    }

    public List<String> strategies() {
        return padded(words.strategies(), "", room("strategy"));
    }

    public List<Outcome> outcomes() {
        return padded(words.outcomes(), NO_OUTCOME, room("outcome"));
    }

    public List<Provision> provisions() {
        return padded(words.provisions(), NO_PROVISION, room("provision"));
    }

    /** One place where there is none yet, and one more where somebody asked for it. */
    private int room(String kind) {
        return room.getOrDefault(kind, 0);
    }

    private static <T> List<T> padded(List<T> lines, T blank, int more) {
        List<T> padded = new ArrayList<>(lines);
        for (int n = 0; n < (lines.isEmpty() ? Math.max(1, more) : more) && padded.size() < AdviceForm.MOST; n++) {
            padded.add(blank);
        }
        return padded;
    }

    public List<Choice> answers() {
        return Stream.of(Answer.values())
                .map(one -> Choice.of(one.code(), one.label()))
                .toList();
    }

    public List<Option> strands() {
        return Stream.of(Strand.values())
                .map(one -> Option.of(one.code(), one.label() + " (" + one.section() + ")"))
                .toList();
    }

    public List<Option> needOptions() {
        List<Option> options = new ArrayList<>(List.of(Option.of("0", "Choose a need")));
        for (int n = 1; n <= needs().size(); n++) {
            String said = n <= words.needs().size() ? words.needs().get(n - 1).words() : "";
            options.add(Option.of(Integer.toString(n), "Need " + n + (said.isBlank() ? "" : ": " + shortened(said))));
        }
        return options;
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 57) + "…";
    }

    /** What an outcome can cite: the words that were said. */
    public List<String> hopes() {
        return own == null
                ? List.of()
                : own.views().stream()
                        .map(WritePage::said)
                        .filter(words -> !words.isBlank())
                        .toList();
    }

    static String said(View view) {
        return view.said().words().isBlank() ? view.said().saw() : view.said().words();
    }

    public String at() {
        return request.at() + "/write";
    }

    /**
     * The advice with what was notified taken over: each reason as a need, where it is not one yet, and the notice as what the advice
     * rests on. Nothing that was written is changed.
     */
    static WrittenAdvice takingOver(WrittenAdvice begun, List<HealthNotice> notified) {
        List<Need> needs = new ArrayList<>(begun.needs());
        String rests = "";
        for (HealthNotice one : notified) {
            String why = one.words().why();
            if (needs.size() < AdviceForm.MOST
                    && needs.stream().noneMatch(need -> need.words().equals(why))) {
                needs.add(new Need(why, ""));
            }
            rests = "It rests on our notice " + one.reference() + " under section 23 too.";
        }
        return new WrittenAdvice(
                begun.answer(),
                begun.because(),
                begun.seen().isBlank() ? rests : begun.seen(),
                needs,
                begun.strategies(),
                begun.outcomes(),
                begun.provisions());
    }
}
