package uk.sidebyside.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import uk.sidebyside.postgres.CannotStart;
import uk.sidebyside.postgres.EmbeddedPostgres;

/** A program for tests to kill: starts PostgreSQL on a folder, commits a row, says so, and waits for the end. */
final class ServerInAProgramOfItsOwn {
    private ServerInAProgramOfItsOwn() {}

    public static void main(String[] args) throws Exception {
        var options = new EmbeddedPostgres.Options(Path.of(args[0]), Path.of(args[1]), true);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
            try (Connection connection = server.superuser().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (word text)");
                statement.execute("INSERT INTO kept VALUES ('committed')");
            }
            System.out.println("serving " + server.server().pid());
            System.in.read();
        } catch (CannotStart e) {
            System.out.println("refused: " + e.problem() + " " + e.whatToDo());
            System.exit(1);
        }
    }
}
