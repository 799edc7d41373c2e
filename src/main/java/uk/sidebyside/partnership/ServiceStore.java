package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.partnership.rules.Sector;
import uk.sidebyside.shared.AreaId;

/** Services that work in joint partnership, and when they were offered support. */
@Repository
class ServiceStore {
    private static final String SELECT = """
            SELECT id, name, sector, organisation_id, from_on, until_on, version FROM partnership.service WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where a service has that name already */
    boolean insert(AreaId area, ServiceId id, PartnershipServices.Words words, Sector sector, LocalDate fromOn) {
        return jdbc.sql("""
                        INSERT INTO partnership.service (area_id, id, name, sector, organisation_id, from_on, version)
                        VALUES (:area, :id, :name, :sector, :organisation, :from, 1) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("name", words.name().strip())
                        .param("sector", sector.code())
                        .param(
                                "organisation",
                                words.organisation() == null ? null : words.organisation().value())
                        .param("from", fromOn)
                        .update()
                == 1;
    }

    Optional<PartnershipServices.Known> find(AreaId area, ServiceId id) {
        return jdbc.sql(SELECT + " AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(ServiceStore::service)
                .optional();
    }

    /** By name. */
    List<PartnershipServices.Known> inArea(AreaId area) {
        return jdbc.sql(SELECT + " ORDER BY name")
                .param("area", area.value())
                .query(ServiceStore::service)
                .list();
    }

    private static PartnershipServices.Known service(ResultSet row, int n) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new PartnershipServices.Known(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Sector.of(row.getString("sector")),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("version"));
    }

    void end(AreaId area, ServiceId id, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE partnership.service SET until_on = greatest(from_on, :lastDay), version = version + 1
                WHERE area_id = :area AND id = :id AND until_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("lastDay", lastDay)
                .update();
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
                """)
                .param("area", area.value())
                .query(row -> {
                    offers.computeIfAbsent(
                                    new ServiceId(row.getObject("service_id", UUID.class)), id -> new ArrayList<>())
                            .add(new PartnershipServices.Offer(
                                    row.getObject("offered_on", LocalDate.class),
                                    row.getString("words"),
                                    row.getString("offered_as")));
                });
        return offers;
    }
}
