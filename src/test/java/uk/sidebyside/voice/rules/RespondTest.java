package uk.sidebyside.voice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.voice.rules.Respond.Answered;
import uk.sidebyside.voice.rules.Respond.Written;

/** What a response must hold. */
class RespondTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Answered ONE = new Answered(1, 0, 1, 1, true);

    @Test
    void aWholeResponseIsTakenWhateverItIs() {
        assertThat(keys(written(ResponseKind.USED, "It is done.", "", "", "", null), ONE))
                .isEmpty();
        assertThat(keys(
                        written(
                                ResponseKind.PARTLY,
                                "Some is done.",
                                "There is no more money.",
                                "Two ways.",
                                "Phone us.",
                                null),
                        ONE))
                .isEmpty();
        assertThat(keys(no("There is no room here.", "Two ways.", "Phone us."), new Answered(1, 0, 1, 1, false)))
                .isEmpty();
        assertThat(keys(
                        written(ResponseKind.THINKING, "", "", "", "", TODAY.plusDays(1)),
                        new Answered(1, 0, 0, 1, false)))
                .isEmpty();
        assertThat(keys(written(ResponseKind.THANKS, "", "", "", "", null), new Answered(2, 2, 0, 2, false)))
                .isEmpty();
    }

    @Test
    void aNoSaysWhyWhatElseAndHowToTalk() {
        assertThat(keys(no("", "", ""), ONE)).containsExactly("no.needs.reason", "no.needs.options", "no.needs.talk");
        assertThat(keys(no("  ", " ", " "), ONE))
                .containsExactly("no.needs.reason", "no.needs.options", "no.needs.talk");
        assertThat(fields(no("", "", ""))).containsExactly("reason", "tried", "talk");
    }

    @Test
    void oneWordIsNoReason() {
        assertThat(keys(no("No", "x", "y"), ONE)).containsExactly("reason.too.short");
        assertThat(keys(no("There is nothing", "x", "y"), ONE)).containsExactly("reason.too.short");
        assertThat(keys(no("There is no room", "x", "y"), ONE)).isEmpty();
        assertThat(keys(no("  There  is   nothing  ", "x", "y"), ONE)).containsExactly("reason.too.short");
    }

    @Test
    void partlyNeedsBothWhatChangedAndWhyNotAll() {
        assertThat(keys(written(ResponseKind.PARTLY, "", "", "", "", null), new Answered(1, 0, 1, 1, false)))
                .containsExactly(
                        "response.needs.change",
                        "response.needs.where",
                        "no.needs.reason",
                        "no.needs.options",
                        "no.needs.talk");
    }

    @Test
    void usedSaysWhereAndWhatChanged() {
        assertThat(keys(written(ResponseKind.USED, " ", "", "", "", null), new Answered(1, 0, 1, 1, false)))
                .containsExactly("response.needs.change", "response.needs.where");
    }

    @ParameterizedTest
    @EnumSource(
            value = ResponseKind.class,
            names = {"USED", "PARTLY", "NOT_POSSIBLE"})
    void whatIsDecidedWasPlayedBackFirst(ResponseKind kind) {
        Written whole = written(kind, "It is done.", "There is no room here.", "Two ways.", "Phone us.", null);
        assertThat(keys(whole, new Answered(2, 0, 1, 2, true))).containsExactly("play.back.first");
        assertThat(keys(whole, new Answered(2, 0, 2, 2, true))).isEmpty();
    }

    @Test
    void thanksAreForStrengthsAlone() {
        Written thanks = written(ResponseKind.THANKS, "", "", "", "", null);
        assertThat(keys(thanks, new Answered(2, 1, 0, 2, false))).containsExactly("thanks.only.for.strengths");
        assertThat(keys(thanks, new Answered(2, 2, 0, 2, false))).isEmpty();
    }

    @Test
    void thinkingNamesADayToCome() {
        Answered open = new Answered(1, 0, 0, 1, false);
        assertThat(keys(written(ResponseKind.THINKING, "", "", "", "", null), open))
                .containsExactly("thinking.needs.day");
        assertThat(keys(written(ResponseKind.THINKING, "", "", "", "", TODAY.minusDays(1)), open))
                .containsExactly("thinking.day.past");
        assertThat(keys(written(ResponseKind.THINKING, "", "", "", "", TODAY), open))
                .containsExactly("thinking.day.past");
        assertThat(keys(written(ResponseKind.THINKING, "", "", "", "", TODAY.plusDays(1)), open))
                .isEmpty();
    }

    @Test
    void whatIsAnsweredIsNotThoughtAboutAgain() {
        Written thinking = written(ResponseKind.THINKING, "", "", "", "", TODAY.plusDays(1));
        assertThat(keys(thinking, new Answered(2, 0, 0, 1, false))).containsExactly("answered.already");
    }

    @Test
    void aResponseAnswersSomething() {
        assertThat(keys(no("There is no room here.", "x", "y"), new Answered(0, 0, 0, 0, false)))
                .containsExactly("response.needs.views");
    }

    private static Written no(String reason, String tried, String talk) {
        return written(ResponseKind.NOT_POSSIBLE, "", reason, tried, talk, null);
    }

    private static Written written(
            ResponseKind kind, String changed, String reason, String tried, String talk, @Nullable LocalDate until) {
        return new Written(kind, changed, reason, tried, talk, until);
    }

    private static List<String> keys(Written written, Answered answered) {
        return Respond.check(written, answered, TODAY).stream()
                .map(Finding::key)
                .toList();
    }

    private static List<String> fields(Written written) {
        return Respond.check(written, ONE, TODAY).stream().map(Finding::field).toList();
    }
}
