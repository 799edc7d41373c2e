package uk.sidebyside.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.postgres.Backup;
import uk.sidebyside.postgres.Database;
import uk.sidebyside.postgres.Restore;

class RestoreCommand implements Command {
    private static final String REPLACE = "--replace";

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILE [--replace]\nBrings a backup back, all or nothing. The program must be stopped. With --replace it takes the place of the records that are there.";
    }

    @Override
    public int run(List<String> words, Program program) throws Exception {
        List<String> files = new ArrayList<>(words);
        boolean replace = files.remove(REPLACE);
        if (files.size() != 1) {
            System.err.println("Say which file to bring back: restore FILE [--replace]");
            return MISUSED;
        }
        Path file = program.file(files.getFirst());
        try (Database database = Database.open(program.settings())) {
            Backup.Written read = new Restore(database.addresses().owner()).from(file, replace);
            System.out.printf("Restored %,d rows of %d tables from %s%n", read.rows(), read.tables(), file);
        }
        return DONE;
    }
}
