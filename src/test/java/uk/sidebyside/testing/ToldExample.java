package uk.sidebyside.testing;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;
import uk.sidebyside.SideBySide;
import uk.sidebyside.example.Example;
import uk.sidebyside.postgres.DatabaseAddress;

/** York's example, told by a program that is started for nothing else and ends with it. */
final class ToldExample {
    private static final long LONGEST_SECONDS = 600;

    private ToldExample() {}

    /** @param address of a migrated database with nothing in it */
    static void tell(DatabaseAddress address) {
        Map<String, Object> settings = FreshDatabase.settings(address);
        settings.put("sidebyside.example", "york");
        settings.put("server.port", 0);
        try (var program = new SpringApplicationBuilder(SideBySide.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("for the telling", settings)))
                .run()) {
            program.getBean(Example.class).told().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("York's example could not be told", e);
        }
    }
}
