package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** What a case must say of whom it is about, and who leads it. */
class NewCaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate BORN = LocalDate.of(2018, 2, 3);

    private static List<String> keys(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.field() + " " + finding.key())
                .toList();
    }

    private static List<String> asked(String reference, String surname, String forename, @Nullable LocalDate bornOn) {
        return keys(NewCase.check(reference, surname, forename, bornOn, TODAY));
    }

    @Test
    void aCaseThatSaysWhoItIsAboutIsTaken() {
        assertThat(asked("YRK-1", "Example", "Kit", BORN)).isEmpty();
        assertThat(asked(" " + "r".repeat(60) + " ", "s".repeat(80), "f".repeat(80), BORN))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsAskedForEachInItsPlace() {
        List<String> all = List.of(
                "reference case.needs.reference",
                "surname case.needs.surname",
                "forename case.needs.forename",
                "bornOn case.needs.birthday");
        assertThat(asked(" ", " ", "", null)).isEqualTo(all);
        assertThat(asked("r".repeat(61), "s".repeat(81), "f".repeat(81), null)).isEqualTo(all);
    }

    /** A plan can go on until the 26th birthday, and not on it. */
    @ParameterizedTest
    @CsvSource({
        "2000-11-25, bornOn case.too.old",
        "2000-11-26, bornOn case.too.old",
        "2000-11-27, ",
        "2026-11-26, ",
        "2026-11-27, bornOn case.born.later"
    })
    void whoeverIsTwentySixOrNotBornYetHasNoCase(LocalDate born, @Nullable String found) {
        assertThat(asked("YRK-1", "Example", "Kit", born)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aCaseHasAnOfficerAndSomebodyElseWhoCovers() {
        assertThat(NewCase.leads(true, true, false)).isEmpty();
        assertThat(keys(NewCase.leads(false, false, true)))
                .containsExactly("officer case.needs.officer", "cover case.needs.cover", "cover case.cover.is.officer");
    }

    @Test
    void aReferenceThatIsTakenOrLeadsNowhereIsSaidBesideTheReference() {
        assertThat(keys(List.of(NewCase.taken(), NewCase.noRecord(), NewCase.linkedAlready())))
                .containsExactly("reference case.taken", "reference case.no.record", "reference case.linked.already");
    }
}
