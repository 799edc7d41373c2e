package uk.sidebyside.access.unsent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** What is typed into a form and not sent is there for whoever typed it, and for nobody else. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class UnsentFormsTest {
    private static final String FORM = "/partnership/place/aVerySecretCode/agree?draft=1";
    private static final UUID SUBMISSION = UUID.randomUUID();
    private static final Map<String, List<String>> TYPED =
            Map.of("answer", List.of("agree"), "words", List.of("It is too long,\nand it is 👩‍👧 مرحبا."));

    @Autowired
    UnsentForms forms;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    StoryClock clock;

    private AreaId area;
    private Principal asha;

    @BeforeEach
    void somebodyTypes() {
        clock.set(LocalDate.of(2026, 5, 3));
        area = Places.open(areas).id();
        asha = account(area, UUID.randomUUID());
        assertThat(keep(asha, FORM, TYPED, UnsentForms.DAYS)).isTrue();
    }

    private static Principal account(AreaId area, UUID person) {
        return Principal.account(new PersonId(person), area, Map.of());
    }

    private static Principal holder(AreaId area, Principal.Kind kind, UUID key) {
        return new Principal(kind, key, area, "test", Map.of(), Set.of(Role.PUBLIC));
    }

    private List<Principal> others() {
        AreaId elsewhere = Places.open(areas).id();
        UUID same = asha.person().value();
        return List.of(
                account(area, UUID.randomUUID()),
                account(elsewhere, same),
                holder(area, Principal.Kind.RECEIPT, same),
                holder(area, Principal.Kind.INVITATION, same),
                Principal.visitor(area),
                Principal.job(area, "test"));
    }

    private boolean keep(Principal who, String form, Map<String, List<String>> typed, int days) {
        return keep(who, form, typed, days, SUBMISSION);
    }

    private boolean keep(
            Principal who, String form, Map<String, List<String>> typed, int days, @Nullable UUID submission) {
        return Principals.call(who, () -> forms.keep(form, typed, days, submission));
    }

    private Optional<UnsentForm> find(Principal who, String form) {
        return Principals.call(who, () -> forms.find(form));
    }

    private <T> T as(Principal principal, Supplier<T> work) {
        return Principals.call(principal, () -> transactions.execute(status -> work.get()));
    }

    private long rows(Principal who) {
        return as(who, () -> jdbc.sql("SELECT count(*) FROM access.unsent_form")
                .query(Long.class)
                .single());
    }

    @Test
    void whoeverTypedItFindsItAgainAndNobodyElse() {
        assertThat(find(asha, FORM)).hasValueSatisfying(form -> {
            assertThat(form.typed()).isEqualTo(TYPED);
            assertThat(form.sentence()).startsWith("You began to write this on 3 May 2026 at 9:00. It is still here");
            assertThat(form.toString()).doesNotContain("long");
        });
        assertThat(find(asha, FORM.replace("draft=1", "draft=2")))
                .as("another form")
                .isEmpty();
        for (Principal other : others()) {
            assertThat(find(other, FORM)).as(other.toString()).isEmpty();
        }
    }

    /** No facade asks here, only the database. */
    @Test
    void withTheProgramsOwnChecksOffNobodyElseReadsWritesOrTakesAwayARow() {
        assertThat(rows(asha)).isEqualTo(1);
        for (Principal other : others()) {
            assertThat(rows(other)).as(other.toString()).isZero();
            for (String change :
                    List.of("UPDATE access.unsent_form SET texts = texts", "DELETE FROM access.unsent_form")) {
                assertThat(as(other, () -> jdbc.sql(change).update()))
                        .as("%s as %s", change, other)
                        .isZero();
            }
            assertThatThrownBy(() -> as(other, () -> jdbc.sql("""
                            INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days)
                            VALUES (:area, 'account', :asha, :form, '{words}', '{Planted}', '2026-05-03T10:00Z', 30)
                            """)
                            .param("area", area.value())
                            .param("asha", asha.person().value())
                            .param("form", UUID.randomUUID())
                            .update()))
                    .as(other.toString())
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThat(rows(asha)).isEqualTo(1);
    }

    /** An address may hold the code that opens a place. */
    @Test
    void noAddressStandsInTheRow() {
        assertThat(row(asha)).contains("It is too long").doesNotContain("aVerySecretCode", "/partnership");
    }

    @Test
    void theLastThatCameStandsAndWhatWasSentOrEmptiedIsGone() {
        keep(asha, FORM, Map.of("words", List.of("It is right.")), UnsentForms.DAYS);
        assertThat(rows(asha)).isEqualTo(1);
        assertThat(find(asha, FORM).orElseThrow().typed()).isEqualTo(Map.of("words", List.of("It is right.")));
        assertThat(keep(asha, FORM, Map.of("words", List.of(" ", "")), UnsentForms.DAYS))
                .isTrue();
        assertThat(rows(asha)).isZero();

        keep(asha, FORM, TYPED, UnsentForms.DAYS);
        send(asha, FORM, SUBMISSION);
        assertThat(find(asha, FORM)).isEmpty();
        assertThat(row(asha)).contains("{},{}").doesNotContain("too long");
        Principals.run(asha, () -> forms.forget(FORM));
        assertThat(rows(asha)).isZero();
    }

    private void send(Principal who, String form, UUID submission) {
        Principals.run(who, () -> forms.sent(form, submission));
    }

    private String row(Principal who) {
        return as(who, () -> jdbc.sql("SELECT u::text FROM access.unsent_form u")
                .query(String.class)
                .single());
    }

    /** A save that was under way when the form was sent, and comes after it. */
    @Test
    void whatComesAfterItsFormWasSentBringsNothingBack() {
        for (String form : List.of(FORM, "/family/contact")) {
            send(asha, form, SUBMISSION);
            clock.advance(Duration.ofSeconds(59));
            assertThat(keep(asha, form, TYPED, 30)).as(form).isFalse();
            assertThat(find(asha, form)).as(form).isEmpty();
        }
    }

    @Test
    void theNextPageOfTheSameFormIsKeptAtOnceAndWhatIsTypedAfterGoingBackAMinuteLater() {
        send(asha, FORM, SUBMISSION);
        assertThat(keep(asha, FORM, TYPED, 30, UUID.randomUUID())).isTrue();
        assertThat(keep(asha, FORM, Map.of("words", List.of("Late.")), 30)).isFalse();
        assertThat(keep(asha, FORM, Map.of(), 30)).as("late, and emptied").isTrue();
        assertThat(find(asha, FORM).orElseThrow().typed()).isEqualTo(TYPED);
        assertThat(keep(asha, FORM, Map.of(), 30, UUID.randomUUID())).isTrue();
        assertThat(find(asha, FORM)).isEmpty();
        assertThat(keep(asha, FORM, TYPED, 30)).as("emptied on another page").isFalse();

        clock.advance(Duration.ofMinutes(1));
        assertThat(keep(asha, FORM, TYPED, 30)).isTrue();
        send(asha, FORM, SUBMISSION);
        assertThat(keep(asha, FORM, TYPED, 30, null))
                .as("of a page without an id")
                .isTrue();
    }

    /** Whichever of the two comes first, the other waits for its row. */
    @Test
    void ofASaveAndTheFormItselfAtTheSameMomentNothingIsLeft() throws Exception {
        for (int n = 0; n < 20; n++) {
            String form = "/form/" + n;
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> came = both.invokeAll(List.of(
                        () -> keep(asha, form, TYPED, 30),
                        () -> {
                            send(asha, form, SUBMISSION);
                            return true;
                        },
                        () -> keep(asha, form, TYPED, 30)));
                for (Future<Boolean> one : came) {
                    one.get();
                }
            }
            assertThat(find(asha, form)).as(form).isEmpty();
        }
    }

    @Test
    void nothingIsKeptOfWhoHasNoPlaceOfTheirOwn() {
        for (Principal nobody :
                List.of(Principal.visitor(area), Principal.job(area, "test"), Principal.operator(area, "test"))) {
            assertThat(keep(nobody, "/worry", TYPED, 1)).isFalse();
        }
        assertThat(as(Principal.operator(area, "test"), () -> jdbc.sql(
                                "SELECT count(*) FROM access.unsent_form WHERE area_id = :area")
                        .param("area", area.value())
                        .query(Long.class)
                        .single()))
                .as("what Asha typed")
                .isEqualTo(1);
        assertThat(keep(holder(area, Principal.Kind.RECEIPT, UUID.randomUUID()), "/say/x/add", TYPED, 30))
                .isTrue();
        assertThat(keep(holder(area, Principal.Kind.INVITATION, UUID.randomUUID()), FORM, TYPED, 30))
                .isTrue();
    }

    @Test
    void itIsOfferedUntilItsDaysAreOverThoughNobodyHasSweptYet() {
        keep(asha, "/worry", TYPED, 1);
        clock.advance(Duration.ofHours(23));
        assertThat(find(asha, "/worry")).isPresent();
        clock.advance(Duration.ofHours(1));
        assertThat(find(asha, "/worry")).isEmpty();
        clock.advance(Duration.ofDays(28));
        assertThat(find(asha, FORM)).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(find(asha, FORM)).isEmpty();
    }

    @Test
    void farTooMuchIsNotKeptNorMoreFormsThanSomebodyCanBegin() {
        assertThat(keep(asha, "/a", Map.of("words", List.of("x".repeat(100_001))), 30))
                .isFalse();
        send(asha, "/sent", SUBMISSION);
        for (int n = 1; n < 50; n++) {
            assertThat(keep(asha, "/form/" + n, TYPED, 30)).isTrue();
        }
        assertThat(keep(asha, "/form/50", TYPED, 30)).isFalse();
        assertThat(keep(asha, "/form/7", TYPED, 30))
                .as("one that is begun goes on")
                .isTrue();
        assertThat(rows(asha)).as("and one that was sent").isEqualTo(51);
    }

    @Test
    void whatTheHoldersOfCodesBeganGoesWithWhoeverHeldThem() {
        UUID key = UUID.randomUUID();
        Principal receipt = holder(area, Principal.Kind.RECEIPT, key);
        Principal other = holder(area, Principal.Kind.RECEIPT, UUID.randomUUID());
        keep(receipt, FORM, TYPED, 30);
        keep(other, FORM, TYPED, 30);

        Principals.run(Principal.operator(area, "erasure"), () -> forms.forget(area, List.of(key)));

        assertThat(rows(receipt)).isZero();
        assertThat(rows(other)).isEqualTo(1);
    }
}
