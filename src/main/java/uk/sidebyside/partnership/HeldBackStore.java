package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Why and when pieces on services are held back from everybody. */
@Repository
class HeldBackStore {
    private final JdbcClient jdbc;

    HeldBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where it is held back already, that reason stays. */
    void hold(AreaId area, PieceId piece, String because, String as, LocalDate on) {
        jdbc.sql("""
                INSERT INTO partnership.held_back (area_id, piece_id, number, because, held_on, held_as)
                SELECT :area, :piece, 1 + count(*), :because, :on, :as FROM partnership.held_back
                WHERE area_id = :area AND piece_id = :piece
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("because", because.strip())
                .param("on", on)
                .param("as", as)
                .update();
    }

    /** @return false where it is not held back */
    boolean show(AreaId area, PieceId piece, String as, LocalDate on) {
        return jdbc.sql("""
                        UPDATE partnership.held_back SET shown_on = :on, shown_as = :as
                        WHERE area_id = :area AND piece_id = :piece AND shown_on IS NULL
                        """)
                        .param("area", area.value())
                        .param("piece", piece.value())
                        .param("on", on)
                        .param("as", as)
                        .update()
                == 1;
    }

    /** The latest first. */
    List<HoldingBack.Period> of(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT because, held_on, held_as, shown_on, shown_as FROM partnership.held_back
                WHERE area_id = :area AND piece_id = :piece ORDER BY number DESC
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> new HoldingBack.Period(
                        row.getString("because"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("held_as"),
                        row.getObject("shown_on", LocalDate.class),
                        row.getString("shown_as")))
                .list();
    }
}
