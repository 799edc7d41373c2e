package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;

/**
 * Parts of what is frozen that repeat words of somebody whose consent ended. What was frozen stays as it was given out, for its
 * fingerprint; whoever shows it leaves these parts out. The words are not kept here.
 */
@Service
public class TakenOut {
    private final JdbcClient jdbc;
    private final Clock clock;

    TakenOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param parts by what whoever froze it calls them, as {@code pieces/0/cameOfIt} */
    @Transactional
    public void add(AreaId area, UUID frozen, Collection<String> parts) {
        for (String part : parts) {
            jdbc.sql("""
                    INSERT INTO partnership.taken_out (area_id, held_by, part, taken_out_on) VALUES (:area, :by, :part, :on)
                    ON CONFLICT DO NOTHING
                    """)
                    .param("area", area.value())
                    .param("by", frozen)
                    .param("part", part)
                    .param("on", LocalDate.now(clock))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Set<String> of(AreaId area, UUID frozen) {
        return new HashSet<>(jdbc.sql("SELECT part FROM partnership.taken_out WHERE area_id = :area AND held_by = :by")
                .param("area", area.value())
                .param("by", frozen)
                .query(String.class)
                .list());
    }
}
