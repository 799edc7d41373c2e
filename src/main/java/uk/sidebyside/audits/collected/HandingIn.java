package uk.sidebyside.audits.collected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.AuditSigned;
import uk.sidebyside.audits.AuditSigning;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.Opinion;
import uk.sidebyside.audits.Opinions;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.audits.rules.Standard;

/** Hands in the audit of a service when it is signed, in the transaction of the signature. */
@Component
class HandingIn {
    private final Audits audits;
    private final AuditSigning signing;
    private final Opinions opinions;
    private final Submissions submissions;

    HandingIn(Audits audits, AuditSigning signing, Opinions opinions, Submissions submissions) {
        this.audits = audits;
        this.signing = signing;
        this.opinions = opinions;
        this.submissions = submissions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void signed(AuditSigned event) {
        Audit audit = audits.find(event.area(), event.audit());
        ServiceId service = audit.service();
        if (service == null) {
            return;
        }
        Framework framework = audits.framework(event.area(), audit);
        Map<String, String> levels = Audits.levels(audits.answers(event.area(), audit.id()));
        Scale whole = framework.whole();
        String outcome = Objects.requireNonNull(audit.outcome());
        submissions.handIn(
                event.area(),
                new HandIn(
                        new Submission.AuditKey(audit.id().value(), audit.number()),
                        service,
                        new Submission.FrameworkKey(framework.code(), framework.version()),
                        audit.auditedOn(),
                        new Submission.Outcome(
                                whole.place(outcome),
                                whole.ordered().size(),
                                whole.find(outcome).orElseThrow().label()),
                        audit.strengths(),
                        audit.summary(),
                        Objects.requireNonNull(audit.reviewOn()),
                        rated(
                                framework,
                                levels,
                                signing.draft(event.area(), audit.id()).without(),
                                opinions.of(event.area(), audit.id()))));
    }

    /** What stands apart from the order of its scale, as "not applicable", is no level and is not handed in. */
    private static List<Rated> rated(
            Framework framework, Map<String, String> levels, List<String> without, List<Opinion> said) {
        List<Rated> rated = new ArrayList<>();
        for (Standard standard : framework.standards()) {
            for (Indicator indicator : standard.indicators()) {
                Scale scale = framework.scaleOf(indicator);
                String key = levels.getOrDefault(indicator.key(), "");
                int rank = scale.place(key);
                if (rank > 0) {
                    Level level = scale.find(key).orElseThrow();
                    List<Opinion> its = said.stream()
                            .filter(opinion -> opinion.indicator().equals(indicator.key()))
                            .toList();
                    rated.add(new Rated(
                            indicator.key(),
                            title(standard, indicator),
                            rank,
                            scale.ordered().size(),
                            level.label(),
                            !without.contains(indicator.key()),
                            its.size(),
                            agreed(its)));
                }
            }
        }
        return rated;
    }

    static int agreed(List<Opinion> opinions) {
        return (int) opinions.stream()
                .filter(opinion -> opinion.stance() == Stance.AGREES)
                .count();
    }

    /** A standard with one indicator goes by its own title, with its number where it has one. */
    private static String title(Standard standard, Indicator indicator) {
        if (standard.indicators().size() > 1) {
            return indicator.words();
        }
        return standard.number().isBlank() ? standard.title() : standard.number() + ". " + standard.title();
    }
}
