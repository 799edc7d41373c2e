package uk.sidebyside.journeys;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.privacy.AllAboutKit;
import uk.sidebyside.testing.FreshDatabase;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** What journeys of one family begin with: {@link AllAboutKit} at an address, on a day that the test sets. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({StoryClock.Provided.class, Places.class})
@ContextConfiguration(initializers = FreshDatabase.class)
abstract class AtHome {
    @LocalServerPort
    private int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    Environment settings;

    @Autowired
    private AreaByHost hosts;

    AllAboutKit all;
    ChildStory around;
    Superuser database;

    @BeforeEach
    final void everythingAboutKit() {
        clock.set(ChildStory.TODAY);
        all = new AllAboutKit(program);
        around = all.around;
        database = new Superuser(settings);
        database.sql("DELETE FROM access.area_host WHERE host = 'localhost'").update();
        database.sql("UPDATE access.area SET name = 'York' WHERE id = :area")
                .param("area", around.area.value())
                .update();
        database.sql("INSERT INTO access.area_host (host, area_id) VALUES ('localhost', :area)")
                .param("area", around.area.value())
                .update();
        // The clock goes back to where the story begins: what was spent later on is not to come.
        database.sql("DELETE FROM access.throttle").update();
        hosts.forget();
    }

    final String address() {
        return "http://localhost:" + port;
    }
}
