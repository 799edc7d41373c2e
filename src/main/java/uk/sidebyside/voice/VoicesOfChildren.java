package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.RecordedFacts;
import uk.sidebyside.voice.ground.Columns;

/**
 * How often children and young people spoke themselves when somebody spoke about them, for whoever judges a plan. A sampled plan is
 * known by a reference and by no child, so it is a figure of the area; whoever judges sees no child, so the area's own work counts.
 */
@Component
class VoicesOfChildren implements RecordedFacts {
    private static final String CHILD_VIEWS = "child-views";

    /** The kind under which all rooms know the plans of an area together. */
    private static final String PLANS = "plans";

    /** A figure of fewer children could tell who said what. */
    private static final int CHILDREN_AT_LEAST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    VoicesOfChildren(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    @Override
    public Set<String> keys() {
        return Set.of(CHILD_VIEWS);
    }

    @Override
    public List<RecordedFact> of(Ref about, LocalDate from, LocalDate until, Set<String> wanted) {
        if (!about.kind().equals(PLANS) || Principals.current().seats().isEmpty()) {
            return List.of();
        }
        Counted counted = Principals.call(
                Principal.job(about.area(), "to count how often children spoke themselves"),
                () -> Objects.requireNonNull(apart.execute(status -> counted(about.area(), from, until))));
        return List.of(new RecordedFact(CHILD_VIEWS, sentence(counted), ""));
    }

    /**
     * @param children about whom somebody said something
     * @param heard of them, how many children and young people spoke themselves
     */
    private record Counted(long children, long heard) {}

    private static String sentence(Counted counted) {
        return counted.children() < CHILDREN_AT_LEAST
                ? "Something was said about fewer than " + CHILDREN_AT_LEAST + " children, so no figure is shown."
                : "In the whole area, and not for this plan alone, " + counted.heard() + " of " + counted.children()
                        + " children of whom somebody spoke said something themselves.";
    }

    private Counted counted(AreaId area, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                SELECT count(DISTINCT child_id) AS children,
                    count(DISTINCT child_id) FILTER (WHERE speaker IN ('child', 'young_person')) AS heard
                FROM voice.sitting
                WHERE area_id = :area AND child_id IS NOT NULL AND given_at >= :from AND given_at < :before
                """)
                .param("area", area.value())
                .param("from", Columns.utc(from.atStartOfDay(clock.getZone()).toInstant()))
                .param(
                        "before",
                        Columns.utc(
                                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .query((row, n) -> new Counted(row.getLong("children"), row.getLong("heard")))
                .single();
    }
}
