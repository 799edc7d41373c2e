package uk.sidebyside.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
import uk.sidebyside.measures.CountedDefinition;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.plan.AreaForImprovementId;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.OutcomeId;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.ProgressKeys;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.shared.AreaId;

/** The plans that are measured: York's own, and a made-up one of 400 lines in an area beside it. */
final class BenchAreas {
    private static final int OUTCOMES = 40;
    private static final int LINES_OF_AN_OUTCOME = 10;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext program;
    private final Person reader;

    record Plan(String name, String host) {}

    BenchAreas(ConfigurableApplicationContext program) {
        this.program = program;
        Area york = Principals.call(
                Principal.operator(null, "bench"),
                () -> bean(Areas.class).bySlug("york").orElseThrow());
        this.reader = Principals.call(Principal.operator(york.id(), "bench"), () -> chairOf(york.id()));
        Principals.run(Principal.operator(null, "bench"), this::openLargeArea);
    }

    List<Plan> plans() {
        return List.of(new Plan("York, 16 lines:", "york.localhost"), new Plan("400 lines:", "large.localhost"));
    }

    private Person chairOf(AreaId york) {
        Seat chair = bean(Seats.class).inArea(york).stream()
                .filter(seat -> seat.role() == Role.CHAIR && !seat.vacant())
                .findFirst()
                .orElseThrow();
        return bean(Seats.class).person(chair.holder().person()).orElseThrow();
    }

    String signIn(int port) throws Exception {
        return signIn(port, reader.id());
    }

    /** Signs somebody in with the example's button, as a browser would, and gives back the cookies to send. */
    static String signIn(int port, PersonId person) throws Exception {
        String base = "http://127.0.0.1:" + port;
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        String page = browser.send(
                        HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page shows no form");
        }
        String form =
                "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&person=" + person.value();
        browser.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in/example"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return ((java.net.CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .reduce((one, other) -> one + "; " + other)
                        .orElseThrow();
    }

    private void openLargeArea() {
        Area area = bean(Areas.class)
                .open(new Areas.OpenArea(
                        "large",
                        "Largeshire",
                        "joint partnership",
                        new Area.Help("SEND team", "send@example.org", ""),
                        Set.of("large.localhost")));
        Principals.run(Principal.operator(area.id(), "bench"), () -> fill(area.id()));
    }

    private void fill(AreaId area) {
        OrganisationId council = organisation(area, "Largeshire Council", "council");
        OrganisationId nhs = organisation(area, "NHS Largeshire", "health");
        SeatId lead = bean(Seats.class).open(area, seat("Head of Service", council, Role.WORKSTREAM_LEAD));
        SeatId chair = bean(Seats.class).open(area, seat("Chair", council, Role.CHAIR));
        bean(Seats.class).admit(area, reader.id());
        bean(Seats.class).fill(area, chair, reader.id(), START);
        var board = bean(Bodies.class)
                .open(area, new Bodies.OpenBody("Partnership board", Body.Kind.BOARD, "", true, START));
        bean(Bodies.class).givePlace(area, board, chair, Body.PlaceKind.CHAIR, START);
        var key = bean(ProgressKeys.class).loadShipped(area, "york-six");
        PlanId plan = plan(area, key, Set.of(council, nhs));
        List<LineState> states = bean(ProgressKeys.class).states(area, key);
        AreaForImprovementId improvement = bean(PlanEditing.class)
                .addArea(area, new PlanEditing.AddArea(plan, 1, "Everything", "What was found", "", ""))
                .orThrow();
        bean(PlanEditing.class).workstream(area, improvement, "Everything", lead);
        List<LineId> lines = new ArrayList<>();
        for (int outcome = 1; outcome <= OUTCOMES; outcome++) {
            lines.addAll(addOutcome(area, improvement, outcome, lead));
        }
        bean(PlanEditing.class).open(area, plan).orThrow();
        String state = onTrack(states).code();
        lines.forEach(line -> report(area, line, state));
    }

    private void report(AreaId area, LineId line, String state) {
        bean(Progress.class)
                .record(
                        area,
                        Progress.Report.of(
                                line,
                                UUID.randomUUID(),
                                state,
                                START.plusDays(30),
                                "Work has begun and goes as planned."))
                .orThrow();
    }

    private PlanId plan(AreaId area, PlanHead.KeyId key, Set<OrganisationId> accountable) {
        return bean(PlanEditing.class)
                .create(
                        area,
                        new PlanEditing.CreatePlan(
                                "large",
                                "improvement-plan",
                                "A large plan",
                                "",
                                key,
                                START,
                                LocalDate.of(2027, 12, 31),
                                null,
                                accountable,
                                accountable,
                                List.of(),
                                2))
                .orThrow();
    }

    /** Of a counted measure the figures are asked for, too. */
    private MeasureId counted(AreaId area) {
        return bean(Measures.class)
                .create(area, CountedDefinition.actionsDone("Actions that are done"))
                .orThrow()
                .id();
    }

    private List<LineId> addOutcome(AreaId area, AreaForImprovementId improvement, int number, SeatId lead) {
        List<LineId> lines = new ArrayList<>();
        OutcomeId outcome = bean(PlanEditing.class)
                .addOutcome(
                        area,
                        new PlanEditing.AddOutcome(
                                improvement,
                                "1." + number,
                                "Outcome " + number + " for children and families",
                                "",
                                "Families wait less."))
                .orThrow();
        bean(SuccessMeasures.class)
                .addToOutcome(
                        area,
                        outcome,
                        "Families wait less than a month.",
                        number == 1 ? new SuccessMeasures.By(counted(area)) : SuccessMeasures.Shown.NOT_STATED)
                .orThrow();
        for (int line = 0; line < LINES_OF_AN_OUTCOME; line++) {
            String ref = "1." + number + "(" + (char) ('A' + line) + ")";
            LineId id = bean(LineEditing.class)
                    .add(
                            area,
                            new LineEditing.AddLine(
                                    outcome,
                                    ref,
                                    new LineEditing.Words(
                                            "Action " + ref + ", which says what will be done and for whom",
                                            "",
                                            "",
                                            START,
                                            "",
                                            LocalDate.of(2027, 6, 30),
                                            "",
                                            ""),
                                    List.of(lead)))
                    .orThrow();
            bean(LineEditing.class).publish(area, id).orThrow();
            lines.add(id);
        }
        return lines;
    }

    private static LineState onTrack(List<LineState> states) {
        return states.stream()
                .filter(state -> state.label().equals("Progressing and on track"))
                .findFirst()
                .orElseThrow();
    }

    private OrganisationId organisation(AreaId area, String name, String kind) {
        return bean(Organisations.class).add(area, new Organisations.AddOrganisation(name, name, kind, true));
    }

    private static Seats.OpenSeat seat(String title, OrganisationId organisation, Role role) {
        return new Seats.OpenSeat(title, organisation, Seat.Kind.STRATEGIC, role, START, null);
    }

    private <T> T bean(Class<T> type) {
        return program.getBean(type);
    }
}
