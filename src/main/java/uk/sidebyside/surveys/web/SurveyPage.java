package uk.sidebyside.surveys.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyLinks;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Opening;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * One survey, for members of the partnership.
 *
 * @param answered how many of each group answered so far
 * @param address of the link that is shared
 * @param start of an exit survey the one at the start
 */
public record SurveyPage(
        Survey survey,
        LocalDate today,
        Map<Respondent, Integer> answered,
        SurveyLinks.Made links,
        String address,
        QrCode code,
        @Nullable Survey start,
        boolean runs) {

    public String at(String end) {
        return "/surveys/" + survey.id().value() + end;
    }

    public int all() {
        return answered.values().stream().mapToInt(Integer::intValue).sum();
    }

    public String moment() {
        return switch (survey.moment()) {
            case ALONE -> "";
            case START -> "Asked at the start. A survey at the end can be compared with it.";
            case EXIT -> "Asked at the end. It is compared with “" + (start == null ? "" : start.title()) + "”.";
        };
    }

    /** Whether links can be made to be handed out. */
    public boolean linksOpen() {
        return open() || survey.opening().on(today) == Opening.State.PLANNED;
    }

    /** Whether it can be answered by a link today, so that links can be sent. */
    public boolean open() {
        return survey.opening().on(today) == Opening.State.OPEN;
    }

    public boolean canStart() {
        return survey.moment() == Moment.START;
    }
}
