package uk.sidebyside.surveys.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Scale;

/**
 * Questions to be answered: one of them, all of them, or what was answered before it is sent. What was answered on other pages
 * travels in the form. By a link that is shared nothing is kept of somebody who stops.
 *
 * @param at which question from 0; as many as there are for the page that shows all answers before they are sent
 * @param keeps whether what is answered is kept until it is sent: by a link that works once
 * @param begun said of what was begun before; null where nothing was, or it was said already
 * @param once made when the first page was shown: what is sent again under it counts once
 */
public record AnswerPage(
        String token,
        Survey survey,
        Respondent who,
        Edition edition,
        boolean oneByOne,
        int at,
        boolean keeps,
        @Nullable String begun,
        UUID once,
        Map<String, String> typed,
        FormErrors errors) {

    public List<Question> all() {
        return survey.set().questions();
    }

    /** Those that are asked on this page. */
    public List<Question> shown() {
        if (!oneByOne) {
            return all();
        }
        return checking() ? List.of() : List.of(all().get(at));
    }

    public boolean checking() {
        return oneByOne && at >= all().size();
    }

    /** What was answered on other pages. */
    public Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        List<Question> shown = shown();
        for (Question question : all()) {
            String text = value(question);
            if (!shown.contains(question) && !text.isEmpty()) {
                carried.put("a." + question.key(), text);
            }
        }
        return carried;
    }

    public String value(Question question) {
        return typed.getOrDefault(question.key(), "");
    }

    /** Where a browser keeps what is answered; null where it is not kept. */
    public @Nullable String unsentAt() {
        return keeps ? UnsentPages.at("/survey/" + token) : null;
    }

    public Audience audience() {
        return edition == Edition.CHILD ? Audience.YOUNG : Audience.FAMILY;
    }

    public String progress() {
        return "Question " + (at + 1) + " of " + all().size();
    }

    /** What was answered, as it reads before it is sent. */
    public String answered(Question question) {
        String text = value(question);
        Scale scale = question.scale();
        if (text.isEmpty()) {
            return "Not answered";
        }
        return scale == null
                ? text
                : scale.option(edition, text).map(Scale.Option::words).orElse("Not answered");
    }

    public AnswerPage at(int where, FormErrors wrong) {
        return new AnswerPage(token, survey, who, edition, oneByOne, where, keeps, null, once, typed, wrong);
    }

    /** The first page on which something is wrong; this one where it is none of them. */
    public int firstWrong(FormErrors wrong) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all().size(); i++) {
            if (wrong.message("a." + all().get(i).key()) != null) {
                places.add(i);
            }
        }
        return places.isEmpty() ? at : places.getFirst();
    }

    public static @Nullable String picture(Question question, Edition edition) {
        return edition.pictures() && !question.picture().isEmpty() ? question.picture() : null;
    }
}
