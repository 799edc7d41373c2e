package uk.sidebyside.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.testing.DatabaseTest;

@DatabaseTest
class DatabaseGroundTest {
    private static final String ABOVE_POLICIES =
            "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext context;

    @Autowired
    Migrations migrations;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    @Qualifier("appDataSource")
    DataSource app;

    @Autowired
    @Qualifier("jobDataSource")
    DataSource job;

    @Test
    void eachDataSourceWorksAsItsOwnRoleAndNoneStandsAboveTheRowPolicies() {
        assertThat(user(owner)).isEqualTo("sidebyside_owner");
        assertThat(user(app)).isEqualTo("sidebyside_app");
        assertThat(user(job)).isEqualTo("sidebyside_job");
        for (DataSource each : new DataSource[] {owner, app, job}) {
            assertThat(JdbcClient.create(each)
                            .sql(ABOVE_POLICIES)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    @Test
    void everyModuleIsMigratedToTheNewestVersionThatThisReleaseKnows() {
        assertThat(migrations.versions()).containsKeys("ground", "access");
        migrations.versions().forEach((module, version) -> assertThat(version)
                .as(module)
                .isEqualTo(migrations.known().get(module).getLast()));
    }

    @Test
    void healthIsGoodOnlyWhenTheProgramCanServe() throws Exception {
        web.perform(get("/health"))
                .andExpect(status().isOk())
                .andExpect(content().string("ok\n"));
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            web.perform(get("/health")).andExpect(status().isServiceUnavailable());
            web.perform(get("/plan")).andExpect(status().isServiceUnavailable());
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void theActuatorIsNotToBeSeen() throws Exception {
        web.perform(get("/actuator/env"))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotEqualTo(200));
    }

    private static String user(DataSource source) {
        return JdbcClient.create(source)
                .sql("SELECT current_user")
                .query(String.class)
                .single();
    }
}
