package uk.sidebyside.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.evidence.Evidence.Content;
import uk.sidebyside.evidence.Evidence.Proves;
import uk.sidebyside.evidence.Evidence.Visibility;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class EvidenceStore {
    private static final String COLUMNS = """
            i.area_id, i.id, i.about_kind, i.about_id, i.kind, i.proves, i.visibility, i.title, i.body, i.url,
            i.consent_expires_on, i.shown_as, i.added_by, i.added_at, f.name, f.media_type, f.bytes
            FROM evidence.item i
            LEFT JOIN evidence.file f ON f.area_id = i.area_id AND f.item_id = i.id AND f.state = 'available'
            WHERE i.area_id = :area AND i.withdrawn_at IS NULL AND (i.kind <> 'file' OR f.item_id IS NOT NULL)
                AND (i.consent_expires_on IS NULL OR i.consent_expires_on >= :today)
                AND (i.visibility = 'public' OR NOT :publicOnly)
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item as it is stored; of the last five, those that its kind needs. */
    record NewItem(
            EvidenceId id,
            Adding adding,
            String kind,
            String fingerprint,
            @Nullable String body,
            @Nullable String url,
            Adding.@Nullable Consent consent) {}

    /** False where the same submission has stored the same before. */
    boolean insert(NewItem item, Instant at) {
        Adding adding = item.adding();
        Adding.Consent consent = item.consent();
        return jdbc.sql("""
                        INSERT INTO evidence.item (area_id, id, about_kind, about_id, kind, proves, visibility, title,
                            body, url, consent_purpose, consent_given_on, consent_expires_on, shown_as,
                            submission_id, fingerprint, added_by, added_at)
                        VALUES (:area, :id, :aboutKind, :aboutId, :kind, :proves, :visibility, :title,
                            :body, :url, :purpose, :givenOn, :expiresOn, :shownAs,
                            :submission, :fingerprint, :by, :at)
                        ON CONFLICT (area_id, submission_id, kind, fingerprint) DO NOTHING
                        """)
                        .param("area", adding.about().area().value())
                        .param("id", item.id().value())
                        .param("aboutKind", adding.about().kind())
                        .param("aboutId", adding.about().id())
                        .param("kind", item.kind())
                        .param("proves", lower(adding.proves()))
                        .param("visibility", lower(adding.visibility()))
                        .param("title", adding.title())
                        .param("body", item.body())
                        .param("url", item.url())
                        .param("purpose", consent == null ? null : consent.purpose())
                        .param("givenOn", consent == null ? null : consent.givenOn())
                        .param("expiresOn", consent == null ? null : consent.expiresOn())
                        .param("shownAs", consent == null ? null : consent.shownAs())
                        .param("submission", adding.submission())
                        .param("fingerprint", item.fingerprint())
                        .param("by", adding.by() == null ? null : adding.by().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean sent(Ref about, UUID submission) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM evidence.item
                    WHERE area_id = :area AND about_kind = :kind AND about_id = :id AND submission_id = :submission)
                """)
                .param("area", about.area().value())
                .param("kind", about.kind())
                .param("id", about.id())
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }

    EvidenceId stored(NewItem item) {
        return jdbc.sql("""
                SELECT id FROM evidence.item
                WHERE area_id = :area AND submission_id = :submission AND kind = :kind AND fingerprint = :fingerprint
                """)
                .param("area", item.adding().about().area().value())
                .param("submission", item.adding().submission())
                .param("kind", item.kind())
                .param("fingerprint", item.fingerprint())
                .query((row, n) -> new EvidenceId(row.getObject("id", UUID.class)))
                .single();
    }

    Optional<Evidence> find(AreaId area, EvidenceId id, LocalDate today, boolean publicOnly) {
        return jdbc.sql("SELECT " + COLUMNS + " AND i.id = :id")
                .param("area", area.value())
                .param("today", today)
                .param("publicOnly", publicOnly)
                .param("id", id.value())
                .query(EvidenceStore::evidence)
                .optional();
    }

    List<Evidence> about(AreaId area, Collection<Ref> refs, LocalDate today, boolean publicOnly) {
        return jdbc.sql("SELECT " + COLUMNS + """
                     AND (i.about_kind, i.about_id) IN (SELECT * FROM unnest(:kinds::text[], :ids::uuid[]))
                    ORDER BY i.added_at, i.id
                    """)
                .param("area", area.value())
                .param("today", today)
                .param("publicOnly", publicOnly)
                .param("kinds", refs.stream().map(Ref::kind).toArray(String[]::new))
                .param("ids", refs.stream().map(Ref::id).toArray(UUID[]::new))
                .query(EvidenceStore::evidence)
                .list();
    }

    /** The words and the name go at once; the record that there was an item stays. */
    boolean withdraw(AreaId area, EvidenceId id, @Nullable PersonId by, String because, Instant at) {
        return jdbc.sql("""
                        UPDATE evidence.item SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_because = :because,
                            body = NULL, shown_as = CASE WHEN kind = 'quote' THEN 'name removed' END
                        WHERE area_id = :area AND id = :id AND withdrawn_at IS NULL
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value())
                        .param("because", because)
                        .param("area", area.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    record Expired(EvidenceId id, Ref about, String words) {}

    /** Quotes whose consent has ended before this day. */
    List<Expired> expired(AreaId area, LocalDate day) {
        return jdbc.sql("""
                SELECT id, about_kind, about_id, body FROM evidence.item
                WHERE area_id = :area AND consent_expires_on < :day AND withdrawn_at IS NULL
                """)
                .param("area", area.value())
                .param("day", day)
                .query((row, n) -> new Expired(
                        new EvidenceId(row.getObject("id", UUID.class)),
                        new Ref(area, row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                        row.getString("body")))
                .list();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        UUID by = row.getObject("added_by", UUID.class);
        return new Evidence(
                new EvidenceId(row.getObject("id", UUID.class)),
                new Ref(
                        new AreaId(row.getObject("area_id", UUID.class)),
                        row.getString("about_kind"),
                        row.getObject("about_id", UUID.class)),
                Proves.valueOf(row.getString("proves").toUpperCase(Locale.ROOT)),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                content(row),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by));
    }

    private static Content content(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "file" -> new Evidence.File(row.getString("name"), row.getString("media_type"), row.getLong("bytes"));
            case "link" -> new Evidence.WebLink(row.getString("url"));
            case "quote" ->
                new Evidence.Quote(
                        row.getString("body"),
                        row.getString("shown_as"),
                        row.getObject("consent_expires_on", LocalDate.class));
            default -> new Evidence.Note(row.getString("body"));
        };
    }
}
