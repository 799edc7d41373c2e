package uk.sidebyside.assessments.letters;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.Trigger;

/**
 * Writes the first version of a letter: what was decided, why, what the family can do and by when, who helps, and which law says so.
 * What no record knows stands in square brackets. Only what is law is stated as law.
 */
final class LetterDraft {
    private static final String UNSURE = LetterParts.UNSURE;

    private final LetterFacts facts;
    private final LetterParts letter;

    private LetterDraft(LetterFacts facts) {
        this.facts = facts;
        this.letter = new LetterParts(facts);
    }

    static String of(LetterFacts facts) {
        var draft = new LetterDraft(facts);
        draft.opening();
        draft.middle();
        if (facts.kind().appealable()) {
            draft.appeal();
        }
        if (facts.kind().toFamily()) {
            draft.help();
        }
        new LetterSources(facts).lines().forEach(draft.letter::point);
        draft.letter.end("Which law says so");
        draft.letter.say(facts.officer().isEmpty() ? "[Who signs this letter]" : facts.officer());
        return draft.letter.whole();
    }

    static String day(LocalDate day) {
        return LetterParts.day(day);
    }

    private void opening() {
        letter.say("Dear " + facts.toWhom() + ",");
        letter.say((facts.toThem() ? "This letter is about you." : "This letter is about " + facts.name() + ".")
                + " Our reference is " + facts.reference() + ".");
    }

    private void middle() {
        String on = day(facts.on());
        switch (facts.kind()) {
            case WILL_ASSESS -> willAssess(on);
            case WILL_NOT_ASSESS -> decided("On " + on + " we decided not to assess " + facts.whose() + " needs.");
            case WILL_NOT_ISSUE ->
                decided("We have assessed " + facts.whose() + " needs. On " + on
                        + " we decided that there will be no education, health and care plan.");
            case STILL_NO_PLAN -> {
                decided("The tribunal asked us to think again. On " + on
                        + " we decided again that there will be no education, health and care plan.");
                letter.say("We take it that you can appeal against this decision too." + UNSURE);
            }
            case DRAFT -> draft(on);
            case FINAL -> {
                letter.say("With this letter you get the final plan. Its day is " + on + ".");
                letter.say("The help in the plan has to be given from that day on.");
                alsoGoesTo();
            }
            case BUDGET_REFUSED -> noBudget(on);
            case INVITED -> new InvitationToReview(letter, facts).write();
            case KEPT ->
                decided("On " + on + " we decided that " + facts.whose() + " plan "
                        + (facts.occasion().wasToEnd() ? "goes on and does not end" : "stays as it is")
                        + facts.asAsked() + ".");
            case CHANGES -> changes(on);
            case AMENDED -> {
                letter.say(
                        "With this letter you get the changed plan for " + facts.whom() + ". Its day is " + on + ".");
                if (facts.occasion().asked().isPresent()) {
                    letter.say("We changed it" + facts.asAsked() + ".");
                }
                alsoGoesTo();
            }
            case NOT_AMENDED ->
                decided(
                        facts.occasion().before() == CaseState.REASSESSING
                                ? "We have assessed " + facts.whose() + " needs again. On " + on
                                        + " we decided not to change " + facts.whose() + " plan."
                                : "On " + on + " we decided not to change " + facts.whose() + " plan after all.");
            case REASSESSMENT_AGREED -> willAssessAgain(on);
            case REASSESSMENT_REFUSED ->
                decided("On " + on + " we decided not to assess " + facts.whose() + " needs again.");
            case MOVED_HERE -> movedHere();
            case CEASING -> ceasing(on);
            case FINAL_SCHOOL,
                    FINAL_HEALTH,
                    AMENDED_SCHOOL,
                    AMENDED_HEALTH,
                    CEASING_SCHOOL,
                    WILL_CEASE_SCHOOL,
                    WILL_CEASE_HEALTH -> new LettersToOthers(letter, facts).write();
            case CEASED, WILL_CEASE -> {
                decided("On " + on + " we decided that " + facts.whose() + " plan ends.");
                letter.say(
                        "The help goes on until the time to appeal is over. If you appeal, it goes on until the appeal is over."
                                + UNSURE);
                letter.say("We tell the school or college in the plan, and the health body, too.");
            }
        }
    }

    /** Regulations 13(2) and 22(3): the family reads who else has its plan. */
    private void alsoGoesTo() {
        letter.say("The health body gets the plan too, and so does the school or college if one is named in it.");
    }

    private void decided(String what) {
        letter.say(what);
        letter.say("# Why");
        letter.say(facts.why().isBlank() ? "[Say why, in plain words]" : facts.why());
    }

    private void willAssess(String on) {
        letter.say("On " + on + " we decided to assess " + facts.whose() + " needs in education, health and care.");
        if (!facts.why().isBlank()) {
            letter.say(facts.why());
        }
        facts.known()
                .on(Trigger.AGREED_TO_ASSESS)
                .filter(day -> !day.isAfter(facts.on()))
                .ifPresent(day -> letter.say("We agreed to this in mediation on " + day(day) + "."));
        letter.point("We ask people who know " + facts.whom() + " for advice. Each of them has 6 weeks.");
        List.of("C04", "C33.2", "C33.12", "C34.2")
                .forEach(clock -> letter.by(clock, "If there will be no plan, we tell you by "));
        List.of("C07", "C33.3", "C33.13", "C34.3")
                .forEach(clock -> letter.by(clock, "If there will be a plan, you have it by "));
        letter.point("Before that you get a draft. You have at least 15 days to say what you think of it.");
        letter.point("You can tell us at any time what matters to you.");
        letter.end("What happens now");
    }

    /** Regulation 27(2): a changed or a new plan, or the one that there is; until then it goes on. */
    private void willAssessAgain(String on) {
        letter.say("On " + on + " we decided to assess " + facts.whose() + " needs again.");
        if (!facts.why().isBlank()) {
            letter.say(facts.why());
        }
        letter.say("The plan that " + (facts.toThem() ? "you have" : "there is")
                + " goes on. The help in it is given as before.");
        letter.point("We ask people who know " + facts.whom() + " for advice. Each of them has 6 weeks.");
        letter.point("Before the new plan you get a draft. You have at least 15 days to say what you think of it.");
        letter.by(facts.finalPlan(), "You have the new or changed plan by ");
        letter.point("You can tell us at any time what matters to you.");
        letter.end("What happens now");
    }

    private void draft(String on) {
        letter.say("With this letter you get the draft of " + facts.whose() + " plan. We sent it on " + on + ".");
        yourTurn("C06", "the draft");
        letter.by(facts.finalPlan(), "You have the final plan by ");
        if (letter.hasPoints()) {
            letter.end("What happens then");
        }
    }

    private void changes(String on) {
        letter.say("We propose to change " + facts.whose()
                + " plan. With this letter you get the changes, and what they rest on. We sent them on " + on + ".");
        yourTurn("C14", "the changes");
        letter.by("C15", "You have the changed plan, or we tell you why it is not changed, by ");
        if (letter.hasPoints()) {
            letter.end("What happens then");
        }
    }

    private void ceasing(String on) {
        decided("We are thinking about ending " + facts.whose() + " plan. We wrote to you about it on " + on + ".");
        letter.say("Nothing is decided yet. The help in the plan goes on.");
        letter.point("Tell us what you think, on your page, by letter or on the telephone.");
        letter.point("Ask to meet us.");
        letter.end("What you can do");
        letter.say("We ask the head of the school or college in the plan what they think, too.");
    }

    /** SI 2014/1652, regulation 7: the reasons, and that the family can ask for the decision to be looked at again. */
    private void noBudget(String on) {
        decided("You asked for a personal budget. On " + on + " we decided that there will be none for " + facts.whose()
                + " plan.");
        letter.point("Ask us to look at it again, on your page, by letter or on the telephone.");
        letter.point("Say what we got wrong, and what the money would be for.");
        letter.end("If you do not agree");
        letter.say("We look at it again and tell you what we decide, and why.");
    }

    /** Regulation 15(4): that the plan moved, whether the council will assess, and when it will review. */
    private void movedHere() {
        letter.say((facts.toThem() ? "Your plan" : "The plan of " + facts.name())
                + " moved to us from the council where you lived before. From now on we give the help in it.");
        letter.say("# Will we assess again?");
        letter.say(facts.why().isBlank() ? "[Say whether you will assess the needs, and why]" : facts.why());
        letter.by("C25", "We review the plan by ");
        if (!letter.hasPoints()) {
            letter.point("We review the plan by [the day of the review].");
        }
        letter.end("When we review the plan");
    }

    private void yourTurn(String clock, String what) {
        String last = facts.due(clock).map(due -> day(due.on())).orElse("[the last day]");
        letter.point("Say what you think of " + what + ": what is right, what is wrong and what is missing.");
        letter.point("Ask for a school or college by its name.");
        letter.point("Ask to meet us.");
        letter.point("If you have said all you want to say, tell us so on your page. Then the plan can come sooner.");
        letter.end("What you can do until " + last);
        letter.say("You have at least 15 days. The day on which we sent it is day 1.");
    }

    /** Regulations 32 to 39 and the tribunal's rule 20: what a decision that one can appeal against has to come with. */
    private void appeal() {
        letter.point("First speak to a mediation adviser"
                + facts.due("C27").map(due -> ", by " + day(due.on())).orElse("") + ": "
                + service(facts.services().mediation(), "Mediation adviser: name and telephone"));
        letter.point(
                "Mediation means that somebody who takes no side helps you and us to agree. You choose if you want it.");
        letter.point("If you want it, it has to be arranged within 30 days.");
        letter.point(
                "You get a certificate within 3 working days of saying no, or of the end of mediation. The tribunal asks for it.");
        if (facts.kind().ofAPlan()) {
            letter.point("If you disagree about the school or college alone, you need no certificate.");
        }
        facts.due("C31")
                .ifPresent(due -> letter.point("The tribunal must have your appeal by " + day(due.on())
                        + ", or within 1 month of the day of your certificate, whichever is later."
                        + LetterParts.unsure(due)));
        letter.end(
                "If you do not agree",
                "You can appeal to the tribunal for special educational needs and disability. It is independent of the council.");
    }

    private void help() {
        letter.point("Information, advice and support: "
                + service(facts.services().advice(), "Information, advice and support service: name and telephone"));
        if (facts.kind().appealable()) {
            letter.point("Help to settle a disagreement, beside mediation and appeal: "
                    + service(facts.services().disagreement(), "Service for disagreements: name and telephone"));
        }
        if (!facts.officer().isEmpty()) {
            letter.point("Or ask " + facts.officer() + ".");
        }
        letter.end("Who can help you");
    }

    private static String service(String known, String gap) {
        return known.isBlank() ? "[" + gap + "]" : known.replaceAll("\\s*\n\\s*", ", ");
    }
}
