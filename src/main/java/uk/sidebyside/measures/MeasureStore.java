package uk.sidebyside.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.ground.Codes;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.shared.AreaId;

@Repository
class MeasureStore {
    private static final String COLUMNS = """
            SELECT id, key, name, definition, numerator_words, denominator_words, unit, direction, fed_by, source, source_words,
                owner_seat_id, refresh, quality_note, legal_basis, accountability, audience, story, position, retired_on, version
            FROM measures.measure WHERE area_id = :area AND (:member OR audience = 'public')
            """;

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Measure> all(AreaId area, boolean member) {
        return jdbc.sql(COLUMNS + "ORDER BY position, key")
                .param("area", area.value())
                .param("member", member)
                .query(MeasureStore::measure)
                .list();
    }

    Optional<Measure> find(AreaId area, String key, boolean member) {
        return jdbc.sql(COLUMNS + "AND key = :key")
                .param("area", area.value())
                .param("member", member)
                .param("key", key)
                .query(MeasureStore::measure)
                .optional();
    }

    List<Measure> byId(AreaId area, Collection<MeasureId> ids, boolean member) {
        return jdbc.sql(COLUMNS + "AND id = ANY (CAST(:ids AS uuid[])) ORDER BY position, key")
                .param("area", area.value())
                .param("member", member)
                .param("ids", TargetStore.ids(ids))
                .query(MeasureStore::measure)
                .list();
    }

    /** Keeps others from writing anything of this measure until the end of the transaction. */
    Optional<Measure> lock(AreaId area, MeasureId id) {
        return jdbc.sql(COLUMNS + "AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("member", true)
                .param("id", id.value())
                .query(MeasureStore::measure)
                .optional();
    }

    Set<String> keys(AreaId area) {
        return Set.copyOf(jdbc.sql("SELECT key FROM measures.measure WHERE area_id = :area")
                .param("area", area.value())
                .query(String.class)
                .list());
    }

    void insert(AreaId area, MeasureId id, String key, Definition definition, LocalDate begunOn) {
        defined(jdbc.sql("""
                INSERT INTO measures.measure (area_id, id, key, name, definition, numerator_words, denominator_words, unit,
                    direction, fed_by, source, source_words, owner_seat_id, refresh, quality_note, legal_basis,
                    accountability, audience, story, begun_on, position, version)
                VALUES (:area, :id, :key, :name, :definition, :numeratorWords, :denominatorWords, :unit,
                    :direction, :fedBy, :source, :sourceWords, :owner, :refresh, :qualityNote, :legalBasis,
                    :accountability, :audience, :story, :begunOn,
                    (SELECT coalesce(max(position), 0) + 1 FROM measures.measure WHERE area_id = :area), 1)
                """), definition)
                .param("area", area.value())
                .param("id", id.value())
                .param("key", key)
                .param("begunOn", begunOn)
                .update();
    }

    boolean update(AreaId area, MeasureId id, Definition definition, int version) {
        return defined(jdbc.sql("""
                UPDATE measures.measure SET name = :name, definition = :definition, numerator_words = :numeratorWords,
                    denominator_words = :denominatorWords, unit = :unit, direction = :direction, fed_by = :fedBy,
                    source = :source, source_words = :sourceWords, owner_seat_id = :owner, refresh = :refresh,
                    quality_note = :qualityNote, legal_basis = :legalBasis, accountability = :accountability,
                    audience = :audience, story = :story, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """), definition)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static StatementSpec defined(StatementSpec sql, Definition definition) {
        SourceKey source = definition.source();
        SeatId owner = definition.owner();
        return sql.param("name", definition.name())
                .param("definition", definition.definition())
                .param("numeratorWords", definition.numeratorWords())
                .param("denominatorWords", definition.denominatorWords())
                .param("unit", Codes.of(definition.unit()))
                .param("direction", Codes.of(definition.direction()))
                .param("fedBy", Codes.of(definition.fedBy()))
                .param("source", source == null ? null : source.value(), Types.VARCHAR)
                .param("sourceWords", definition.sourceWords())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("refresh", Codes.of(definition.refresh()))
                .param("qualityNote", definition.qualityNote())
                .param("legalBasis", definition.legalBasis())
                .param("accountability", Codes.of(definition.accountability()))
                .param("audience", Codes.of(definition.audience()))
                .param("story", definition.story());
    }

    boolean retire(AreaId area, MeasureId id, @Nullable LocalDate on, int version) {
        return jdbc.sql("""
                UPDATE measures.measure SET retired_on = :on, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("on", on, Types.DATE)
                        .param("version", version)
                        .update()
                == 1;
    }

    static Measure measure(ResultSet row, int n) throws SQLException {
        String source = row.getString("source");
        UUID owner = row.getObject("owner_seat_id", UUID.class);
        return new Measure(
                new MeasureId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getString("definition"),
                row.getString("numerator_words"),
                row.getString("denominator_words"),
                Codes.read(Unit.class, row.getString("unit")),
                Codes.read(Direction.class, row.getString("direction")),
                Codes.read(FedBy.class, row.getString("fed_by")),
                source == null ? null : new SourceKey(source),
                row.getString("source_words"),
                owner == null ? null : new SeatId(owner),
                Codes.read(Refresh.class, row.getString("refresh")),
                row.getString("quality_note"),
                row.getString("legal_basis"),
                Codes.read(Accountability.class, row.getString("accountability")),
                Codes.read(Audience.class, row.getString("audience")),
                row.getString("story"),
                row.getInt("position"),
                row.getObject("retired_on", LocalDate.class),
                row.getInt("version"));
    }
}
