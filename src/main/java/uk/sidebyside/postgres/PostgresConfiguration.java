package uk.sidebyside.postgres;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A data source for each role. None is for modules to inject: they use {@code access}'s, which chooses by the principal. What works
 * below principals (sessions, the scheduler's own table) is given its pool here.
 */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {
    private static final long CONNECTION_TIMEOUT_MS = 4_000;

    /** No statement of a page or a task takes as long; a server that went silent is noticed by then. */
    private static final int SILENT_FOR_S = 60;

    @Bean
    Database database(Environment settings) {
        boolean commandLine = settings.getProperty("sidebyside.command-line", Boolean.class, false);
        return commandLine ? Database.openOrJoin(settings) : Database.open(settings);
    }

    /** Without a pool: for migrations, backup and restore only. */
    @Bean(defaultCandidate = false)
    DataSource ownerDataSource(Database database) {
        DatabaseAddress owner = database.addresses().owner();
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    @Bean
    Migrations migrations(@Qualifier("ownerDataSource") DataSource owner) {
        Migrations migrations = new Migrations(owner);
        migrations.run();
        return migrations;
    }

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    HikariDataSource appDataSource(Database database, Environment settings) {
        return pool("app", database.addresses().app(), settings.getProperty("sidebyside.pool.app", Integer.class, 10));
    }

    @Bean(defaultCandidate = false)
    HikariDataSource jobDataSource(Database database, Environment settings) {
        return pool("job", database.addresses().job(), settings.getProperty("sidebyside.pool.job", Integer.class, 4));
    }

    private static HikariDataSource pool(String name, DatabaseAddress address, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        config.setValidationTimeout(2_000);
        config.addDataSourceProperty("ApplicationName", "side-by-side " + name);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECTION_TIMEOUT_MS / 1_000));
        config.addDataSourceProperty("socketTimeout", String.valueOf(SILENT_FOR_S));
        // What PostgreSQL refuses it would repeat, names and addresses too; an error's message goes into the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations sessionTransactions(@Qualifier("appDataSource") DataSource app) {
        return new TransactionTemplate(new JdbcTransactionManager(app));
    }

    @Bean
    DbSchedulerCustomizer schedulerUsesTheJobRole(@Qualifier("jobDataSource") DataSource job) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(job);
            }
        };
    }

    @Bean
    FilterRegistrationBean<HealthFilter> healthFilter(
            ApplicationAvailability availability, @Qualifier("appDataSource") DataSource app) {
        var registration = new FilterRegistrationBean<>(new HealthFilter(availability, app));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
