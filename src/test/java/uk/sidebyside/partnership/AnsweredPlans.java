package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;

/** Plans of children on which worker and family answered one question, as they stand in the records. */
final class AnsweredPlans {
    private final PartnershipStory story;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    AnsweredPlans(PartnershipStory story, ApplicationContext program) {
        this.story = story;
        this.jdbc = program.getBean(JdbcClient.class);
        this.transactions = program.getBean(TransactionTemplate.class);
    }

    void work(String sql, @Nullable Object... values) {
        Principals.run(
                Principal.job(story.area, "test"),
                () -> transactions.executeWithoutResult(status -> {
                    JdbcClient.StatementSpec spec = jdbc.sql(sql);
                    for (Object value : values) {
                        spec = spec.param(value);
                    }
                    spec.update();
                }));
    }

    /** Of a child and a parent of its own. */
    UUID plan(String kind, String worker, String family, LocalDate on) {
        UUID piece = begin(kind, UUID.randomUUID(), worker, on);
        parent(piece, null, family, on);
        return piece;
    }

    UUID begin(String kind, UUID child, String worker, LocalDate on) {
        UUID piece = UUID.randomUUID();
        work("""
                INSERT INTO partnership.piece (area_id, id, title, level, kind, model_code, model_version, service_id, child_id,
                    lead_seat_id, small, why, fixed, can_change, principles, benefits, ages, groups_reached, began_on, state,
                    ended_on, ended_because, version, changed_at)
                SELECT area_id, ?, title, 'individual', ?, model_code, model_version, NULL, ?, lead_seat_id, small, why, fixed,
                    can_change, principles, benefits, ages, groups_reached, began_on, state, ended_on, ended_because, version,
                    changed_at
                FROM partnership.piece WHERE id = ?
                """, piece, kind, child, story.piece.value());
        answer(piece, null, worker, on);
        return piece;
    }

    /** @param account null for whoever came by a link */
    void parent(UUID piece, @Nullable UUID account, String answer, LocalDate on) {
        UUID part = UUID.randomUUID();
        UUID area = story.area.value();
        work(
                "INSERT INTO partnership.place (area_id, participant_id, piece_id, person_id, key)"
                        + " VALUES (?, ?, ?, CAST(? AS uuid), CAST(? AS uuid))",
                area,
                part,
                piece,
                account == null ? null : account.toString(),
                account == null ? UUID.randomUUID().toString() : null);
        work("""
                INSERT INTO partnership.participant (area_id, id, piece_id, side, shown_as, way, through, access_state, came_by,
                    first_time, joined_on, left_because, counted_as, version)
                VALUES (?, ?, ?, 'parent', 'A parent', 'online', '', 'none', 'circle', true, ?, '', ?, 1)
                """, area, part, piece, on, account == null ? part : account);
        answer(piece, part, answer, on);
    }

    private void answer(UUID piece, @Nullable UUID part, String answer, LocalDate on) {
        work("""
                INSERT INTO partnership.check_answer (area_id, id, piece_id, key, participant_id, answer, words, on_day, said_as,
                    version)
                VALUES (?, ?, ?, 'seen-in-plan', CAST(? AS uuid), ?, 'So it is.', ?, '', 1)
                """, story.area.value(), UUID.randomUUID(), piece, part == null ? null : part.toString(), answer, on);
    }
}
