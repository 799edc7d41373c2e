package uk.sidebyside.journeys;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Letters that wait to be sent. In a test nothing sends them; whoever owns the database can read them there. */
@TestConfiguration(proxyBeanMethods = false)
class Letters {
    private final JdbcClient database;

    Letters(Environment settings) {
        DataSource owners = new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
        this.database = JdbcClient.create(owners);
    }

    /** The path in the latest letter that begins so, like {@code /invitation/}. */
    String link(String begin) {
        String letter =
                database.sql("""
                        SELECT body FROM notices.mail WHERE body LIKE '%' || :begin || '%' ORDER BY queued_at DESC LIMIT 1
                        """).param("begin", begin).query(String.class).single();
        Matcher link = Pattern.compile(Pattern.quote(begin) + "\\S+").matcher(letter);
        if (!link.find()) {
            throw new AssertionError("No " + begin + " in: " + letter);
        }
        return link.group();
    }
}
