package uk.sidebyside.partnership.join;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/** Ways to take part that are open to everybody. */
@Repository
class OpportunityStore {
    private final JdbcClient jdbc;
    private final LocalServices services;

    OpportunityStore(JdbcClient jdbc, LocalServices services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    void insert(
            AreaId area, OpportunityId id, PieceId piece, Opportunities.Words words, LocalDate from, LocalDate closes) {
        jdbc.sql("""
                INSERT INTO partnership.opportunity (area_id, id, piece_id, title, what, time_asked, expenses, payment, support,
                    ways, from_on, closes_on, version)
                VALUES (:area, :id, :piece, :title, :what, :time, :expenses, :payment, :support, :ways, :from, :closes, 1)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("piece", piece.value())
                .param("title", words.title().strip())
                .param("what", words.what().strip())
                .param("time", words.timeAsked().strip())
                .param("expenses", words.expenses().strip())
                .param("payment", words.payment().strip())
                .param("support", words.support().strip())
                .param("ways", words.ways().stream().map(Way::code).toArray(String[]::new))
                .param("from", from)
                .param("closes", closes)
                .update();
    }

    void close(AreaId area, OpportunityId id, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE partnership.opportunity SET closes_on = greatest(from_on, least(closes_on, :lastDay)), version = version + 1
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("lastDay", lastDay)
                .update();
    }

    /** @param only null for all; those that close first come first */
    List<Opportunities.Opportunity> find(AreaId area, @Nullable OpportunityId only) {
        Map<UUID, String> names = new HashMap<>();
        services.inArea(area).forEach(service -> names.put(service.id().value(), service.name()));
        return jdbc.sql("""
                SELECT o.id, o.piece_id, o.title, o.what, o.time_asked, o.expenses, o.payment, o.support, o.ways, o.from_on,
                    o.closes_on, o.version, p.title AS piece, p.fixed, p.can_change, p.state, p.service_id,
                    p.easy_read, p.easy_read_on, p.easy_read_version,
                    EXISTS (SELECT FROM partnership.held_back h
                        WHERE h.area_id = p.area_id AND h.piece_id = p.id AND h.shown_on IS NULL) AS held_back
                FROM partnership.opportunity o
                JOIN partnership.piece p ON p.area_id = o.area_id AND p.id = o.piece_id
                WHERE o.area_id = :area AND (CAST(:only AS uuid) IS NULL OR o.id = :only) ORDER BY o.closes_on, o.id
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), java.sql.Types.OTHER)
                .query((row, n) ->
                        opportunity(row, names.getOrDefault(row.getObject("service_id", UUID.class), "A service")))
                .list();
    }

    private static Opportunities.Opportunity opportunity(ResultSet row, String service) throws SQLException {
        return new Opportunities.Opportunity(
                new OpportunityId(row.getObject("id", UUID.class)),
                new PieceId(row.getObject("piece_id", UUID.class)),
                row.getString("piece"),
                service,
                row.getString("fixed"),
                row.getString("can_change"),
                row.getString("state").equals("running") && !row.getBoolean("held_back"),
                new Opportunities.Words(
                        row.getString("title"),
                        row.getString("what"),
                        row.getString("time_asked"),
                        row.getString("expenses"),
                        row.getString("payment"),
                        row.getString("support"),
                        Arrays.stream((String[]) row.getArray("ways").getArray())
                                .map(Way::of)
                                .toList(),
                        row.getObject("closes_on", LocalDate.class)),
                row.getObject("from_on", LocalDate.class),
                PieceEasyRead.written(row),
                row.getInt("version"));
    }
}
