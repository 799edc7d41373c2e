package uk.sidebyside.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings every module's schema up to date, the lowest floor first, as the owner. Each keeps its own history in its own schema. */
public final class Migrations {
    /** The schemas, each named as its module and its folder, from the ground up. */
    public static final List<String> FLOORS = List.of(
            "ground",
            "access",
            "children",
            "thread",
            "evidence",
            "notices",
            "voice",
            "surveys",
            "measures",
            "partnership",
            "audits",
            "assessments",
            "plan",
            "needs",
            "board");

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final DataSource owner;

    public Migrations(DataSource owner) {
        this.owner = owner;
    }

    public void run() {
        try (Connection connection = owner.getConnection()) {
            SetAside.recover(connection);
        } catch (SQLException e) {
            throw new CannotStart("The database does not answer: " + e.getMessage(), "Check that it is running.");
        }
        migrate();
    }

    void migrate() {
        present().forEach(module -> migrate(module, configured(module)));
    }

    /** Only up to these versions; a module that is not named is left as it is. */
    void runTo(Map<String, String> versions) {
        for (String module : present()) {
            String version = versions.get(module);
            if (version != null) {
                migrate(module, configured(module).target(version));
            }
        }
    }

    private static void migrate(String module, FluentConfiguration configured) {
        try {
            configured.load().migrate();
        } catch (FlywayException e) {
            LOG.error("A migration failed.", e);
            throw new CannotStart(
                    "The tables of \"" + module + "\" could not be brought up to date: " + firstLine(e) + ".",
                    "The step that failed was undone and the records are as they were before it. Start the earlier release again, "
                            + "or put right what it names and start this one again.");
        }
    }

    private static String firstLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
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

    /** The versions that this release knows of each module, oldest first. */
    Map<String, List<String>> known() {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (String module : present()) {
            versions.put(
                    module,
                    Stream.of(configured(module).load().info().all())
                            .map(MigrationInfo::getVersion)
                            .filter(Objects::nonNull)
                            .map(MigrationVersion::getVersion)
                            .toList());
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
