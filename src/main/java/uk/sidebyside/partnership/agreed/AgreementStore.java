package uk.sidebyside.partnership.agreed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.partnership.agreed.Agreement.Party;
import uk.sidebyside.partnership.agreed.Agreement.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

@Repository
class AgreementStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false where the same submission was stored before, or somebody else took the number */
    boolean insert(AreaId area, UUID id, Agreements.DrawUp drawn, LocalDate reviewOn, LocalDate today, Instant at) {
        return jdbc.sql("""
                        INSERT INTO partnership.joint_agreement (area_id, id, submission, number, title, words, points,
                            drawn_up_on, review_on, drawn_up_at)
                        SELECT :area, :id, :submission, coalesce(max(number), 0) + 1, :title, :words, :points,
                            :today, :reviewOn, :at
                        FROM partnership.joint_agreement WHERE area_id = :area
                        ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("submission", drawn.submission())
                        .param("title", drawn.title().strip())
                        .param("words", drawn.words().strip())
                        .param("points", drawn.points().toArray(String[]::new))
                        .param("today", today)
                        .param("reviewOn", reviewOn)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Integer> numberOf(AreaId area, UUID submission) {
        return jdbc.sql(
                        "SELECT number FROM partnership.joint_agreement WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query(Integer.class)
                .optional();
    }

    void insertParty(AreaId area, UUID agreement, int position, OrganisationId organisation, String name) {
        jdbc.sql("""
                INSERT INTO partnership.agreement_party (area_id, id, agreement_id, position, organisation_id,
                    organisation_name)
                VALUES (:area, :id, :agreement, :position, :organisation, :name)
                """)
                .param("area", area.value())
                .param("id", Ids.next(clock))
                .param("agreement", agreement)
                .param("position", position)
                .param("organisation", organisation.value())
                .param("name", name)
                .update();
    }

    /** @return false where it is signed already */
    boolean sign(AreaId area, UUID party, Agreements.Signature signature, Instant at) {
        PersonId person = signature.person();
        EvidenceId paper = signature.paper();
        return jdbc.sql("""
                        UPDATE partnership.agreement_party SET signed_by = :person, signed_name = :name,
                            signed_role = :role, contact = :contact, signed_on = :on, way = :way,
                            statement = :statement, signed_at = :at, paper_id = :paper
                        WHERE area_id = :area AND id = :id AND signed_on IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", party)
                        .param("person", person == null ? null : person.value())
                        .param("name", signature.name().strip())
                        .param("role", signature.role().strip())
                        .param("contact", signature.contact().strip())
                        .param("on", signature.on())
                        .param(
                                "way",
                                (paper == null ? Way.SELF : Way.PAPER).name().toLowerCase(Locale.ROOT))
                        .param("statement", signature.statement())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("paper", paper == null ? null : paper.value())
                        .update()
                == 1;
    }

    /** The latest first, each with its parties in order. */
    List<Agreement> inArea(AreaId area) {
        Map<UUID, List<Party>> parties = parties(area);
        return jdbc.sql("""
                SELECT id, number, title, words, points, drawn_up_on, review_on
                FROM partnership.joint_agreement WHERE area_id = :area ORDER BY number DESC
                """)
                .param("area", area.value())
                .query((row, n) -> agreement(row, parties))
                .list();
    }

    private Map<UUID, List<Party>> parties(AreaId area) {
        Map<UUID, List<Party>> parties = new HashMap<>();
        jdbc.sql("""
                SELECT agreement_id, id, organisation_id, organisation_name, signed_by, signed_name, signed_role, contact,
                    signed_on, way, statement
                FROM partnership.agreement_party WHERE area_id = :area ORDER BY agreement_id, position
                """).param("area", area.value()).query(row -> {
            parties.computeIfAbsent(row.getObject("agreement_id", UUID.class), each -> new ArrayList<>())
                    .add(party(row));
        });
        return parties;
    }

    private static Agreement agreement(ResultSet row, Map<UUID, List<Party>> parties) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Agreement(
                id,
                row.getInt("number"),
                row.getString("title"),
                row.getString("words"),
                List.of((String[]) row.getArray("points").getArray()),
                row.getObject("drawn_up_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                parties.getOrDefault(id, List.of()));
    }

    private static Party party(ResultSet row) throws SQLException {
        UUID person = row.getObject("signed_by", UUID.class);
        return new Party(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                person == null ? null : new PersonId(person),
                row.getString("signed_name"),
                row.getString("signed_role"),
                row.getString("contact"),
                row.getObject("signed_on", LocalDate.class),
                way(row.getString("way")),
                row.getString("statement"));
    }

    private static @Nullable Way way(@Nullable String code) {
        return code == null ? null : Way.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
