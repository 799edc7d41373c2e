package uk.sidebyside.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class DocumentStore {
    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, DocumentId id, BodyId body, GovernanceDocument.Kind kind, String title) {
        jdbc.sql("""
                INSERT INTO board.document (area_id, id, kind, title, body_id) VALUES (:area, :id, :kind, :title, :body)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("kind", kind.code())
                .param("title", title)
                .param("body", body.value())
                .update();
    }

    void insertVersion(AreaId area, DocumentId id, int number, GovernanceDocuments.Text text, Instant at) {
        jdbc.sql("""
                INSERT INTO board.document_version (area_id, document_id, number, submission, agreed_on, review_on, words,
                    what_changed, recorded_at)
                VALUES (:area, :id, :number, :submission, :agreedOn, :reviewOn, :words, :whatChanged, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("number", number)
                .param("submission", text.submission())
                .param("agreedOn", text.agreedOn())
                .param("reviewOn", text.reviewOn())
                .param("words", text.words().strip())
                .param("whatChanged", text.whatChanged().strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<DocumentId> submitted(AreaId area, UUID submission) {
        return jdbc.sql("""
                SELECT document_id FROM board.document_version WHERE area_id = :area AND submission = :submission
                """)
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<GovernanceDocument> inArea(AreaId area) {
        Map<DocumentId, List<GovernanceDocument.Version>> versions = versions(area);
        return jdbc.sql("""
                SELECT d.id, d.kind, d.title, d.body_id, b.name FROM board.document d
                JOIN board.body b ON b.area_id = d.area_id AND b.id = d.body_id
                WHERE d.area_id = :area ORDER BY b.position, d.title
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    var id = new DocumentId(row.getObject("id", UUID.class));
                    return new GovernanceDocument(
                            id,
                            GovernanceDocument.Kind.of(row.getString("kind")),
                            row.getString("title"),
                            new BodyId(row.getObject("body_id", UUID.class)),
                            row.getString("name"),
                            versions.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<DocumentId, List<GovernanceDocument.Version>> versions(AreaId area) {
        Map<DocumentId, List<GovernanceDocument.Version>> versions = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT document_id, number, agreed_on, review_on, words, what_changed FROM board.document_version
                WHERE area_id = :area ORDER BY document_id, number DESC
                """).param("area", area.value()).query(row -> {
            versions.computeIfAbsent(new DocumentId(row.getObject("document_id", UUID.class)), id -> new ArrayList<>())
                    .add(new GovernanceDocument.Version(
                            row.getInt("number"),
                            row.getObject("agreed_on", LocalDate.class),
                            row.getObject("review_on", LocalDate.class),
                            row.getString("words"),
                            row.getString("what_changed")));
        });
        return versions;
    }
}
