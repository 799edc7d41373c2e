package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.Finding;

class PackRulesTest {

    private static ClosePack pack(String familyVoice, String reason) {
        return new ClosePack(
                false,
                "For assurance",
                "Note the report.",
                "Three lines are late.",
                "Nobody is affected differently.",
                familyVoice,
                reason);
    }

    @Test
    void aPackWithTheFamilyVoiceMayBeClosed() {
        assertThat(pack("Waiting is the hardest part.", "").findings()).isEmpty();
    }

    @Test
    void aPackWithAStatedReasonForNoFamilyVoiceMayBeClosed() {
        assertThat(pack("", "The forum meets next week.").findings()).isEmpty();
    }

    @Test
    void aPackWithoutFamilyVoiceAndReasonMayNot() {
        assertThat(keys(pack(" ", "\n").findings())).containsExactly("pack.needs.familyVoice");
    }

    @Test
    void aPackNeedsPurposeRecommendationAndSummary() {
        assertThat(keys(new ClosePack(false, "", "", "", " ", "Words", "").findings()))
                .containsExactly(
                        "pack.needs.purpose", "pack.needs.recommendation", "pack.needs.summary", "pack.needs.equality");
    }

    @Test
    void aClosedPackIsNotClosedAgain() {
        assertThat(keys(new ClosePack(true, "", "", "", "", "", "").findings())).containsExactly("pack.already.closed");
    }

    @ParameterizedTest(name = "family {0}, chair {1}, filled {2}: {3}")
    @CsvSource({
        "true, false, 2, true",
        "true, true, 1, true",
        "false, true, 1, false",
        "false, true, 0, true",
        "false, false, 0, false",
        "false, false, 2, false",
    })
    void onlyFamilySeatsWriteTheFamilyVoiceAndTheChairOnlyWhereNoneIsFilled(
            boolean family, boolean chair, int filled, boolean may) {
        assertThat(new WriteFamilyVoice("", "None yet", family, chair, filled, false).mayWrite())
                .isEqualTo(may);
    }

    @Test
    void theChairMaySayWhyThereIsNothingAndNothingElse() {
        assertThat(keys(new WriteFamilyVoice("Families are happy.", "", false, true, 0, false).findings()))
                .containsExactly("familyVoice.only.reason");
        assertThat(new WriteFamilyVoice("", "Both seats are vacant.", false, true, 0, false).findings())
                .isEmpty();
    }

    @Test
    void theSectionIsWordsOrAReasonNeverNeitherNorBoth() {
        assertThat(keys(new WriteFamilyVoice("", " ", true, false, 2, false).findings()))
                .containsExactly("familyVoice.words.or.reason");
        assertThat(keys(new WriteFamilyVoice("Words", "Reason", true, false, 2, false).findings()))
                .containsExactly("familyVoice.not.both");
        assertThat(new WriteFamilyVoice("Words", "", true, false, 2, false).findings())
                .isEmpty();
    }

    @Test
    void aClosedPackTakesNoMoreWords() {
        assertThat(keys(new WriteFamilyVoice("Words", "", true, false, 2, true).findings()))
                .containsExactly("familyVoice.pack.closed");
    }

    @ParameterizedTest(name = "{0} words: {1} minutes")
    @CsvSource({"0, 1", "1, 1", "200, 1", "201, 2", "2000, 10", "2001, 11"})
    void readingTimeIsRoundedUp(int words, int minutes) {
        assertThat(new ReadingTime(words).minutes()).isEqualTo(minutes);
    }

    @Test
    void wordsAreCountedAcrossTexts() {
        assertThat(ReadingTime.of(List.of("", "  one two ", "three\nfour  five"))
                        .words())
                .isEqualTo(5);
    }

    @ParameterizedTest(name = "review {0} on {1}: {2}")
    @CsvSource({
        ", 2026-11-20, NO_DATE",
        "2026-12-21, 2026-11-20, NOT_YET",
        "2026-12-20, 2026-11-20, SOON",
        "2026-11-21, 2026-11-20, SOON",
        "2026-11-20, 2026-11-20, DUE",
        "2026-11-19, 2026-11-20, DUE",
    })
    void aDocumentIsDueForReviewOnItsDay(LocalDate reviewOn, LocalDate today, ReviewOfDocument expected) {
        assertThat(ReviewOfDocument.on(reviewOn, today)).isEqualTo(expected);
    }

    @Test
    void papersAreIssuedFiveClearWorkingDaysBefore() {
        assertThat(Papers.issueBy(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest(name = "meeting on {0}, papers {1}, read on {2}: {3}")
    @CsvSource({
        "2026-11-30, , 2026-11-19, TO_GO_OUT",
        "2026-11-30, , 2026-11-20, TO_GO_OUT",
        "2026-11-30, , 2026-11-21, MISSED",
        "2026-11-30, 2026-11-19, 2026-11-30, IN_TIME",
        "2026-11-30, 2026-11-20, 2026-11-30, IN_TIME",
        "2026-11-30, 2026-11-21, 2026-11-30, LATE",
        // Christmas: of the days between, the 28th is a bank holiday for Boxing Day, and the 1st is one too.
        "2027-01-05, 2026-12-22, 2027-01-05, IN_TIME",
        "2027-01-05, 2026-12-23, 2027-01-05, IN_TIME",
        "2027-01-05, 2026-12-24, 2027-01-05, LATE",
    })
    void papersThatMissTheirDayAreLate(
            LocalDate meeting, @Nullable LocalDate issued, LocalDate today, Papers.Standing expected) {
        assertThat(new Papers(meeting, issued).on(today)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "from {0} to 5 January 2027: {1} clear working days")
    @CsvSource({"2027-01-05, 0", "2027-01-04, 0", "2027-01-03, 1", "2026-12-24, 4", "2026-12-23, 5", "2027-01-08, 0"})
    void clearDaysCountNeitherTheDayOfIssueNorThatOfTheMeeting(LocalDate from, int days) {
        assertThat(new Papers(LocalDate.of(2027, 1, 5), null).clearDays(from)).isEqualTo(days);
    }

    @Test
    void aSummaryOfTwoPagesIsTakenAndALongerOneIsNot() {
        String line = "x".repeat(84) + "\n";
        assertThat(SummaryLength.of(line.repeat(56)).tooLong()).isFalse();
        assertThat(SummaryLength.of(line.repeat(56) + "One more.").tooLong()).isTrue();
        assertThat(keys(new ClosePack(false, "For assurance", "Note it.", line.repeat(57), "None.", "Words", "")
                        .findings()))
                .containsExactly("pack.summary.long");
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    @Test
    void aPlaceOfFamiliesIsForAFamilySeatAlone() {
        for (Role role : Role.values()) {
            assertThat(PlaceOfFamilies.fits(true, role)).as(role.name()).isEqualTo(role == Role.FAMILY_SEAT);
            assertThat(PlaceOfFamilies.fits(false, role)).as(role.name()).isTrue();
        }
    }
}
