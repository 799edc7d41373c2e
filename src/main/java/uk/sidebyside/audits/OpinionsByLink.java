package uk.sidebyside.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.ViewCode;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/**
 * Check and challenge by somebody who took part and has no account (R114), by the link that {@link OpinionLetters} wrote. Called
 * outside a transaction, since the name changes in which the work is done.
 */
@Service
public class OpinionsByLink {
    private final AskedViewStore store;
    private final AuditStore audits;
    private final AnswerStore answers;
    private final AuditorStore auditors;
    private final OpinionStore opinions;
    private final HeardOpinions heard;
    private final Frameworks frameworks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OpinionsByLink(
            AskedViewStore store,
            AuditStore audits,
            AnswerStore answers,
            AuditorStore auditors,
            OpinionStore opinions,
            HeardOpinions heard,
            Frameworks frameworks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.audits = audits;
        this.answers = answers;
        this.auditors = auditors;
        this.opinions = opinions;
        this.heard = heard;
        this.frameworks = frameworks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a link opens.
     *
     * @param said what was said by it of levels as they stand now, by the keys of indicators
     * @param untilOn the last day on which it does
     */
    public record Opened(
            Audit audit,
            Framework framework,
            Map<String, Answer> answers,
            Map<String, Opinion> said,
            LocalDate untilOn) {}

    /** @throws NotFound for a code that there is not, that has ended, or whose audit is none of a service any more: all answer alike */
    public Opened open(AreaId area, String code) {
        return asTheArea(area, code, Opens::opened);
    }

    /** Says what its holder thinks of levels; said again by the same link, the latest counts. What was said before is not said anew. */
    public Saving<AuditId> say(AreaId area, String code, List<Opinions.Say> said) {
        Principal holder = Principals.current();
        return asTheArea(area, code, opens -> {
            AuditId id = opens.opened().audit().id();
            boolean own = holder.signedIn() && auditors.has(area, id, holder.person());
            List<Opinions.Say> fresh = said.stream()
                    .filter(one -> !says(opens.opened().said().get(one.indicator()), one))
                    .toList();
            if (!said.isEmpty() && fresh.isEmpty()) {
                return Saving.saved(id);
            }
            return heard.hear(
                    area,
                    id,
                    fresh,
                    own,
                    new HeardOpinions.As(
                            new OpinionStore.Speaker(null, opens.asked().key()),
                            true,
                            opens.asked().saidAs()));
        });
    }

    private static boolean says(@Nullable Opinion before, Opinions.Say say) {
        return before != null
                && before.stance() == say.stance()
                && before.words().equals(say.words().strip());
    }

    private record Opens(AskedViewStore.Asked asked, Opened opened) {}

    /** The area's own work looks, once the code is known to be good: whoever holds it has no account that the tables know. */
    private <T> T asTheArea(AreaId area, String code, Function<Opens, T> work) {
        UUID key = ViewCode.read(code).orElseThrow(NotFound::new).key();
        return Principals.call(
                Principal.job(area, "to hear somebody who took part"),
                () -> Objects.requireNonNull(transaction.execute(status -> work.apply(opens(area, key)))));
    }

    private Opens opens(AreaId area, UUID key) {
        LocalDate today = LocalDate.now(clock);
        AskedViewStore.Asked asked = store.find(area, key)
                .filter(one -> !today.isAfter(one.untilOn()))
                .orElseThrow(NotFound::new);
        Audit audit =
                audits.find(area, asked.audit()).filter(one -> !one.blind()).orElseThrow(NotFound::new);
        Map<String, Answer> judged = answers.of(area, audit.id());
        return new Opens(
                asked,
                new Opened(
                        audit,
                        frameworks.version(area, audit.framework()),
                        judged,
                        saidOfWhatStands(area, audit.id(), key, judged),
                        asked.untilOn()));
    }

    /** Of a level that is another by now nothing is taken as said. */
    private Map<String, Opinion> saidOfWhatStands(AreaId area, AuditId audit, UUID key, Map<String, Answer> judged) {
        Map<String, Opinion> said = new HashMap<>();
        for (Opinion one : opinions.byLink(area, audit, key)) {
            Answer answer = judged.get(one.indicator());
            if (answer != null && one.level().equals(answer.level())) {
                said.put(one.indicator(), one);
            }
        }
        return said;
    }
}
