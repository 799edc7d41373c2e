package uk.sidebyside.needs;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.needs.FigureTables.Head;
import uk.sidebyside.needs.FigureTables.Words;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.needs.rules.Figure.Slice;
import uk.sidebyside.needs.rules.FigureUnit;
import uk.sidebyside.shared.AreaId;

@Repository
class FigureStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have not been replaced, by title. */
    List<Head> heads(AreaId area) {
        return jdbc.sql("""
                SELECT id, key, title, level, unit, people, source, publisher, licence, period, notes, left_out, loaded_at
                FROM needs.figure_table WHERE area_id = :area AND replaced_at IS NULL ORDER BY title
                """)
                .param("area", area.value())
                .query((row, n) -> head(row))
                .list();
    }

    private static Head head(ResultSet row) throws SQLException {
        var words = new Words(
                row.getString("title"),
                Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                false,
                FigureUnit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                row.getBoolean("people"),
                row.getString("source"),
                row.getString("publisher"),
                Licence.of(row.getString("licence")),
                row.getString("period"),
                row.getString("notes"));
        return new Head(
                new FigureTableId(row.getObject("id", UUID.class)),
                row.getString("key"),
                words,
                row.getInt("left_out"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant());
    }

    List<Figure> figures(AreaId area, FigureTableId table) {
        return jdbc.sql("""
                SELECT code, age, need, setting, value, out_of FROM needs.figure
                WHERE area_id = :area AND table_id = :table ORDER BY code, age, need, setting
                """)
                .param("area", area.value())
                .param("table", table.value())
                .query((row, n) -> new Figure(
                        row.getString("code"),
                        new Slice(row.getString("age"), row.getString("need"), row.getString("setting")),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("out_of")))
                .list();
    }

    /** What the table of that key was made of; empty where there is none. Others wait until this one is stored. */
    Optional<String> sha256(AreaId area, String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('needs.figure_table' || :area || :key, 0))")
                .param("area", area.value().toString())
                .param("key", key)
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                SELECT sha256 FROM needs.figure_table WHERE area_id = :area AND key = :key AND replaced_at IS NULL
                """)
                .param("area", area.value())
                .param("key", key)
                .query(String.class)
                .optional();
    }

    void replace(AreaId area, Head head, String sha256, List<Figure> figures) {
        jdbc.sql("""
                UPDATE needs.figure_table SET replaced_at = :at
                WHERE area_id = :area AND key = :key AND replaced_at IS NULL
                """)
                .param("at", head.loadedAt().atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("key", head.key())
                .update();
        Words words = head.words();
        jdbc.sql("""
                INSERT INTO needs.figure_table (area_id, id, key, title, level, unit, people, source, publisher, licence,
                    period, notes, left_out, sha256, loaded_at)
                VALUES (:area, :id, :key, :title, :level, :unit, :people, :source, :publisher, :licence, :period, :notes,
                    :leftOut, :sha256, :at)
                """)
                .param("area", area.value())
                .param("id", head.id().value())
                .param("key", head.key())
                .param("title", words.title().strip())
                .param("level", words.level().name().toLowerCase(Locale.ROOT))
                .param("unit", words.unit().name().toLowerCase(Locale.ROOT))
                .param("people", words.hideSmall())
                .param("source", words.source().strip())
                .param("publisher", words.publisher().strip())
                .param("licence", requireNonNull(words.licence()).code())
                .param("period", words.period().strip())
                .param("notes", words.notes().strip())
                .param("leftOut", head.leftOut())
                .param("sha256", sha256)
                .param("at", head.loadedAt().atOffset(ZoneOffset.UTC))
                .update();
        insert(area, head.id(), figures);
    }

    private void insert(AreaId area, FigureTableId table, List<Figure> figures) {
        jdbc.sql("""
                INSERT INTO needs.figure (area_id, table_id, code, age, need, setting, value, out_of)
                SELECT :area, :table, * FROM unnest(:codes::text[], :ages::text[], :needs::text[], :settings::text[],
                    :values::numeric[], :outOf::numeric[])
                """)
                .param("area", area.value())
                .param("table", table.value())
                .param("codes", figures.stream().map(Figure::code).toArray(String[]::new))
                .param("ages", figures.stream().map(f -> f.slice().age()).toArray(String[]::new))
                .param("needs", figures.stream().map(f -> f.slice().need()).toArray(String[]::new))
                .param(
                        "settings",
                        figures.stream().map(f -> f.slice().setting()).toArray(String[]::new))
                .param("values", figures.stream().map(Figure::value).toArray(BigDecimal[]::new))
                .param("outOf", figures.stream().map(Figure::outOf).toArray(BigDecimal[]::new))
                .update();
    }

    record DraftRow(Words words, String text) {}

    void insertDraft(AreaId area, UUID id, Words words, String text, Instant at) {
        jdbc.sql("""
                INSERT INTO needs.figure_draft (area_id, id, head, content, checked_at)
                VALUES (:area, :id, :head, :content, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("head", JSON.writeValueAsString(words))
                .param("content", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<DraftRow> draft(AreaId area, UUID id) {
        return jdbc.sql("SELECT head, content FROM needs.figure_draft WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .query((row, n) ->
                        new DraftRow(JSON.readValue(row.getString("head"), Words.class), row.getString("content")))
                .optional();
    }

    void deleteDraft(AreaId area, UUID id) {
        jdbc.sql("DELETE FROM needs.figure_draft WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void forgetDrafts(AreaId area, Instant before) {
        jdbc.sql("DELETE FROM needs.figure_draft WHERE area_id = :area AND checked_at < :before")
                .param("area", area.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
