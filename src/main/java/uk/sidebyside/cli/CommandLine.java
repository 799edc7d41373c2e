package uk.sidebyside.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.sidebyside.postgres.CannotStart;

/** Finds the command that is meant and runs it. */
public final class CommandLine {
    private static final List<Command> COMMANDS = List.of(
            new BackupCommand(),
            new RestoreCommand(),
            new ImportPlanCommand(),
            new ForecastCommand(),
            new BacktestCommand(),
            new ImportStatisticsCommand());

    private CommandLine() {}

    /** Whether these are words for the command line; settings ({@code --name=value}) alone start the program. */
    public static boolean isMeant(String... words) {
        return words.length > 0 && !words[0].startsWith("-");
    }

    /** @return the exit code: 0 done, 1 refused, 2 not understood */
    public static int run(Class<?> application, String... words) {
        Optional<Command> command =
                COMMANDS.stream().filter(each -> each.name().equals(words[0])).findFirst();
        if (command.isEmpty()) {
            boolean help = words[0].equals("help");
            if (!help) {
                System.err.println("There is no command \"" + words[0] + "\".");
            }
            list(help ? System.out : System.err);
            return help ? Command.DONE : Command.MISUSED;
        }
        return run(application, command.get(), Arrays.asList(words).subList(1, words.length));
    }

    private static int run(Class<?> application, Command command, List<String> words) {
        LoggingSystem.get(application.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try (Program program = new Program(application)) {
            return command.run(words, program);
        } catch (CannotStart e) {
            System.err.println(e.problem());
            System.err.println(e.whatToDo());
            return Command.REFUSED;
        } catch (Exception e) {
            Throwable cause = rootOf(e);
            System.err.println(command.name() + " could not be done: " + cause);
            return Command.REFUSED;
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null || e instanceof CannotStart ? e : rootOf(e.getCause());
    }

    private static void list(PrintStream out) {
        out.println("bin/sidebyside COMMAND …");
        for (Command command : COMMANDS) {
            out.println();
            out.println("  " + command.name() + " " + command.usage().replace("\n", "\n      "));
        }
    }
}
