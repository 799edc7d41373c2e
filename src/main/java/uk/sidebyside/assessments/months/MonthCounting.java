package uk.sidebyside.assessments.months;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.rules.CaseFigure;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;

/**
 * Counts a month and the one before. The area's own work counts, in a transaction of its own: an officer is kept away from some children,
 * and the figures of a month do not depend on who asks.
 */
@Component
class MonthCounting {
    private final Figures figures;
    private final AdviceInMonthStore advice;
    private final Organisations organisations;
    private final TransactionTemplate apart;

    MonthCounting(
            Figures figures,
            AdviceInMonthStore advice,
            Organisations organisations,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.advice = advice;
        this.organisations = organisations;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** What is told of a month, in this order; more of it is always better. */
    private enum Told {
        PLANS(CaseFigure.PLANS_IN_TIME, "final plans sent within 20 weeks, exceptions left out"),
        ALL_PLANS(CaseFigure.PLANS_IN_TIME_ALL, "final plans sent within 20 weeks, exceptions counted in"),
        PLANS_DUE(CaseFigure.PLANS_DUE, "final plans sent within 20 weeks, of all that fell due"),
        DECISIONS(CaseFigure.DECISIONS_DUE, "requests decided within 6 weeks, of all that fell due"),
        REVIEWS(CaseFigure.REVIEWS_DUE, "reviews decided within 4 weeks, of all that fell due"),
        TRANSFERS(CaseFigure.TRANSFERS_IN_TIME, "plans for the next phase sent by their last day");

        private final CaseFigure figure;
        private final String what;

        Told(CaseFigure figure, String what) {
            this.figure = figure;
            this.what = what;
        }

        SourceKey source() {
            return new SourceKey("assessments." + figure.code());
        }
    }

    List<MonthLine> of(AreaId area, YearMonth month) {
        return Principals.call(
                Principal.job(area, "figures of a month of cases"),
                () -> Objects.requireNonNull(apart.execute(status -> counted(area, month))));
    }

    private List<MonthLine> counted(AreaId area, YearMonth month) {
        YearMonth before = month.minusMonths(1);
        Map<SourceKey, SortedMap<YearMonth, Count>> counts = figures.byMonth(
                area, Arrays.stream(Told.values()).map(Told::source).toList(), before, month, null);
        List<MonthLine> lines = new ArrayList<>();
        for (Told told : Told.values()) {
            SortedMap<YearMonth, Count> its = counts.get(told.source());
            lines.add(new MonthLine(
                    told.what,
                    share(its == null ? null : its.get(month)),
                    share(its == null ? null : its.get(before))));
        }
        lines.addAll(advice(area, month));
        return lines;
    }

    private static Share share(@Nullable Count count) {
        return count == null ? Share.NONE : new Share(count.numerator(), count.denominator());
    }

    /** In all, and then by each body that was asked, by name: no league table. */
    private List<MonthLine> advice(AreaId area, YearMonth month) {
        List<AdviceInMonthStore.OfBody> bodies = advice.due(area, month);
        Map<UUID, String> names = new HashMap<>();
        organisations.inArea(area).forEach(one -> names.put(one.id().value(), one.shortName()));
        List<MonthLine> lines = new ArrayList<>();
        lines.add(new MonthLine(
                "advice on time, from everybody who was asked",
                sum(bodies, AdviceInMonthStore.OfBody::now),
                sum(bodies, AdviceInMonthStore.OfBody::before)));
        bodies.stream()
                .map(one -> new MonthLine(
                        "advice on time, " + names.getOrDefault(one.body(), "another body"), one.now(), one.before()))
                .sorted(Comparator.comparing(MonthLine::what))
                .forEach(lines::add);
        return lines;
    }

    private static Share sum(List<AdviceInMonthStore.OfBody> bodies, Function<AdviceInMonthStore.OfBody, Share> which) {
        return bodies.stream()
                .map(which)
                .reduce(Share.NONE, (one, other) -> new Share(one.so() + other.so(), one.outOf() + other.outOf()));
    }
}
