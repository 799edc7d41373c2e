package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.Identity;
import uk.sidebyside.assessments.figures.KeptUp;

/** The rules by which York's caseload is made, whatever the day on which the example is loaded. */
class CaseloadTest {
    private static final String TODAY = "2026-11-26";
    private static final List<SeatId> OFFICERS = List.of(new SeatId(new UUID(1, 1)), new SeatId(new UUID(1, 2)));
    private static final double HALF_A_POINT = 0.5;

    @ParameterizedTest
    @ValueSource(strings = {TODAY, "2027-01-04", "2027-01-21", "2027-02-28", "2028-02-29", "2026-07-01"})
    void theLastYearComesOutAtTheFiguresPublishedFor2024(LocalDate today) {
        List<Caseload.Made> made = caseload(today).make();
        int year = today.getYear() - 1;
        List<EhcRequest> requests = requests(made);
        assertThat(requests.stream().filter(one -> in(year, one.receivedOn()))).hasSize(427);
        assertThat(share(
                        requests.stream()
                                .filter(one -> one.plan() != null
                                        && in(year, one.plan().startOn()))
                                .filter(one -> !"1"
                                        .equals(Objects.requireNonNull(one.assessment())
                                                .week20())),
                        one -> days(
                                        one.receivedOn(),
                                        Objects.requireNonNull(one.plan()).startOn())
                                <= 140))
                .isCloseTo(65.1, within(HALF_A_POINT));
        assertThat(share(
                        requests.stream()
                                .filter(one -> in(year, one.receivedOn())
                                        && List.of("Y", "N").contains(one.outcome())),
                        one -> days(one.receivedOn(), one.outcomeOn()) <= 42))
                .isCloseTo(92.0, within(HALF_A_POINT));
        assertThat(share(requests.stream().filter(one -> in(year, one.receivedOn())), one -> "N".equals(one.outcome())))
                .isCloseTo(24.1, within(HALF_A_POINT));
        assertThat(share(
                        reviews(made).filter(one -> in(year, one.fromOn()) && one.doneOn() != null),
                        one -> days(one.fromOn(), one.doneOn()) <= 28))
                .isCloseTo(60.0, within(HALF_A_POINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {TODAY, "2027-01-04", "2027-02-28"})
    void fifteenHundredAndFiftySixPlansAreActiveOnTheDayOfTheCensus(LocalDate today) {
        Caseload caseload = caseload(today);
        LocalDate census = caseload.census();
        assertThat(requests(caseload.make()).stream().filter(one -> active(one, census)))
                .hasSize(Caseload.ACTIVE);
    }

    private static boolean active(EhcRequest one, LocalDate on) {
        EhcRequest.Plan plan = one.plan();
        return plan != null
                && plan.startOn() != null
                && !plan.startOn().isAfter(on)
                && (plan.ceaseOn() == null || plan.ceaseOn().isAfter(on));
    }

    @Test
    void theSameDayMakesTheSame() {
        assertThat(caseload(LocalDate.parse(TODAY)).make())
                .isEqualTo(caseload(LocalDate.parse(TODAY)).make());
    }

    @ParameterizedTest
    @ValueSource(strings = {TODAY, "2027-01-04", "2028-02-29"})
    void daysStandInOrderAndNoneIsStillToCome(LocalDate today) {
        List<Caseload.Made> made = caseload(today).make();
        for (Caseload.Made one : made) {
            Identity who = one.whole().head().who();
            EhcRequest request = one.whole().requests().getFirst();
            EhcRequest.Assessment assessment = request.assessment();
            EhcRequest.Plan plan = request.plan();
            ordered(
                    today,
                    who.bornOn(),
                    request.receivedOn(),
                    request.outcomeOn(),
                    assessment == null ? null : assessment.outcomeOn(),
                    assessment == null ? null : assessment.draftServedOn(),
                    plan == null ? null : plan.startOn(),
                    plan == null ? null : plan.ceaseOn());
            assertThat(who.bornOn().plusYears(25))
                    .as("young")
                    .isAfter(plan != null && plan.ceaseOn() != null ? plan.ceaseOn() : today);
            if (plan != null && assessment != null && assessment.draftServedOn() != null) {
                assertThat(days(assessment.draftServedOn(), plan.startOn())).isGreaterThanOrEqualTo(15);
            }
        }
        assertThat(reviews(made)).isNotEmpty().allSatisfy(one -> ordered(today, one.fromOn(), one.doneOn()));
    }

    private static void ordered(LocalDate today, LocalDate... days) {
        List<LocalDate> known = Stream.of(days).filter(Objects::nonNull).toList();
        assertThat(known).isSorted().allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(today));
    }

    @Test
    void nobodyBearsTheNameOfSomebodyElse() throws Exception {
        Set<String> real =
                Set.copyOf(Files.readAllLines(Path.of("src/test/resources/example/names-not-to-use.sha256")));
        Set<String> people = new HashSet<>();
        new Sheet("york", LocalDate.parse(TODAY))
                .rows("people.csv")
                .forEach(row -> people.add(row.text("name").replace("Cllr ", "")));
        Set<String> upns = new HashSet<>();
        for (Caseload.Made one : caseload(LocalDate.parse(TODAY)).make()) {
            Identity who = one.whole().head().who();
            String name = who.forename() + " " + who.surname();
            assertThat(people).doesNotContain(name);
            assertThat(real).as(name).doesNotContain(digest(name.toLowerCase(Locale.ROOT)));
            assertThat(upns.add(who.upn())).as("a number of their own").isTrue();
        }
    }

    private static String digest(String words) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static Caseload caseload(LocalDate today) {
        return new Caseload(new Sheet("york", today), OFFICERS);
    }

    private static List<EhcRequest> requests(List<Caseload.Made> made) {
        return made.stream().flatMap(one -> one.whole().requests().stream()).toList();
    }

    private static Stream<KeptUp> reviews(List<Caseload.Made> made) {
        return made.stream()
                .flatMap(one -> Stream.concat(
                        one.earlier().stream().filter(KeptUp::ofAReview),
                        one.whole().requests().stream()
                                .filter(request -> request.upkeep() != null
                                        && request.upkeep().reviewMeetingOn() != null)
                                .map(request -> KeptUp.review(
                                        one.whole().head().id().value(),
                                        request.id().value(),
                                        request.upkeep().reviewMeetingOn(),
                                        request.upkeep().lastReviewOn()))));
    }

    private static boolean in(int year, LocalDate day) {
        return day != null && day.getYear() == year;
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static <T> double share(Stream<T> all, Predicate<T> so) {
        List<T> counted = all.toList();
        return 100.0 * counted.stream().filter(so).count() / counted.size();
    }
}
