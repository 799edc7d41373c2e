package uk.sidebyside.access;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    /** What a wall of the database says of a row that may no longer be written: to the one who asks it is not there. */
    private static final String NOT_THERE = "SB404";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

    @Bean
    @Primary
    PrincipalDataSource principalDataSource(
            @Qualifier("appDataSource") DataSource app, @Qualifier("jobDataSource") DataSource job) {
        return new PrincipalDataSource(app, job);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(PrincipalDataSource dataSource, Clock clock) {
        return new PrincipalTransactions(dataSource, clock);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(PrincipalDataSource dataSource) {
        var template = new JdbcTemplate(dataSource);
        var usual = new SQLExceptionSubclassTranslator();
        template.setExceptionTranslator((task, sql, problem) -> {
            if (NOT_THERE.equals(problem.getSQLState())) {
                throw new NotFound();
            }
            return usual.translate(task, sql, problem);
        });
        return JdbcClient.create(template);
    }
}
