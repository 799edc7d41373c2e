package uk.sidebyside.assessments.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What happened on a day, so that clocks begin. The words are those of the timetable's address: a parameter and, where one
 * parameter stands for several things, the kind. What the timetable does not ask for has no words.
 */
public enum Trigger {
    /** Also the day on which the council became responsible otherwise (section 24), as by a notice of section 23. */
    REQUEST_RECEIVED("request-received"),
    /** By the body that is asked, or by the single point at which all requests for advice arrive. */
    ADVICE_REQUEST_RECEIVED("advice-request-received"),
    DRAFT_SERVED("draft-served"),
    SETTING_CONSULTED("setting-consulted"),
    PLAN_MADE("plan-made"),
    /** The day of the council's decision with which the review ended, not that of the meeting. */
    LAST_REVIEW("last-review"),
    REVIEW_MEETING("review-meeting"),
    AMENDMENT_NOTICE_SENT("amendment-notice-sent"),
    MOVE_BETWEEN_PHASES(
            "transfer-year", "early-years", "infant-junior", "primary-middle", "primary-secondary", "middle-secondary"),
    MOVE_FROM_SECONDARY_TO_POST_16("transfer-year", "secondary-post-16"),
    MOVE_BETWEEN_POST_16("post-16-transfer"),
    REASSESSMENT_REQUEST_RECEIVED("reassessment-request-received"),
    REASSESSMENT_AGREED("reassessment-agreed"),
    /** The family's move from one council's area to another's. */
    MOVED("moved"),
    MOVE_LEARNED("move-learned"),
    /** Of the plan, from one council to the other. */
    TRANSFERRED("transferred"),
    ICB_CHANGED("icb-changed"),
    ICB_CHANGE_LEARNED("icb-change-learned"),
    ICB_TOLD("icb-told"),
    DECISION_SENT("decision-sent"),
    MEDIATION_DECLINED("mediation-declined"),
    MEDIATION_REQUESTED("mediation-requested"),
    HEALTH_ISSUE_TOLD("health-issue-told"),
    MEDIATION_HELD("mediation-held"),
    /** The mediation adviser was told that mediation can't be arranged in time. */
    MEDIATION_NOT_ARRANGED(""),
    /** The ICB was told that the family wants mediation about health care, which the ICB arranges itself. */
    HEALTH_MEDIATION_TOLD(""),
    MEDIATION_CERTIFICATE("mediation-certificate"),
    APPEAL_SENT_TO_COUNCIL("appeal-sent-to-council"),
    AGREED_TO_ASSESS("mediation-agreement", "assess"),
    AGREED_TO_MAKE_PLAN("mediation-agreement", "make-plan"),
    AGREED_TO_AMEND("mediation-agreement", "amend"),
    AGREED_TO_NAME_SCHOOL("mediation-agreement", "name-school"),
    AGREED_TO_MAINTAIN("mediation-agreement", "maintain"),
    ORDERED_TO_ASSESS("tribunal-order", "assess"),
    ORDERED_TO_MAKE_PLAN("tribunal-order", "make-plan"),
    ORDERED_TO_AMEND("tribunal-order", "amend"),
    ORDERED_TO_NAME_SCHOOL("tribunal-order", "name-school"),
    REFERRED_BACK("tribunal-order", "refer-back"),
    ORDERED_TO_MAINTAIN("tribunal-order", "maintain"),
    CEASING_UPHELD("tribunal-order", "cease"),
    ASSESSMENT_NOT_OPPOSED("not-opposed", "assess"),
    PLAN_NOT_OPPOSED("not-opposed", "make-plan"),
    CONTENTS_NOT_OPPOSED("not-opposed", "amend"),
    SCHOOL_NOT_OPPOSED("not-opposed", "name-school"),
    RECOMMENDATION_SENT("recommendation-sent"),
    RECOMMENDATION_ANSWERED("recommendation-answered"),
    FIRST_DIRECT_PAYMENT("first-direct-payment"),
    /** Of a young person who was detained: the day on which their case was brought to the council's attention. */
    DETENTION_ENDED("detention-ended"),
    INSPECTION_REPORT("inspection-report");

    private final String parameter;
    private final List<String> kinds;

    Trigger(String parameter, String... kinds) {
        this.parameter = parameter;
        this.kinds = List.of(kinds);
    }

    /** Blank for what the timetable does not ask for. */
    public String parameter() {
        return parameter;
    }

    public boolean onTheTimetable() {
        return !parameter.isEmpty();
    }

    /** Empty where the parameter stands for this alone. */
    public List<String> kinds() {
        return kinds;
    }

    /** @param kind blank for a parameter that has none */
    public static Optional<Trigger> of(String parameter, String kind) {
        return Arrays.stream(values())
                .filter(Trigger::onTheTimetable)
                .filter(trigger -> trigger.parameter.equals(parameter))
                .filter(trigger -> kind.isEmpty() ? trigger.kinds.isEmpty() : trigger.kinds.contains(kind))
                .findFirst();
    }
}
