package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.rules.HandOver.As;
import uk.sidebyside.assessments.rules.HandOver.Led;

class HandOverTest {
    private static final UUID CORA = new UUID(0, 1);
    private static final UUID DEV = new UUID(0, 2);
    private static final UUID ANN = new UUID(0, 3);

    private static @Nullable Led after(@Nullable UUID officer, @Nullable UUID cover, As as) {
        return HandOver.after(new Led(officer, cover), CORA, DEV, as).orElse(null);
    }

    @Test
    void whoeverLeavesLeadsNoMoreAndTheCoverStays() {
        assertThat(after(CORA, null, As.LEADS)).isEqualTo(new Led(DEV, null));
        assertThat(after(CORA, ANN, As.LEADS)).isEqualTo(new Led(DEV, ANN));
        assertThat(after(CORA, DEV, As.LEADS))
                .as("nobody leads and covers at once")
                .isEqualTo(new Led(DEV, null));
    }

    @Test
    void whoeverIsAwayStillLeads() {
        assertThat(after(CORA, null, As.COVERS)).isEqualTo(new Led(CORA, DEV));
        assertThat(after(CORA, ANN, As.COVERS)).isEqualTo(new Led(CORA, DEV));
    }

    @Test
    void whatTheyCoverIsCoveredByTheOtherUnlessThatOneLeadsIt() {
        for (As as : As.values()) {
            assertThat(after(ANN, CORA, as)).isEqualTo(new Led(ANN, DEV));
            assertThat(after(DEV, CORA, as)).isEqualTo(new Led(DEV, null));
            assertThat(after(null, CORA, as)).isEqualTo(new Led(null, DEV));
        }
    }

    @Test
    void whatNobodyLeadsIsTakenAndWhatSomebodyLeadsMeanwhileIsLeft() {
        assertThat(HandOver.taken(new Led(null, null), DEV)).contains(new Led(DEV, null));
        assertThat(HandOver.taken(new Led(null, ANN), DEV)).contains(new Led(DEV, ANN));
        assertThat(HandOver.taken(new Led(null, DEV), DEV))
                .as("nobody leads and covers at once")
                .contains(new Led(DEV, null));
        assertThat(HandOver.taken(new Led(DEV, ANN), DEV)).contains(new Led(DEV, ANN));
        assertThat(HandOver.taken(new Led(ANN, null), DEV)).isEmpty();
    }

    @Test
    void whatIsHandedOverAlreadyStaysAndWhatIsAnothersIsLeft() {
        assertThat(after(DEV, ANN, As.LEADS)).isEqualTo(new Led(DEV, ANN));
        assertThat(after(ANN, DEV, As.COVERS)).isEqualTo(new Led(ANN, DEV));
        assertThat(after(ANN, DEV, As.LEADS)).isNull();
        assertThat(after(DEV, ANN, As.COVERS)).isNull();
        assertThat(after(ANN, null, As.LEADS)).isNull();
        assertThat(after(null, null, As.COVERS)).isNull();
    }
}
