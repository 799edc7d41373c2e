package uk.sidebyside.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.ContextConfiguration;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.FreshDatabase;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** What journeys in an area of their own begin with: the program at an address, on a day that the test sets. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({StoryClock.Provided.class, Places.class})
@ContextConfiguration(initializers = FreshDatabase.class)
abstract class InAnArea {
    @LocalServerPort
    private int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    private Environment settings;

    @Autowired
    private AreaByHost hosts;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    Superuser database;

    /** From now on the address shows this area. */
    final void shows(AreaId area) {
        database = new Superuser(settings);
        database.sql("DELETE FROM access.area_host WHERE host = 'localhost'").update();
        database.sql("UPDATE access.area SET name = 'York' WHERE id = :area")
                .param("area", area.value())
                .update();
        database.sql("INSERT INTO access.area_host (host, area_id) VALUES ('localhost', :area)")
                .param("area", area.value())
                .update();
        // The clock goes back to where the story begins: what was spent later on is not to come.
        database.sql("DELETE FROM access.throttle").update();
        hosts.forget();
    }

    final String address() {
        return "http://localhost:" + port;
    }

    /** They are signed in, as after their letter or code, which have journeys of their own. */
    final Someone signedIn(Someone who, PersonId person) {
        return who.carries("session", session(sessions, person.value().toString()));
    }

    private <S extends Session> String session(FindByIndexNameSessionRepository<S> stored, String person) {
        S session = stored.createSession();
        session.setAttribute("signed-in.person", person);
        session.setAttribute("signed-in.since", clock.instant().toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person);
        stored.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
