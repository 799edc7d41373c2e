package uk.sidebyside.surveys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** The days of a survey, and what is asked of whoever makes, pairs and tells back one. */
class SurveyChecksTest {
    private static final LocalDate OPENS = LocalDate.of(2026, 9, 7);
    private static final LocalDate CLOSES = LocalDate.of(2026, 10, 9);
    private static final LocalDate TELL = LocalDate.of(2026, 11, 30);

    private static List<String> open(
            String title,
            String service,
            Set<Respondent> asked,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable LocalDate tell) {
        return said(SurveyChecks.open(title, service, asked, opens, closes, tell));
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(each -> each.field() + " " + each.key()).toList();
    }

    private static final Set<Respondent> CHILDREN = Set.of(Respondent.CHILD);

    @Test
    void everythingIsGivenAndTheDaysFollowEachOther() {
        assertThat(open("T", "S", CHILDREN, OPENS, CLOSES, TELL)).isEmpty();
        assertThat(open("T", "S", CHILDREN, OPENS, OPENS, OPENS)).isEmpty();
        assertThat(open(" ", " ", Set.of(), null, null, null))
                .containsExactly(
                        "title survey.needs.title",
                        "service survey.needs.service",
                        "asked survey.needs.asked",
                        "opensOn survey.needs.opens",
                        "closesOn survey.needs.closes",
                        "tellBy survey.needs.tell");
        assertThat(open("T", "S", CHILDREN, OPENS, OPENS.minusDays(1), TELL))
                .containsExactly("closesOn survey.closes.before");
        assertThat(open("T", "S", CHILDREN, OPENS, CLOSES, CLOSES.minusDays(1)))
                .containsExactly("tellBy survey.tell.before");
        assertThat(open("T", "S", CHILDREN, null, CLOSES, TELL)).containsExactly("opensOn survey.needs.opens");
        assertThat(open("T", "S", CHILDREN, OPENS, null, TELL)).containsExactly("closesOn survey.needs.closes");
    }

    @ParameterizedTest
    @CsvSource({
        "ALONE, false, false, ''",
        "START, false, false, ''",
        "EXIT, true, true, ''",
        "EXIT, false, false, survey.needs.start",
        "EXIT, true, false, survey.start.other.questions",
        "ALONE, true, true, survey.start.of.exit",
        "START, true, true, survey.start.of.exit"
    })
    void onlyASurveyAtTheEndBelongsToOneAtTheStart(Moment moment, boolean chosen, boolean same, String fault) {
        assertThat(SurveyChecks.pair(moment, chosen, same).stream().map(Finding::key))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void peopleAreToldOnceItIsCountedAndNotInTheFuture() {
        assertThat(SurveyChecks.told(true, TELL, "We did it.", TELL)).isEmpty();
        assertThat(said(SurveyChecks.told(false, TELL, "We did it.", TELL))).containsExactly("words told.still.open");
        assertThat(said(SurveyChecks.told(true, null, " ", TELL)))
                .containsExactly("words told.needs.words", "toldOn told.needs.day");
        assertThat(said(SurveyChecks.told(true, TELL.plusDays(1), "We did it.", TELL)))
                .containsExactly("toldOn told.in.future");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-06, PLANNED, false, false",
        "2026-09-07, OPEN, true, false",
        "2026-10-09, OPEN, true, false",
        "2026-10-10, COMING_IN, true, false",
        "2026-10-23, COMING_IN, true, false",
        "2026-10-24, COMING_IN, true, true"
    })
    void aSurveyIsOpenFromDayToDayAndThenWaitsForItsPaper(
            LocalDate day, Opening.State state, boolean paper, boolean countsItself) {
        var opening = new Opening(OPENS, CLOSES, null);
        assertThat(opening.on(day)).isEqualTo(state);
        assertThat(opening.takesPaper(day)).isEqualTo(paper);
        assertThat(opening.countsItselfOn(day)).isEqualTo(countsItself);
    }

    @Test
    void whatIsCountedStaysSo() {
        var counted = new Opening(OPENS, CLOSES, CLOSES);
        assertThat(counted.on(OPENS)).isEqualTo(Opening.State.COUNTED);
        assertThat(counted.takesPaper(OPENS)).isFalse();
        assertThat(counted.countsItselfOn(CLOSES.plusDays(100))).isFalse();
    }
}
