package uk.sidebyside.postgres;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Tells Boot that whatever uses the database (JdbcClient, sessions, {@code @DependsOnDatabaseInitialization}) waits for the migrations. */
class MigrationsComeFirst extends AbstractBeansOfTypeDatabaseInitializerDetector {
    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(Migrations.class);
    }
}
