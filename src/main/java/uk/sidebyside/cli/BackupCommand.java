package uk.sidebyside.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import uk.sidebyside.postgres.Backup;
import uk.sidebyside.postgres.Database;

class BackupCommand implements Command {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FILE\nWrites all records and files into one file, while the program may go on working. Keep it safe: it holds personal data.";
    }

    @Override
    public int run(List<String> words, Program program) throws Exception {
        if (words.size() != 1) {
            System.err.println("Say which file to write: backup FILE");
            return MISUSED;
        }
        Path file = program.file(words.getFirst());
        String release = Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "development");
        try (Database database = Database.openOrJoin(program.settings())) {
            Backup.Written written = new Backup(database.addresses().owner(), release, Clock.systemUTC()).to(file);
            System.out.printf("Wrote %,d rows of %d tables to %s%n", written.rows(), written.tables(), file);
        }
        return DONE;
    }
}
