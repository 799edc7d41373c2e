package uk.sidebyside.assessments.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.shared.AreaId;

/** Letters as they are stored; the wall lets nobody change one that is kept. */
@Repository
class LetterStore {
    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Letter> find(AreaId area, CaseId of, LetterId id) {
        return one(area, of, "id = :id", Map.of("id", id.value()));
    }

    Optional<Letter> ofSubmission(AreaId area, CaseId of, UUID submission) {
        return one(area, of, "submission = :submission", Map.of("submission", submission));
    }

    Optional<Letter> draft(AreaId area, CaseId of, LetterKind kind, LocalDate datedOn) {
        return one(
                area,
                of,
                "kind = :kind AND dated_on = :on AND kept_at IS NULL",
                Map.of("kind", kind.code(), "on", datedOn));
    }

    private Optional<Letter> one(AreaId area, CaseId of, String which, Map<String, Object> values) {
        return jdbc.sql("""
                SELECT id, case_id, kind, dated_on, to_whom, words, version, written_as, written_at, kept_at, digest
                FROM assessments.letter WHERE area_id = :area AND case_id = :case AND
                """ + which)
                .param("area", area.value())
                .param("case", of.value())
                .params(values)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** The health body that agreed to section G last; empty where none has. */
    Optional<OrganisationId> agreedToG(AreaId area, CaseId of) {
        return jdbc.sql("""
                SELECT body_id FROM assessments.agreed_g WHERE area_id = :area AND case_id = :case ORDER BY recorded_at DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("case", of.value())
                .query((row, n) -> new OrganisationId(row.getObject("body_id", UUID.class)))
                .optional();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        OffsetDateTime kept = row.getObject("kept_at", OffsetDateTime.class);
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                LetterKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("dated_on", LocalDate.class),
                row.getString("to_whom"),
                row.getString("words"),
                row.getInt("version"),
                row.getString("written_as"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                kept == null ? null : kept.toInstant(),
                row.getString("digest"));
    }

    /** @return false where the same was sent before, or somebody else began the same letter */
    boolean insert(AreaId area, UUID submission, Letter letter) {
        return jdbc.sql("""
                        INSERT INTO assessments.letter (area_id, id, submission, case_id, kind, dated_on, to_whom, words, version,
                            written_as, written_at)
                        VALUES (:area, :id, :submission, :case, :kind, :on, :whom, :words, 1, :as, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", letter.id().value())
                        .param("submission", submission)
                        .param("case", letter.of().value())
                        .param("kind", letter.kind().code())
                        .param("on", letter.datedOn())
                        .param("whom", letter.toWhom())
                        .param("words", letter.words())
                        .param("as", letter.writtenAs())
                        .param("at", letter.writtenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where somebody else changed or kept it since that version */
    boolean change(AreaId area, LetterId id, int version, String toWhom, String words, String as, Instant at) {
        return jdbc.sql("""
                        UPDATE assessments.letter SET to_whom = :whom, words = :words, written_as = :as, written_at = :at,
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version AND kept_at IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("whom", toWhom)
                        .param("words", words)
                        .param("as", as)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where somebody else changed, kept or threw it away since that version */
    boolean throwAway(AreaId area, LetterId id, int version) {
        return jdbc.sql("""
                        DELETE FROM assessments.letter
                        WHERE area_id = :area AND id = :id AND version = :version AND kept_at IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean keep(AreaId area, LetterId id, int version, String digest, Instant at) {
        return jdbc.sql("""
                        UPDATE assessments.letter SET digest = :digest, kept_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version AND kept_at IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("digest", digest)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
