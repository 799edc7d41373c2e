package uk.sidebyside.postgres;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings every module's schema up to date, the lowest floor first, as the owner. Each keeps its own history in its own schema. */
public final class Migrations {
    /** The schemas, each named as its module and its folder, from the ground up. */
    public static final List<String> FLOORS =
            List.of("ground", "access", "thread", "evidence", "notices", "plan", "board");

    private final DataSource owner;

    public Migrations(DataSource owner) {
        this.owner = owner;
    }

    public void run() {
        present().forEach(module -> configured(module).load().migrate());
    }

    /** Only up to these versions; a module that is not named is left as it is. */
    void runTo(Map<String, String> versions) {
        for (String module : present()) {
            String version = versions.get(module);
            if (version != null) {
                configured(module).target(version).load().migrate();
            }
        }
    }

    /** The newest version that each module's schema has reached. */
    Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String module : present()) {
            MigrationInfo current = configured(module).load().info().current();
            if (current != null && current.getVersion() != null) {
                versions.put(module, current.getVersion().getVersion());
            }
        }
        return versions;
    }

    /** The newest version that this release knows of each module. */
    Map<String, String> known() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String module : present()) {
            MigrationInfo[] all = configured(module).load().info().all();
            versions.put(module, all[all.length - 1].getVersion().getVersion());
        }
        return versions;
    }

    private static List<String> present() {
        return FLOORS.stream().filter(Migrations::hasFolder).toList();
    }

    private static boolean hasFolder(String module) {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            return resolver.getResources("classpath*:db/migration/" + module + "/*.sql").length > 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FluentConfiguration configured(String module) {
        return Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }
}
