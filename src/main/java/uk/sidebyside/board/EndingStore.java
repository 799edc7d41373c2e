package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.shared.AreaId;

/** Sets last days, and takes away what would only have begun after them. */
@Repository
class EndingStore {
    private final JdbcClient jdbc;

    EndingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endBody(AreaId area, BodyId body, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE board.body SET to_on = :lastDay, holds_the_plan = false, version = version + 1
                WHERE area_id = :area AND id = :body
                """)
                .param("area", area.value())
                .param("body", body.value())
                .param("lastDay", lastDay)
                .update();
        for (String of : List.of("place", "body_leader")) {
            end(of, "body_id = :body", area, body, lastDay);
        }
        end("reporting_line", "(from_body_id = :body OR to_body_id = :body)", area, body, lastDay);
    }

    private void end(String table, String its, AreaId area, BodyId body, LocalDate lastDay) {
        jdbc.sql("DELETE FROM board." + table + " WHERE area_id = :area AND " + its + " AND from_on > :lastDay")
                .param("area", area.value())
                .param("body", body.value())
                .param("lastDay", lastDay)
                .update();
        jdbc.sql("UPDATE board." + table + " SET to_on = :lastDay WHERE area_id = :area AND " + its
                        + " AND (to_on IS NULL OR to_on > :lastDay)")
                .param("area", area.value())
                .param("body", body.value())
                .param("lastDay", lastDay)
                .update();
    }

    void giveThePlan(AreaId area, BodyId body) {
        jdbc.sql(
                        "UPDATE board.body SET holds_the_plan = true, version = version + 1 WHERE area_id = :area AND id = :body")
                .param("area", area.value())
                .param("body", body.value())
                .update();
    }

    void endLine(AreaId area, UUID line, LocalDate lastDay) {
        jdbc.sql("UPDATE board.reporting_line SET to_on = :lastDay WHERE area_id = :area AND id = :line")
                .param("area", area.value())
                .param("line", line)
                .param("lastDay", lastDay)
                .update();
    }

    record Led(OrganisationId organisation, LocalDate fromOn) {}

    /** Who leads the body on a day or begins later, as it was recorded. */
    List<Led> leaders(AreaId area, BodyId body, LocalDate day) {
        return jdbc.sql("""
                SELECT organisation_id, from_on FROM board.body_leader
                WHERE area_id = :area AND body_id = :body AND (to_on IS NULL OR to_on >= :day)
                """)
                .param("area", area.value())
                .param("body", body.value())
                .param("day", day)
                .query((row, n) -> new Led(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    void endLeader(AreaId area, BodyId body, OrganisationId organisation, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE board.body_leader SET to_on = :lastDay
                WHERE area_id = :area AND body_id = :body AND organisation_id = :organisation
                    AND (to_on IS NULL OR to_on > :lastDay)
                """)
                .param("area", area.value())
                .param("body", body.value())
                .param("organisation", organisation.value())
                .param("lastDay", lastDay)
                .update();
    }

    int meetingsAfter(AreaId area, BodyId body, LocalDate day) {
        return jdbc.sql("""
                SELECT count(*) FROM board.meeting
                WHERE area_id = :area AND body_id = :body AND held_on > :day AND called_off_why IS NULL
                """)
                .param("area", area.value())
                .param("body", body.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Bodies whose last day is over, the latest first. */
    List<Endings.Ended> ended(AreaId area, LocalDate today) {
        return jdbc.sql("""
                SELECT name, from_on, to_on FROM board.body WHERE area_id = :area AND to_on < :today ORDER BY to_on DESC, name
                """)
                .param("area", area.value())
                .param("today", today)
                .query((row, n) -> new Endings.Ended(
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }
}
