package uk.sidebyside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.shared.AreaId;

/** What others said of levels. Of one person and indicator the latest counts. */
@Repository
class OpinionStore {
    private static final String LATEST = """
            SELECT DISTINCT ON (audit_id, indicator, person_id, asked_id, said_as) id, audit_id, indicator, level, stance, words, side,
                said_as, said_on
            FROM audits.opinion WHERE area_id = :area
            """;
    private static final String NEWEST_FIRST =
            " ORDER BY audit_id, indicator, person_id, asked_id, said_as, said_at DESC, id DESC";

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In whose name something is said: an account's, or that of a link. */
    record Speaker(@Nullable PersonId person, @Nullable UUID asked) {}

    void insert(AreaId area, UUID submission, AuditId audit, Opinion opinion, Speaker speaker, Instant at) {
        PersonId person = speaker.person();
        jdbc.sql("""
                INSERT INTO audits.opinion (area_id, id, submission, audit_id, indicator, level, stance, words, person_id, side,
                    said_as, said_on, said_at, asked_id)
                VALUES (:area, :id, :submission, :audit, :indicator, :level, :stance, :words, :person, :side, :as, :on, :at, :asked)
                ON CONFLICT (area_id, submission, indicator) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", opinion.id())
                .param("submission", submission)
                .param("audit", audit.value())
                .param("indicator", opinion.indicator())
                .param("level", opinion.level())
                .param("stance", opinion.stance().code())
                .param("words", opinion.words())
                .param("person", person == null ? null : person.value())
                .param("side", opinion.family() ? "family" : "partner")
                .param("as", opinion.saidAs())
                .param("on", opinion.saidOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("asked", speaker.asked())
                .update();
    }

    List<Opinion> of(AreaId area, AuditId audit) {
        return jdbc.sql(LATEST + " AND audit_id = :audit" + NEWEST_FIRST)
                .param("area", area.value())
                .param("audit", audit.value())
                .query(OpinionStore::opinion)
                .list();
    }

    /** What was said by a link, the latest of each level. */
    List<Opinion> byLink(AreaId area, AuditId audit, UUID asked) {
        return jdbc.sql(LATEST + " AND audit_id = :audit AND asked_id = :asked" + NEWEST_FIRST)
                .param("area", area.value())
                .param("audit", audit.value())
                .param("asked", asked)
                .query(OpinionStore::opinion)
                .list();
    }

    Map<AuditId, List<Opinion>> of(AreaId area, Collection<AuditId> audits) {
        Map<AuditId, List<Opinion>> opinions = new LinkedHashMap<>();
        jdbc.sql(LATEST + " AND audit_id = ANY (:audits)" + NEWEST_FIRST)
                .param("area", area.value())
                .param("audits", audits.stream().map(AuditId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new AuditId(row.getObject("audit_id", UUID.class)), opinion(row, n)))
                .list()
                .forEach(one -> opinions.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
        return opinions;
    }

    /** Whether somebody has said what they think of a level. */
    boolean said(AreaId area, AuditId audit, PersonId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM audits.opinion
                            WHERE area_id = :area AND audit_id = :audit AND person_id = :person)
                        """)
                .param("area", area.value())
                .param("audit", audit.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static Opinion opinion(ResultSet row, int n) throws SQLException {
        return new Opinion(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                row.getString("level"),
                Stance.of(row.getString("stance")),
                row.getString("words"),
                row.getString("side").equals("family"),
                row.getString("said_as"),
                row.getObject("said_on", LocalDate.class));
    }
}
