package uk.sidebyside.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.sidebyside.testing.TestDatabases;

class MigrationsTest {
    private final DatabaseAddress owner = Database.open(TestDatabases.settings(TestDatabases.empty()))
            .addresses()
            .owner();
    private final Migrations migrations =
            new Migrations(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));

    @Test
    void oneThatFailsIsUndoneSaidInWordsAndCanBeRunAgain() throws Exception {
        Map<String, String> before = new LinkedHashMap<>();
        migrations
                .known()
                .forEach((module, versions) -> before.put(module, module.equals("plan") ? "3" : versions.getLast()));
        migrations.runTo(before);
        execute("CREATE TABLE plan.submission (in_the_way text)");

        assertThatThrownBy(migrations::run)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The tables of \"plan\" could not be brought up to date")
                .hasMessageContaining("relation \"submission\" already exists")
                .hasMessageContaining("was undone");
        assertThat(migrations.versions()).isEqualTo(before);

        execute("DROP TABLE plan.submission");
        migrations.run();
        assertThat(migrations.versions().get("plan"))
                .isEqualTo(migrations.known().get("plan").getLast());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
