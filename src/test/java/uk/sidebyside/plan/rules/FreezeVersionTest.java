package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.plan.rules.FreezeVersion.Signatory;

class FreezeVersionTest {
    private static final UUID COUNCIL = new UUID(1, 1);
    private static final UUID HEALTH = new UUID(1, 2);
    private static final UUID CHARITY = new UUID(1, 3);
    private static final UUID ANN = new UUID(2, 1);
    private static final UUID BEN = new UUID(2, 2);
    private static final LocalDate TODAY = LocalDate.of(2020, 5, 22);

    private static Signatory signed(UUID person, UUID organisation) {
        return new Signatory(person, "Director", organisation, TODAY);
    }

    private static List<String> check(Signatory... signatories) {
        return Found.keys(new FreezeVersion(Set.of(COUNCIL, HEALTH), List.of(signatories)).check(TODAY));
    }

    @Test
    void isSignedByTwoPeopleOfTwoAccountableOrganisations() {
        assertThat(check(signed(ANN, COUNCIL), signed(BEN, HEALTH))).isEmpty();
    }

    @Test
    void isNotSignedByOneSideAlone() {
        assertThat(check(signed(ANN, COUNCIL), signed(BEN, COUNCIL)))
                .containsExactly("signatories: freeze.needs.both.sides");
    }

    @Test
    void isNotSignedByOnePersonTwice() {
        assertThat(check(signed(ANN, COUNCIL), signed(ANN, HEALTH)))
                .containsExactly("signatories: freeze.needs.signatories");
    }

    @Test
    void isNotSignedByNobody() {
        assertThat(check()).containsExactly("signatories: freeze.needs.signatories");
    }

    @Test
    void isNotSignedForAnOrganisationThatDoesNotAnswerForThePlan() {
        assertThat(check(signed(ANN, COUNCIL), signed(BEN, CHARITY)))
                .containsExactly(
                        "signatories[1].organisation: signatory.not.accountable",
                        "signatories: freeze.needs.both.sides");
    }

    @Test
    void keepsTheTitleAsSigned() {
        assertThat(check(signed(ANN, COUNCIL), new Signatory(BEN, " ", HEALTH, TODAY)))
                .containsExactly("signatories[1].role: signatory.needs.role");
    }

    @ParameterizedTest
    @CsvSource({"2020-05-21, true", "2020-05-22, true", "2020-05-23, false"})
    void isNotSignedInTheFuture(LocalDate on, boolean allowed) {
        assertThat(check(signed(ANN, COUNCIL), new Signatory(BEN, "Nurse", HEALTH, on)))
                .isEqualTo(allowed ? List.of() : List.of("signatories[1].signedOn: signed.in.future"));
    }

    @Test
    void isOfAtLeastTwoAccountableOrganisations() {
        FreezeVersion alone = new FreezeVersion(Set.of(COUNCIL), List.of(signed(ANN, COUNCIL), signed(BEN, COUNCIL)));

        assertThat(Found.keys(alone.check(TODAY)))
                .containsExactly("organisations: freeze.needs.organisations", "signatories: freeze.needs.both.sides");
    }
}
