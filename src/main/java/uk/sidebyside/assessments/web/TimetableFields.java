package uk.sidebyside.assessments.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.pages.govuk.Option;

/** What the timetable asks, in the groups in which it stands on the page. Each field is a parameter of the address. */
public final class TimetableFields {

    /** What a field takes. */
    public enum Takes {
        DAY,
        YEAR
    }

    /**
     * @param label as it begins a sentence: "The day the council got the request"
     * @param kinds what the field stands for, one of which is chosen; none where it stands for one thing
     */
    public record Field(String name, String label, String hint, Takes takes, Kinds kinds) {

        /** In the middle of a sentence. */
        public String inSentence() {
            return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
        }
    }

    /**
     * @param name the parameter; blank where there are none
     * @param missing what to do where none is chosen
     */
    public record Kinds(String name, String label, String missing, Map<String, String> words) {
        static final Kinds NONE = new Kinds("", "", "", Map.of());

        public boolean any() {
            return !name.isEmpty();
        }

        public List<Option> options() {
            var options = new ArrayList<Option>();
            options.add(Option.of("", "Choose one"));
            words.forEach((kind, text) -> options.add(Option.of(kind, text)));
            return options;
        }
    }

    public record Group(String key, String title, List<Field> fields) {}

    private static final Kinds PHASES = new Kinds(
            "phase",
            "Which move is it?",
            "Choose which move it is",
            inOrder(
                    "early-years", "Nursery or other early years to school",
                    "infant-junior", "Infant school to junior school",
                    "primary-middle", "Primary school to middle school",
                    "primary-secondary", "Primary school to secondary school",
                    "middle-secondary", "Middle school to secondary school",
                    "secondary-post-16", "Secondary school to college or other place after 16"));

    private static final Kinds ORDERS = new Kinds(
            "tribunal-order-kind",
            "What did it order?",
            "Choose what the tribunal ordered",
            inOrder(
                    "assess", "The council must assess, or assess again",
                    "make-plan", "The council must make a plan",
                    "amend", "The council must change the plan",
                    "name-school", "The plan must name another school or college",
                    "refer-back", "The council must think again",
                    "maintain", "The plan must go on",
                    "cease", "The plan may end"));

    private static final Kinds AGREED = new Kinds(
            "mediation-agreement-kind",
            "What did you agree on?",
            "Choose what you agreed on",
            inOrder(
                    "assess", "The council assesses, or assesses again",
                    "make-plan", "The council makes a plan",
                    "amend", "The council changes the plan",
                    "name-school", "The plan names a school or college",
                    "maintain", "The plan goes on"));

    private static final Kinds NOT_OPPOSED = new Kinds(
            "not-opposed-kind",
            "What was your appeal about?",
            "Choose what your appeal was about",
            inOrder(
                    "assess", "To have an assessment, or a new one",
                    "make-plan", "To have a plan",
                    "amend", "What the plan says",
                    "name-school", "Only the school or college in the plan"));

    public static final List<Group> GROUPS = List.of(
            new Group(
                    "assessment",
                    "Asking for an assessment and a plan",
                    List.of(
                            day("request-received", "The day the council got the request", ""),
                            day(
                                    "advice-request-received",
                                    "The day a service was asked for advice",
                                    "The day the request reached it. Each service has its own day."),
                            day(
                                    "draft-served",
                                    "The day you got the draft plan",
                                    "The law calls it the day the draft was served"),
                            day("setting-consulted", "The day a school or college was asked for its view", ""),
                            day("plan-made", "The day the first final plan was made", "You find it in the plan"))),
            new Group(
                    "review",
                    "Reviews of a plan",
                    List.of(
                            day(
                                    "last-review",
                                    "The day of the council’s last review decision",
                                    "The decision after the meeting, not the meeting"),
                            day("review-meeting", "The day of the review meeting", ""),
                            day("amendment-notice-sent", "The day the council sent its changes to the plan", ""))),
            new Group(
                    "move-school",
                    "A move to a new school or college",
                    List.of(
                            new Field("transfer-year", "The year of the move", "For example, 2027", Takes.YEAR, PHASES),
                            day("post-16-transfer", "The day of a move between colleges", ""))),
            new Group(
                    "reassessment",
                    "Assessing again",
                    List.of(
                            day(
                                    "reassessment-request-received",
                                    "The day the council got the request to assess again",
                                    ""),
                            day("reassessment-agreed", "The day the council said it will assess again", ""))),
            new Group(
                    "move-area",
                    "A move to another council’s area",
                    List.of(
                            day("moved", "The day of the move to another area", ""),
                            day("move-learned", "The day the old council learned of the move", ""),
                            day("transferred", "The day the plan was handed to the new council", ""))),
            new Group(
                    "disagree",
                    "If you do not agree: mediation and appeal",
                    List.of(
                            day("decision-sent", "The day the council sent its decision", ""),
                            day("mediation-declined", "The day you said no to mediation", ""),
                            day("mediation-requested", "The day the council was told that you want mediation", ""),
                            day("health-issue-told", "The day the council was told which health issue it is", ""),
                            day("mediation-held", "The day mediation ended", ""),
                            new Field(
                                    "mediation-agreement",
                                    "The day you and the council agreed in mediation",
                                    "It stands in the written agreement",
                                    Takes.DAY,
                                    AGREED),
                            day("mediation-certificate", "The day on the mediation certificate", ""),
                            day("appeal-sent-to-council", "The day your appeal was sent to the council", ""))),
            new Group(
                    "tribunal",
                    "After an appeal",
                    List.of(
                            new Field("tribunal-order", "The day of the tribunal’s order", "", Takes.DAY, ORDERS),
                            new Field(
                                    "not-opposed",
                                    "The day the council told the tribunal that it agrees with you",
                                    "",
                                    Takes.DAY,
                                    NOT_OPPOSED),
                            day("recommendation-sent", "The day the tribunal’s health or care advice was sent", ""),
                            day("recommendation-answered", "The day health or care answered it", ""))),
            new Group(
                    "other",
                    "Payments and rare cases",
                    List.of(
                            day("first-direct-payment", "The day of the first direct payment", ""),
                            day("detention-ended", "The day the council heard of a young person’s release", ""),
                            day("icb-changed", "The day another NHS board took over", ""),
                            day("icb-change-learned", "The day the old NHS board learned of it", ""),
                            day("icb-told", "The day the new NHS board was told", ""),
                            day("inspection-report", "The day of an inspection report on the area", ""))));

    private TimetableFields() {}

    public static List<Field> all() {
        return GROUPS.stream().flatMap(group -> group.fields().stream()).toList();
    }

    public static Optional<Field> named(String parameter) {
        return all().stream().filter(field -> field.name().equals(parameter)).findFirst();
    }

    /** The field at which a trigger is entered. */
    static Field of(Trigger trigger) {
        return named(trigger.parameter()).orElseThrow();
    }

    private static Field day(String name, String label, String hint) {
        return new Field(name, label, hint, Takes.DAY, Kinds.NONE);
    }

    private static Map<String, String> inOrder(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
