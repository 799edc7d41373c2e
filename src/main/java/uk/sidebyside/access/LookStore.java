package uk.sidebyside.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class LookStore {
    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saveColour(AreaId area, @Nullable String colour) {
        jdbc.sql("""
                INSERT INTO access.area_look (area_id, header_colour) VALUES (:area, :colour)
                ON CONFLICT (area_id) DO UPDATE SET header_colour = excluded.header_colour
                """).param("area", area.value()).param("colour", colour).update();
    }

    void saveLogo(AreaId area, Looks.@Nullable Logo logo, @Nullable String sha256) {
        jdbc.sql("""
                INSERT INTO access.area_look (area_id, logo, logo_type, logo_sha256)
                VALUES (:area, :logo, :type, :sha256)
                ON CONFLICT (area_id) DO UPDATE SET logo = excluded.logo, logo_type = excluded.logo_type,
                    logo_sha256 = excluded.logo_sha256
                """)
                .param("area", area.value())
                .param("logo", logo == null ? null : logo.bytes())
                .param("type", logo == null ? null : logo.mediaType())
                .param("sha256", sha256)
                .update();
    }

    Optional<Looks.Logo> logo(AreaId area, String sha256) {
        return jdbc.sql("""
                SELECT logo, logo_type FROM access.area_look WHERE area_id = :area AND logo_sha256 = :sha256
                """)
                .param("area", area.value())
                .param("sha256", sha256)
                .query((row, n) -> new Looks.Logo(row.getString("logo_type"), row.getBytes("logo")))
                .optional();
    }
}
