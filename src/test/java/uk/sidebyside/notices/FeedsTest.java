package uk.sidebyside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.CalendarSource.Entry;
import uk.sidebyside.notices.CalendarSource.Hours;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;

@DatabaseTest
@Import({Places.class, FeedsTest.Dates.class})
class FeedsTest {
    private static final Instant CHANGED = Instant.parse("2020-06-01T09:00:00Z");

    @TestConfiguration
    static class Dates {
        @Bean
        CalendarSource dates() {
            return reader -> reader.signedIn()
                    ? List.of(entry("own", "My update of 1.3(A) is due", null, false))
                    : List.of(
                            entry(
                                    "point",
                                    "Reporting point, with a title long enough that its line has to be folded",
                                    null,
                                    false),
                            entry("board", "Board meeting", new Hours(LocalTime.of(14, 0), LocalTime.of(16, 0)), true));
        }

        private static Entry entry(String uid, String title, Hours hours, boolean cancelled) {
            LocalDate summer = LocalDate.of(2020, 7, 6);
            return new Entry(uid, 2, title, "", "/plan", summer, hours, cancelled, CHANGED);
        }
    }

    @Autowired
    MockMvc web;

    @Autowired
    Changes changes;

    @Autowired
    Calendars calendars;

    @Autowired
    Places places;

    @Autowired
    Areas areas;

    @Autowired
    Seats seats;

    @Autowired
    Clock clock;

    private Area york;
    private String site;
    private Ref line;

    @BeforeEach
    void area() {
        york = Places.open(areas);
        site = "http://" + york.slug() + ".example.org";
        line = places.openThing(york.id(), "Action 1.3(A)");
    }

    @Test
    void theFeedHasPermanentIdsAndWholeAddresses() throws Exception {
        publish("one");
        MockHttpServletResponse answer = read("/changes.atom");
        Feed feed = feed(answer);

        assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getId()).startsWith("urn:uuid:");
            assertThat(entry.getAlternateLinks().getFirst().getHref()).matches("http://localhost:\\d+/plan/1.3");
            assertThat(entry.getSummary().getValue()).isEqualTo("It moved: <one>.");
        });
        assertThat(read("/changes.atom").getContentAsByteArray()).isEqualTo(answer.getContentAsByteArray());
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() throws Exception {
        publish("one");
        String tag = read("/changes.atom").getHeader("ETag");

        web.perform(get(site + "/changes.atom").header("If-None-Match", tag)).andExpect(status().isNotModified());
        publish("two");
        web.perform(get(site + "/changes.atom").header("If-None-Match", tag)).andExpect(status().isOk());
    }

    @Test
    void aFeedCanBeOfOnePart() throws Exception {
        publish("one");
        Ref other = places.openThing(york.id(), "Action 2.1(A)");
        Ref hidden = places.closedThing(york.id(), "Minutes");

        assertThat(feed(read("/changes.atom?topic=" + line.local())).getEntries())
                .hasSize(1);
        assertThat(feed(read("/changes.atom?topic=" + other.local())).getEntries())
                .isEmpty();
        assertThat(read("/changes.atom?topic=" + hidden.local()).getStatus()).isEqualTo(404);
        assertThat(read("/changes.atom?topic=nonsense").getStatus()).isEqualTo(404);
    }

    @Test
    void thePageListsChangesByDayAndTurnsPages() throws Exception {
        for (int n = 0; n < 31; n++) {
            publish("change " + n);
        }
        String first = read("/changes").getContentAsString();
        String second = read("/changes?page=2").getContentAsString();

        assertThat(first)
                .contains("It moved: &lt;change 30&gt;.", "page 2 of 2")
                .doesNotContain("&lt;change 0&gt;");
        assertThat(second).contains("It moved: &lt;change 0&gt;.");
        assertThat(read("/changes?page=x").getStatus()).isEqualTo(404);
    }

    @Test
    void theCalendarFollowsTheRulesThatOutlookNeeds() throws Exception {
        String calendar = read("/calendar.ics").getContentAsString(StandardCharsets.UTF_8);

        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(calendar.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20200706", "DTEND;VALUE=DATE:20200707", "BEGIN:VTIMEZONE")
                .contains("DTSTART;TZID=Europe/London:20200706T140000", "STATUS:CANCELLED", "SEQUENCE:2")
                .contains("DTSTAMP:20200601T090000Z", "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        List<VEvent> events = Biweekly.parse(calendar).first().getEvents();
        assertThat(events)
                .extracting(event -> event.getUid().getValue())
                .containsExactly("board@side-by-side", "point@side-by-side");
        assertThat(events.getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2020-07-06T13:00:00Z"));
    }

    @Test
    void onesOwnCalendarOpensByItsLinkUntilThatIsRevoked() throws Exception {
        PersonId person = Principals.call(
                Principal.operator(york.id(), "test"),
                () -> seats.addPerson(york.id(), "Asha Bell", "AB", york.slug() + "@example.org"));
        Principal asha = Principal.account(person, york.id(), java.util.Map.of());
        Principals.run(asha, () -> calendars.renew(york.id(), person));
        String link =
                Principals.call(asha, () -> calendars.link(york.id(), person)).orElseThrow();

        assertThat(read("/calendar/" + link + ".ics").getContentAsString())
                .contains("My update of 1.3(A) is due")
                .doesNotContain("Asha");
        Principals.run(asha, () -> calendars.renew(york.id(), person));
        assertThat(read("/calendar/" + link + ".ics").getStatus()).isEqualTo(404);
        assertThat(read("/calendar/nonsense.ics").getStatus()).isEqualTo(404);
    }

    private void publish(String words) {
        var change = new Change(
                UUID.randomUUID().toString(),
                line,
                "1.3(A)",
                List.of(),
                "It moved: <" + words + ">.",
                "/plan/1.3",
                LocalDate.now(clock));
        Principals.run(Principal.operator(york.id(), "test"), () -> changes.publish(change));
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return web.perform(get(site + path)).andReturn().getResponse();
    }

    private static Feed feed(MockHttpServletResponse answer) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(answer.getContentAsString(StandardCharsets.UTF_8)));
    }
}
