package uk.sidebyside.bench;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Puts a recorder between the program and its pool. While it does not record, it hands out the pool's own connections. */
@Configuration(proxyBeanMethods = false)
class BenchRecording {

    @Bean
    static StatementRecorder statementRecorder() {
        return new StatementRecorder();
    }

    @Bean
    static BeanPostProcessor recordThePool(
            org.springframework.beans.factory.ObjectProvider<StatementRecorder> recorder) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("appDataSource") && bean instanceof DataSource pool
                        ? new Watched(pool, recorder.getObject())
                        : bean;
            }
        };
    }

    /** The pool itself, for the bare servlet. */
    static DataSource bare(DataSource watched) {
        return watched instanceof Watched known ? known.real : watched;
    }

    private static final class Watched extends DelegatingDataSource {
        private final DataSource real;
        private final DataSource recorded;
        private final StatementRecorder recorder;

        Watched(DataSource real, StatementRecorder recorder) {
            super(real);
            this.real = real;
            this.recorder = recorder;
            this.recorded = recorder.watch(real);
        }

        @Override
        public java.sql.Connection getConnection() throws java.sql.SQLException {
            return recorder.recording ? recorded.getConnection() : real.getConnection();
        }
    }
}
