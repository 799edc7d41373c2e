package uk.sidebyside.access;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

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
    PlatformTransactionManager transactionManager(PrincipalDataSource dataSource) {
        return new PrincipalTransactions(dataSource);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(PrincipalDataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
