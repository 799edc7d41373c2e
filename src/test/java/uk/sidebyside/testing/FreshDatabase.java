package uk.sidebyside.testing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import uk.sidebyside.postgres.DatabaseAddress;

/** Gives a Spring context of a test a database of its own: with York's example when it asks for that, otherwise only migrated. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Set by a test that watches York being told; others find it told. */
    public static final String TELLS = "sidebyside.test.tells";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean told =
                "york".equals(environment.getProperty("sidebyside.example")) && !environment.containsProperty(TELLS);
        DatabaseAddress address = told ? TestDatabases.york() : TestDatabases.fresh();
        environment.getPropertySources().addFirst(new MapPropertySource("a test's own database", settings(address)));
    }

    static Map<String, Object> settings(DatabaseAddress address) {
        return new HashMap<>(Map.of(
                "spring.datasource.url",
                address.url(),
                "spring.datasource.username",
                address.user(),
                "spring.datasource.password",
                address.password(),
                "sidebyside.pool.app",
                4,
                "sidebyside.pool.job",
                2,
                // A test does the timed work itself.
                "db-scheduler.enabled",
                false));
    }
}
