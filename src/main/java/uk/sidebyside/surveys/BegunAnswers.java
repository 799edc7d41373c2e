package uk.sidebyside.surveys;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.unsent.UnsentForm;
import uk.sidebyside.access.unsent.UnsentForms;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Question;

/**
 * Answers that somebody began to give by a link that works once. They hang on that link alone, and the row is deleted in the
 * transaction that stores the answers: from then on nothing leads from one to the other. Of a link that is shared nothing is kept,
 * since the next person would read it.
 */
@Service
public class BegunAnswers {
    private static final int DAYS = 1;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' H:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Answering answering;
    private final UnsentForms unsent;

    BegunAnswers(Answering answering, UnsentForms unsent) {
        this.answering = answering;
        this.unsent = unsent;
    }

    /**
     * Who answers, in which words, and how far they came.
     *
     * @param who may be blank, as all of them
     * @param typed by the keys of the questions
     */
    public record Begun(String who, String edition, String at, Map<String, String> typed, Instant writtenAt) {
        public Begun {
            typed = Map.copyOf(typed);
        }

        /** For whoever comes back. */
        public String sentence() {
            return "You began to answer on " + MOMENT.format(writtenAt)
                    + ". What you said so far is still here. Whoever has your link can read it until you send it.";
        }

        /** Choices are words of an edition; what was written is the same in each. */
        public Map<String, String> in(Edition other, List<Question> questions) {
            Map<String, String> same = new LinkedHashMap<>();
            for (Question question : questions) {
                String text = typed.getOrDefault(question.key(), "");
                if (!text.isEmpty() && (question.scale() == null || edition.equals(other.code()))) {
                    same.put(question.key(), text);
                }
            }
            return same;
        }
    }

    /**
     * As often as it comes; where nothing is answered any more it is forgotten.
     *
     * @param said without its moment, which is now
     * @return false where the link was used, or nobody can answer any more
     * @throws NotFound for a link that is shared
     */
    @Transactional
    public boolean keep(AreaId area, String token, Begun said) {
        Answering.Asked asked = answering.toAnswer(area, token);
        if (!asked.once()) {
            throw new NotFound();
        }
        if (!asked.open()) {
            return false;
        }
        if (said.typed().values().stream().allMatch(String::isBlank)) {
            unsent.forget(address(token));
            return true;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("who", List.of(said.who()));
        fields.put("edition", List.of(said.edition()));
        fields.put("at", List.of(said.at()));
        for (Question question : asked.survey().set().questions()) {
            fields.put(field(question), List.of(said.typed().getOrDefault(question.key(), "")));
        }
        return unsent.keep(address(token), fields, DAYS, null);
    }

    /** What whoever has this link began; of a link that is shared nothing. */
    @Transactional(readOnly = true)
    public Optional<Begun> find(String token, Answering.Asked asked) {
        return asked.once() && asked.open()
                ? unsent.find(address(token)).map(form -> begun(form, asked.survey()))
                : Optional.empty();
    }

    private static Begun begun(UnsentForm form, Survey survey) {
        Map<String, String> typed = new LinkedHashMap<>();
        survey.set().questions().forEach(question -> typed.put(question.key(), form.text(field(question))));
        return new Begun(form.text("who"), form.text("edition"), form.text("at"), typed, form.writtenAt());
    }

    private static String field(Question question) {
        return "a." + question.key();
    }

    /** Under which what is typed by a link is kept. */
    static String address(String token) {
        return "/survey/" + token;
    }
}
