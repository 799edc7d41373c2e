package uk.sidebyside.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database is and as whom to enter it. */
public record DatabaseAddress(String url, String user, String password) {
    static DatabaseAddress local(int port, String database, String user, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    DatabaseAddress as(String otherUser, String itsPassword) {
        return new DatabaseAddress(url, otherUser, itsPassword);
    }

    /** The same server and user, another database. */
    public DatabaseAddress database(String name) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        String rest = query < 0 ? "" : url.substring(query);
        return new DatabaseAddress(path.substring(0, path.lastIndexOf('/') + 1) + name + rest, user, password);
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "side-by-side");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("\\?.*", "");
    }
}
