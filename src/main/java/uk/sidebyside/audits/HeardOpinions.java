package uk.sidebyside.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.rules.CheckAndChallenge;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Keeps what somebody says of levels, whether they have an account or a link: all of it, or nothing. */
@Component
class HeardOpinions {
    private final OpinionStore store;
    private final AnswerStore answers;
    private final Clock clock;

    HeardOpinions(OpinionStore store, AnswerStore answers, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.clock = clock;
    }

    /** Who says it: how they are kept, whether they speak for families, and how they are shown. */
    record As(OpinionStore.Speaker speaker, boolean family, String words) {}

    /**
     * What is wrong is told by the keys of indicators.
     *
     * @param own whether they judge in the audit themselves
     * @throws NotFound for an indicator that is not judged in this audit
     */
    Saving<AuditId> hear(AreaId area, AuditId id, List<Opinions.Say> said, boolean own, As as) {
        Map<String, Answer> judged = answers.of(area, id);
        List<Finding> findings = new ArrayList<>();
        CheckAndChallenge.several(said.size()).forEach(finding -> findings.add(on(firstOf(judged), finding)));
        for (Opinions.Say say : said) {
            Answer answer = Optional.ofNullable(judged.get(say.indicator())).orElseThrow(NotFound::new);
            CheckAndChallenge.say(own, answer.level(), say.stance(), say.words())
                    .forEach(finding -> findings.add(at(say, finding)));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        for (Opinions.Say say : said) {
            Answer answer = Objects.requireNonNull(judged.get(say.indicator()));
            var opinion = new Opinion(
                    Ids.next(clock),
                    say.indicator(),
                    Objects.requireNonNull(answer.level()),
                    Objects.requireNonNull(say.stance()),
                    say.words().strip(),
                    as.family(),
                    as.words(),
                    LocalDate.now(clock));
            store.insert(area, say.submission(), id, opinion, as.speaker(), clock.instant());
        }
        return Saving.saved(id);
    }

    private static Finding at(Opinions.Say say, Finding finding) {
        String field =
                switch (finding.field()) {
                    case "stance" -> say.indicator();
                    case "words" -> say.indicator() + ".words";
                    default -> finding.field();
                };
        return on(field, finding);
    }

    private static Finding on(String field, Finding finding) {
        return new Finding(field, finding.key(), finding.source(), finding.details());
    }

    /** Where whoever has said nothing yet may begin. */
    private static String firstOf(Map<String, Answer> judged) {
        return judged.entrySet().stream()
                .filter(each -> each.getValue().level() != null)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
