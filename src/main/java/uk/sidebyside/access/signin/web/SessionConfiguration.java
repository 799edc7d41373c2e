package uk.sidebyside.access.signin.web;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import uk.sidebyside.access.rules.SessionRules;

/**
 * Sessions in the database, below principals: they are read to find out who asks, so they use the app's pool and
 * transactions of their own.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean(defaultCandidate = false)
    JdbcIndexedSessionRepository storedSessions(
            @Qualifier("appDataSource") DataSource app,
            @Qualifier("springSessionTransactionOperations") TransactionOperations transactions) {
        var stored = new JdbcIndexedSessionRepository(new JdbcTemplate(app), transactions);
        stored.setTableName("ground.spring_session");
        stored.setDefaultMaxInactiveInterval(SessionRules.IDLE);
        stored.setConversionService(new SessionAttributes());
        return stored;
    }

    @Bean
    @Primary
    NotedSessions<?> notedSessions(@Qualifier("storedSessions") JdbcIndexedSessionRepository stored) {
        return new NotedSessions<>(stored);
    }

    /** Over HTTPS the cookie is also Secure, which the serializer sees from the request. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
