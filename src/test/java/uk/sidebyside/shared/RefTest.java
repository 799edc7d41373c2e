package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {

    private static final AreaId AREA = AreaId.of("01934f9e-1111-7000-8000-000000000001");
    private static final UUID ID = UUID.fromString("01934f9e-2222-7000-8000-000000000002");

    @Test
    void aReferenceIsReadBackFromItsLocalForm() {
        Ref ref = new Ref(AREA, "action-line", ID);

        assertThat(ref.local()).isEqualTo("action-line:" + ID);
        assertThat(Ref.parse(AREA, ref.local())).isEqualTo(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Line", "action line", "action_line", "-line", "line-", "line2"})
    void aKindIsLowerCaseWordsJoinedByHyphens(String kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ref(AREA, kind, ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "line", "line:", "line:not-an-id", ":01934f9e-2222-7000-8000-000000000002"})
    void whatIsNoReferenceIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ref.parse(AREA, text));
    }

    @Test
    void anAreaIdReadsAsItsId() {
        assertThat(AREA).hasToString("01934f9e-1111-7000-8000-000000000001");
    }
}
