package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.sen2.ExportProgress.HowFar;
import uk.sidebyside.assessments.sen2.ExportProgress.State;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.StoryClock;

class ExportsUnderWayTest {
    private static final AreaId HERE = new AreaId(UUID.randomUUID());
    private static final AreaId THERE = new AreaId(UUID.randomUUID());
    private static final PersonId CORA = new PersonId(UUID.randomUUID());
    private static final PersonId DEV = new PersonId(UUID.randomUUID());
    private static final UUID KEY = UUID.randomUUID();

    private final StoryClock clock = new StoryClock(LocalDate.of(2026, 5, 1));
    private final ExportsUnderWay underWay = new ExportsUnderWay(clock);

    private static <T> T as(PersonId who, AreaId area, Role role, Supplier<T> work) {
        return Principals.call(Principal.account(who, area, Map.of(new SeatId(UUID.randomUUID()), role)), work::get);
    }

    private ExportProgress begun(UUID key) {
        ExportProgress progress = as(CORA, HERE, Role.CASE_OFFICER, () -> underWay.begin(HERE, key));
        progress.count(() -> 100_000);
        progress.wrote(40_000);
        return progress;
    }

    private HowFar far(PersonId who, AreaId area, UUID key) {
        return as(who, area, Role.CASE_OFFICER, () -> underWay.howFar(area, key));
    }

    @Test
    void whoAskedForItReadsHowFarItIsAndNobodyElseWithTheSameKey() {
        begun(KEY);

        assertThat(far(CORA, HERE, KEY)).isEqualTo(new HowFar(State.WRITING, 40_000, 100_000));
        assertThat(far(CORA, HERE, KEY).percent()).isEqualTo(40);
        assertThat(far(DEV, HERE, KEY)).as("a colleague").isEqualTo(HowFar.UNKNOWN);
        assertThat(far(CORA, THERE, KEY)).as("in another area").isEqualTo(HowFar.UNKNOWN);
        assertThat(far(CORA, HERE, UUID.randomUUID())).as("no such key").isEqualTo(HowFar.UNKNOWN);
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.PRACTITIONER, Role.INSPECTOR}) {
            assertThatThrownBy(() -> as(CORA, HERE, role, () -> underWay.howFar(HERE, KEY)))
                    .as("leads no cases any more")
                    .isInstanceOf(NotFound.class);
        }
    }

    /** Whoever tries the key of another has one of their own by it, and the other's goes on. */
    @Test
    void aKeyThatAColleagueTriesTakesNothingFromWhomItBelongsTo() {
        begun(KEY);
        as(DEV, HERE, Role.CASE_OFFICER, () -> underWay.begin(HERE, KEY));

        assertThat(far(DEV, HERE, KEY)).isEqualTo(new HowFar(State.WRITING, 0, 0));
        assertThat(far(CORA, HERE, KEY).written()).isEqualTo(40_000);
    }

    @Test
    void askedAgainWithTheSameFormTheNewOneIsTold() {
        begun(KEY).until(() -> new ReturnExports.Written(40_000, List.of()));
        assertThat(far(CORA, HERE, KEY).state()).isEqualTo(State.HANDED_OUT);
        clock.advance(Duration.ofMinutes(9));
        begun(KEY);
        clock.advance(Duration.ofMinutes(9));

        assertThat(far(CORA, HERE, KEY).state()).isEqualTo(State.WRITING);
    }

    @Test
    void tenMinutesAfterItBeganNothingIsKept() {
        begun(KEY);
        clock.advance(ExportsUnderWay.KEPT.minusSeconds(1));
        assertThat(far(CORA, HERE, KEY).written()).isEqualTo(40_000);
        clock.advance(Duration.ofSeconds(1));

        assertThat(far(CORA, HERE, KEY)).isEqualTo(HowFar.UNKNOWN);
        assertThat(underWay.held()).isZero();
    }

    @Test
    void onlySoManyAreHeldAndWhatBeganLongestAgoIsLetGo() {
        UUID oldest = UUID.randomUUID();
        begun(KEY);
        begun(oldest);
        begun(KEY);
        for (int n = 1; n < ExportsUnderWay.MOST; n++) {
            begun(UUID.randomUUID());
        }

        assertThat(underWay.held()).isEqualTo(ExportsUnderWay.MOST);
        assertThat(far(CORA, HERE, oldest)).isEqualTo(HowFar.UNKNOWN);
        assertThat(far(CORA, HERE, KEY).written()).isEqualTo(40_000);
    }

    @Test
    void withoutAKeyNothingIsKeptAndNothingCountedBeforehand() {
        ExportProgress progress = as(CORA, HERE, Role.CASE_OFFICER, () -> underWay.begin(HERE, null));
        progress.count(() -> {
            throw new AssertionError("Nobody asked");
        });

        assertThat(underWay.held()).isZero();
    }
}
