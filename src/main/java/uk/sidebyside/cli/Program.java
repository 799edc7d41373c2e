package uk.sidebyside.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** What a command works with. The program itself is started, without a web port and without timed work, when a command first asks for it. */
final class Program implements AutoCloseable {
    private final ConfigurableEnvironment settings = new StandardEnvironment();
    private final Class<?> application;
    private @Nullable ConfigurableApplicationContext context;

    Program(Class<?> application) {
        this.application = application;
    }

    /** Joined to a program that runs in this Java already. */
    Program(ConfigurableApplicationContext running) {
        application = running.getClass();
        context = running;
    }

    /** The settings of the environment, for commands that must not start the program. */
    ConfigurableEnvironment settings() {
        return settings;
    }

    /** A file as it was named by someone who stood elsewhere. */
    Path file(String name) {
        return Path.of(System.getProperty("sidebyside.stood", "")).resolve(name).toAbsolutePath();
    }

    /** A module's facade, in the program joined to the database of the one that is running, if one is. */
    <T> T get(Class<T> facade) {
        if (context == null) {
            context = started();
        }
        return context.getBean(facade);
    }

    private ConfigurableApplicationContext started() {
        SpringApplication program = new SpringApplicationBuilder(application).build();
        program.addInitializers(starting -> starting.getEnvironment()
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource(
                        "command line",
                        Map.of(
                                "server.port", "-1",
                                "sidebyside.command-line", "true",
                                "db-scheduler.enabled", "false"))));
        return program.run("--logging.level.root=ERROR");
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
