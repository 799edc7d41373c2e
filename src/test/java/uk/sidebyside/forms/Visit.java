package uk.sidebyside.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriUtils;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.measures.CountedDefinition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.open.Publishing;
import uk.sidebyside.plan.ReportingPoints;

/** Somebody before a form of a partnership of their own, as a browser shows it to them. */
final class Visit {
    private final ApplicationContext program;
    private final MockMvc pages;
    private final BoardStory story;
    private final Set<HouseForm> sent = new HashSet<>();
    private final Principal cora;
    private final Principal jo;

    Visit(ApplicationContext program, MockMvc pages) {
        this.program = program;
        this.pages = pages;
        story = BoardStory.tell(program);
        story.progressIsReported();
        jo = story.as(story.plan.operator, this::coordinator);
        var points = program.getBean(ReportingPoints.class);
        story.as(
                story.ada,
                () -> points.add(
                        story.area,
                        new ReportingPoints.AddPoint(story.plan.plan, LocalDate.of(2026, 6, 10), "June 2026")));
        story.clock.set(LocalDate.of(2026, 6, 22));
        story.as(Principal.job(story.area, "test"), () -> points.closeDue(story.area));
        works(program, "Alma Example", Role.PRACTITIONER);
        cora = works(program, "Cora Example", Role.CASE_OFFICER);
        story.as(story.ada, () -> aMeasureHasFigures(program));
        story.as(story.ada, () -> program.getBean(Measures.class)
                .create(story.area, CountedDefinition.actionsDone("Actions that are done"))
                .orThrow());
        VoiceOfAVisit.tell(program, story.plan);
        story.as(story.ada, () -> {
            program.getBean(MonthlyReports.class).open(story.area, YearMonth.of(2026, 5));
            return story;
        });
    }

    /** Somebody whose post works with children. */
    private Principal works(ApplicationContext program, String name, Role role) {
        var seats = program.getBean(Seats.class);
        return Principals.call(Principal.operator(story.area, "test"), () -> {
            LocalDate since = LocalDate.of(2026, 1, 1);
            PersonId person = seats.addPerson(story.area, name, name.substring(0, 1), null);
            SeatId seat = seats.open(
                    story.area, new Seats.OpenSeat("Post of " + name, null, Seat.Kind.OPERATIONAL, role, since, null));
            seats.fill(story.area, seat, person, since);
            return Principal.account(person, story.area, Map.of(seat, role));
        });
    }

    /** Coordinates joint partnership; there is a service to work on. */
    private Principal coordinator() {
        var seats = program.getBean(Seats.class);
        var seat = seats.open(
                story.area,
                new Seats.OpenSeat(
                        "Joint Partnership Coordinator",
                        null,
                        Seat.Kind.OPERATIONAL,
                        Role.COORDINATOR,
                        LocalDate.of(2026, 1, 1),
                        null));
        PersonId person = seats.addPerson(story.area, "Jo Example", "J", null);
        seats.fill(story.area, seat, person, LocalDate.of(2026, 1, 1));
        program.getBean(LocalServices.class)
                .add(
                        story.area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry("Transport", Sector.EDUCATION, null, LocalDate.of(2026, 1, 1), null))
                .orThrow();
        return Principal.account(person, story.area, Map.of(seat, Role.COORDINATOR));
    }

    private Measure aMeasureHasFigures(ApplicationContext program) {
        Measure waiting = program.getBean(Measures.class).begin(story.area, "Weeks of waiting", Measure.Unit.COUNT);
        var readings = program.getBean(Readings.class);
        for (LocalDate day : List.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 20))) {
            readings.record(
                            story.area,
                            waiting.id(),
                            Reading.figure(day, BigDecimal.valueOf(day.getMonthValue()), "The log"))
                    .orThrow();
        }
        return waiting;
    }

    /** As the night does: what is known today is published tomorrow. */
    void publishesFigures() {
        LocalDate tomorrow = LocalDate.of(2026, 6, 23);
        story.as(Principal.job(story.area, "test"), () -> program.getBean(Publishing.class)
                .publish(story.area, tomorrow));
    }

    /** Sends what must come before, and opens the form. */
    ShownForm open(HouseForm form) throws Exception {
        for (HouseForm earlier : form.after()) {
            if (sent.contains(earlier)) {
                continue;
            }
            sent.add(earlier);
            ShownForm shown = shown(earlier);
            MockHttpServletResponse answer = send(earlier, shown, rightly(earlier, shown));
            assertThat(answer.getStatus()).as("%s before %s", earlier, form).isEqualTo(302);
        }
        return shown(form);
    }

    /** Says that a form was sent, so that it is not sent again before another. */
    void sent(HouseForm form) {
        sent.add(form);
    }

    ShownForm shown(HouseForm form) throws Exception {
        String address = address(form);
        Document page = read(form, address);
        if (!form.found().isEmpty()) {
            return ShownForm.on(page, first(page, "action", form.found()));
        }
        String wanted = form.action();
        if (wanted.isEmpty()) {
            List<String> actions = page.select("main form[method=post]").eachAttr("action");
            String route = form.route().replaceAll("\\{[^}]*}", "[^/]+");
            String own = actions.stream()
                    .filter(each -> each.matches(route))
                    .findFirst()
                    .orElse("none of " + actions);
            return ShownForm.on(page, own);
        }
        String ends = page.select("main form[method=post]").eachAttr("action").stream()
                .filter(each -> each.endsWith(wanted))
                .findFirst()
                .orElse("none that ends with " + wanted);
        return ShownForm.on(page, ends);
    }

    private String address(HouseForm form) throws Exception {
        String address = named(form.page());
        for (int i = 0; i < form.way().size(); i += 2) {
            address = first(read(form, address), "href", form.way().get(i))
                    + form.way().get(i + 1);
        }
        return address;
    }

    private String named(String address) {
        return address.replace("MEETING", "/board/meetings/" + story.meeting.value())
                .replace("VACANT", story.plan.vacantSeat.value().toString())
                .replace("NADIA", story.plan.nadiasSeat.value().toString());
    }

    private static String first(Document page, String attribute, String expression) {
        Matcher found = Pattern.compile(attribute + "=\"(" + expression + ")").matcher(page.outerHtml());
        assertThat(found.find())
                .as(
                        "%s on %s, which has %s",
                        expression, page.title(), page.select("main a").eachAttr("href"))
                .isTrue();
        return found.group(1);
    }

    Map<String, List<String>> rightly(HouseForm form, ShownForm shown) {
        Map<String, List<String>> choices = shown.choices();
        Map<String, String> values = new java.util.LinkedHashMap<>();
        form.values().forEach((name, value) -> values.put(name, meant(value, choices.get(name))));
        return shown.with(values);
    }

    /** The same with other words in the texts that are sentences. */
    Map<String, List<String>> otherwise(HouseForm form, ShownForm shown) {
        Map<String, List<String>> typed = rightly(form, shown);
        prose(form, shown).forEach(name -> typed.put(name, List.of("Something else altogether.")));
        return typed;
    }

    /** The fields in which somebody writes what they want, rather than a number, a month, a name or a link. */
    List<String> prose(HouseForm form, ShownForm shown) {
        return shown.texts().stream()
                .map(field -> field.attr("name"))
                .filter(name -> form.values().getOrDefault(name, "").contains(" "))
                .filter(name -> !name.equals("month"))
                .toList();
    }

    private String meant(String value, @Nullable List<String> offered) {
        return switch (value) {
            case "NADIA" -> story.plan.nadiasSeat.value().toString();
            case "NADIA.PERSON" -> story.plan.nadia.person().value().toString();
            case "COLM.PERSON" -> story.plan.colm.person().value().toString();
            case "1", "2" -> offered == null ? value : offered.get(Integer.parseInt(value) - 1);
            default -> value;
        };
    }

    Document read(HouseForm form, String address) throws Exception {
        MockHttpServletResponse answer = perform(form.who(), get(uri(address)));
        assertThat(answer.getStatus()).as("GET %s as %s", address, form.who()).isEqualTo(200);
        return page(answer);
    }

    MockHttpServletResponse look(HouseForm.Who who, String address) throws Exception {
        return perform(who, get(uri(address)));
    }

    MockHttpServletResponse send(HouseForm form, ShownForm shown, Map<String, List<String>> typed) throws Exception {
        MockHttpServletRequestBuilder request = post(uri(shown.action()));
        typed.forEach((name, values) -> values.forEach(value -> request.param(name, value)));
        form.button().forEach((name, value) -> request.param(name, value));
        return perform(form.who(), request);
    }

    private MockHttpServletResponse perform(HouseForm.Who who, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.host());
            // What one visit tries counts against no other, whichever test comes next.
            servlet.setRemoteAddr(story.host());
            return servlet;
        });
        Principal principal = principal(who);
        if (principal != null) {
            request.with(authentication(new TestingAuthenticationToken(principal.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }

    private @Nullable Principal principal(HouseForm.Who who) {
        return switch (who) {
            case NOBODY -> null;
            case ADA -> story.ada;
            case RUTH -> story.plan.ruth;
            case INES -> story.plan.ines;
            case NADIA -> story.plan.nadia;
            case SIMON -> story.simon;
            case FARAH -> story.farah;
            case CORA -> cora;
            case JO -> jo;
        };
    }

    private static URI uri(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return URI.create(UriUtils.encodePath(UriUtils.decode(path, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                + (query < 0 ? "" : address.substring(query).replace(" ", "%20")));
    }

    static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
