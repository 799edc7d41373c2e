package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;

/** When services were offered support. */
@Repository
class SupportStore {
    private final JdbcClient jdbc;

    SupportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void offer(AreaId area, UUID id, ServiceId service, PartnershipServices.Offer offer) {
        jdbc.sql("""
                INSERT INTO partnership.support_offer (area_id, id, service_id, offered_on, words, offered_as)
                VALUES (:area, :id, :service, :on, :words, :as)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("service", service.value())
                .param("on", offer.on())
                .param("words", offer.words())
                .param("as", offer.as())
                .update();
    }

    /** Of each service the latest first. */
    Map<ServiceId, List<PartnershipServices.Offer>> offers(AreaId area) {
        Map<ServiceId, List<PartnershipServices.Offer>> offers = new HashMap<>();
        jdbc.sql("""
                SELECT service_id, offered_on, words, offered_as FROM partnership.support_offer
                WHERE area_id = :area ORDER BY offered_on DESC, id DESC
                """).param("area", area.value()).query(row -> {
            offers.computeIfAbsent(new ServiceId(row.getObject("service_id", UUID.class)), id -> new ArrayList<>())
                    .add(new PartnershipServices.Offer(
                            row.getObject("offered_on", LocalDate.class),
                            row.getString("words"),
                            row.getString("offered_as")));
        });
        return offers;
    }
}
