package uk.sidebyside.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comment of a table with personal data promises, in its own words. */
public record TablePromise(String table, String subject, String retention, String erasure, String export) {
    private static final Pattern COMMENT = Pattern.compile(
            "Personal data\\. Subject: (.+?)\\. Retention: (.+?)\\. Erasure: (.+?)\\. Export: (.+)\\.", Pattern.DOTALL);

    /** Of all tables of a migrated database, those of the ground too. */
    public static List<TablePromise> all() {
        var promises = new ArrayList<TablePromise>();
        try (Connection connection = TestDatabases.fresh().connect();
                ResultSet row = connection.createStatement().executeQuery("""
                    SELECT n.nspname || '.' || c.relname AS name, obj_description(c.oid, 'pg_class') AS comment
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind = 'r' AND obj_description(c.oid, 'pg_class') LIKE 'Personal data.%' ORDER BY 1
                    """)) {
            while (row.next()) {
                Matcher said = COMMENT.matcher(row.getString("comment"));
                if (!said.matches()) {
                    throw new IllegalStateException("The comment of " + row.getString("name") + " promises too little");
                }
                promises.add(new TablePromise(
                        row.getString("name"), said.group(1), said.group(2), said.group(3), said.group(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return promises;
    }

    /** Whether people get to see their own rows by themselves. */
    public boolean exported() {
        return export.startsWith("the person's own page");
    }
}
