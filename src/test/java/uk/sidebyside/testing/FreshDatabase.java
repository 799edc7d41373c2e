package uk.sidebyside.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import uk.sidebyside.postgres.DatabaseAddress;

/** Gives a Spring context of a test a migrated database of its own. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAddress address = TestDatabases.fresh();
        var properties = java.util.Map.<String, Object>of(
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
                false);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("a test's own database", properties));
    }
}
