package uk.sidebyside.partnership.agreed;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class GlossaryStore {
    private final JdbcClient jdbc;

    GlossaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By term, as a reader looks for it. */
    List<GlossaryTerm> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT key, term, written_out, meaning, found_as, searched_as, version
                FROM partnership.term WHERE area_id = :area ORDER BY lower(term), key
                """)
                .param("area", area.value())
                .query((row, n) -> term(row))
                .list();
    }

    /** @return false where the key is taken */
    boolean insert(AreaId area, GlossaryTerm term, Instant at) {
        return named(area, term, at, """
                        INSERT INTO partnership.term (area_id, key, term, written_out, meaning, found_as, searched_as,
                            version, changed_at)
                        VALUES (:area, :key, :term, :writtenOut, :meaning, :foundAs, :searchedAs, 1, :at)
                        ON CONFLICT DO NOTHING
                        """).update() == 1;
    }

    /** @return false where somebody else changed it since the version that it carries */
    boolean update(AreaId area, GlossaryTerm term, Instant at) {
        return named(area, term, at, """
                        UPDATE partnership.term SET term = :term, written_out = :writtenOut, meaning = :meaning,
                            found_as = :foundAs, searched_as = :searchedAs, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND key = :key AND version = :version
                        """).param("version", term.version()).update() == 1;
    }

    boolean delete(AreaId area, String key, int version) {
        return jdbc.sql("DELETE FROM partnership.term WHERE area_id = :area AND key = :key AND version = :version")
                        .param("area", area.value())
                        .param("key", key)
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec named(AreaId area, GlossaryTerm term, Instant at, String sql) {
        return jdbc.sql(sql)
                .param("area", area.value())
                .param("key", term.key())
                .param("term", term.term())
                .param("writtenOut", term.writtenOut())
                .param("meaning", term.meaning())
                .param("foundAs", term.foundAs().toArray(String[]::new))
                .param("searchedAs", term.searchedAs().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static GlossaryTerm term(ResultSet row) throws SQLException {
        return new GlossaryTerm(
                row.getString("key"),
                row.getString("term"),
                row.getString("written_out"),
                row.getString("meaning"),
                texts(row.getArray("found_as")),
                texts(row.getArray("searched_as")),
                row.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
