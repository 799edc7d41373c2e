package uk.sidebyside.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.audits.rules.CheckAndChallenge;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Check and challenge: a second auditor, or a parent who took part, agrees with each level or queries it (R114). Both stay. */
@Service
public class Opinions {
    private final OpinionStore store;
    private final AuditStore audits;
    private final AnswerStore answers;
    private final AuditDesk desk;
    private final Clock clock;

    Opinions(OpinionStore store, AuditStore audits, AnswerStore answers, AuditDesk desk, Clock clock) {
        this.store = store;
        this.audits = audits;
        this.answers = answers;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether the principal may say what they think of the levels: whoever has a post, but those who judge in it themselves. */
    @Transactional(readOnly = true)
    public boolean maySay(AreaId area, AuditId id) {
        Principal principal = Principals.current();
        return AuditDesk.begins() && !desk.judges(area, id) && !principal.has(Role.INSPECTOR);
    }

    public record Say(
            UUID submission, String indicator, @Nullable Stance stance, String words) {}

    /**
     * Says it of one level. Said again, the latest counts and the one before stays.
     *
     * @throws NotFound for whoever has no post that judges, and for an audit that they do not read
     */
    @Transactional
    public Saving<AuditId> say(AreaId area, AuditId id, Say say) {
        return sayAll(area, id, List.of(say));
    }

    /** Says it of several levels together: all are stored, or none. What is wrong is told by the keys of indicators. */
    @Transactional
    public Saving<AuditId> sayAll(AreaId area, AuditId id, List<Say> said) {
        AuditDesk.mustBegin();
        AuditId read = audits.find(area, id).orElseThrow(NotFound::new).id();
        Map<String, Answer> judged = answers.of(area, read);
        boolean own = desk.judges(area, id);
        List<Finding> findings = new ArrayList<>();
        for (Say say : said) {
            Answer answer = Optional.ofNullable(judged.get(say.indicator())).orElseThrow(NotFound::new);
            CheckAndChallenge.say(own, answer.level(), say.stance(), say.words())
                    .forEach(finding -> findings.add(at(say, finding)));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        AuditDesk.Writer writer = desk.writer(area);
        for (Say say : said) {
            var opinion = new Opinion(
                    Ids.next(clock),
                    say.indicator(),
                    Objects.requireNonNull(
                            Objects.requireNonNull(judged.get(say.indicator())).level()),
                    Objects.requireNonNull(say.stance()),
                    say.words().strip(),
                    writer.family(),
                    writer.post().isBlank() ? "Somebody who took part" : writer.post(),
                    LocalDate.now(clock));
            store.insert(
                    area, say.submission(), id, opinion, Principals.current().person(), clock.instant());
        }
        return Saving.saved(id);
    }

    private static Finding at(Say say, Finding finding) {
        String field =
                switch (finding.field()) {
                    case "stance" -> say.indicator();
                    case "words" -> say.indicator() + ".words";
                    default -> finding.field();
                };
        return new Finding(field, finding.key(), finding.source(), finding.details());
    }

    /** The latest of each person and indicator. One statement. */
    @Transactional(readOnly = true)
    public List<Opinion> of(AreaId area, AuditId id) {
        return store.of(area, id);
    }

    @Transactional(readOnly = true)
    public Map<AuditId, List<Opinion>> of(AreaId area, Collection<AuditId> ids) {
        return store.of(area, ids);
    }
}
