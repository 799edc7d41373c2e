package uk.sidebyside.assessments.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;

/**
 * Writes the first version of a letter: what was decided, why, what the family can do and by when, who helps, and which law says so.
 * What no record knows stands in square brackets. Only what is law is stated as law.
 */
final class LetterDraft {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String UNSURE = " (This is not certain. Ask before you rely on it.)";

    private final LetterFacts facts;
    private final List<String> parts = new ArrayList<>();
    private final List<String> points = new ArrayList<>();

    private LetterDraft(LetterFacts facts) {
        this.facts = facts;
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
        new LetterSources(facts).lines().forEach(draft::point);
        draft.end("Which law says so");
        draft.say(facts.officer().isEmpty() ? "[Who signs this letter]" : facts.officer());
        return String.join("\n\n", draft.parts);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void say(String words) {
        parts.add(words);
    }

    private void point(String words) {
        points.add("- " + words);
    }

    /** A heading above the points that were made. */
    private void end(String heading) {
        say("# " + heading);
        say(String.join("\n", points));
        points.clear();
    }

    private void opening() {
        say("Dear " + facts.toWhom() + ",");
        say((facts.toThem() ? "This letter is about you." : "This letter is about " + facts.name() + ".")
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
                say("We take it that you can appeal against this decision too." + UNSURE);
            }
            case DRAFT -> draft(on);
            case FINAL -> {
                say("With this letter you get the final plan. Its day is " + on + ".");
                say("The help in the plan has to be given from that day on.");
            }
            case FINAL_SCHOOL -> planToSchool("final", on);
            case FINAL_HEALTH -> planToHealth("final", on);
            case AMENDED_SCHOOL -> planToSchool("changed", on);
            case AMENDED_HEALTH -> planToHealth("changed", on);
            case BUDGET_REFUSED -> noBudget(on);
            case INVITED -> invited();
            case KEPT -> decided("On " + on + " we decided that " + facts.whose() + " plan stays as it is.");
            case CHANGES -> changes(on);
            case AMENDED ->
                say("With this letter you get the changed plan for " + facts.whom() + ". Its day is " + on + ".");
            case NOT_AMENDED -> decided("On " + on + " we decided not to change " + facts.whose() + " plan after all.");
            case REASSESSMENT_AGREED -> willAssessAgain(on);
            case REASSESSMENT_REFUSED ->
                decided("On " + on + " we decided not to assess " + facts.whose() + " needs again.");
            case MOVED_HERE -> movedHere();
            case CEASING -> ceasing(on);
            case CEASING_SCHOOL -> ceasingSchool(on);
            case WILL_CEASE_SCHOOL -> {
                told(on);
                say("Until then, please go on with what the plan asks of you.");
            }
            case WILL_CEASE_HEALTH -> {
                told(on);
                say("Until then, please see that the health care in section G of the plan goes on.");
            }
            case CEASED, WILL_CEASE -> {
                decided("On " + on + " we decided that " + facts.whose() + " plan ends.");
                say(
                        "The help goes on until the time to appeal is over. If you appeal, it goes on until the appeal is over."
                                + UNSURE);
                say("We tell the school or college in the plan, and the health body, too.");
            }
        }
    }

    private void decided(String what) {
        say(what);
        say("# Why");
        say(facts.why().isBlank() ? "[Say why, in plain words]" : facts.why());
    }

    private void willAssess(String on) {
        say("On " + on + " we decided to assess " + facts.whose() + " needs in education, health and care.");
        if (!facts.why().isBlank()) {
            say(facts.why());
        }
        facts.known()
                .on(Trigger.AGREED_TO_ASSESS)
                .filter(day -> !day.isAfter(facts.on()))
                .ifPresent(day -> say("We agreed to this in mediation on " + day(day) + "."));
        point("We ask people who know " + facts.whom() + " for advice. Each of them has 6 weeks.");
        List.of("C04", "C33.2", "C33.12", "C34.2")
                .forEach(clock -> by(clock, "If there will be no plan, we tell you by "));
        List.of("C07", "C33.3", "C33.13", "C34.3")
                .forEach(clock -> by(clock, "If there will be a plan, you have it by "));
        point("Before that you get a draft. You have at least 15 days to say what you think of it.");
        point("You can tell us at any time what matters to you.");
        end("What happens now");
    }

    /** Regulation 27(2): a changed or a new plan, or the one that there is; until then it goes on. */
    private void willAssessAgain(String on) {
        say("On " + on + " we decided to assess " + facts.whose() + " needs again.");
        if (!facts.why().isBlank()) {
            say(facts.why());
        }
        say("The plan that " + (facts.toThem() ? "you have" : "there is")
                + " goes on. The help in it is given as before.");
        point("We ask people who know " + facts.whom() + " for advice. Each of them has 6 weeks.");
        point("Before the new plan you get a draft. You have at least 15 days to say what you think of it.");
        by("C21", "You have the new or changed plan by ");
        point("You can tell us at any time what matters to you.");
        end("What happens now");
    }

    private void draft(String on) {
        say("With this letter you get the draft of " + facts.whose() + " plan. We sent it on " + on + ".");
        yourTurn("C06", "the draft");
        List.of("C07", "C21", "C33.3", "C33.5", "C33.13", "C33.15", "C34.3", "C34.7")
                .forEach(clock -> by(clock, "You have the final plan by "));
        if (!points.isEmpty()) {
            end("What happens then");
        }
    }

    private void changes(String on) {
        say("We propose to change " + facts.whose()
                + " plan. With this letter you get the changes, and what they rest on. We sent them on " + on + ".");
        yourTurn("C14", "the changes");
        by("C15", "You have the changed plan, or we tell you why it is not changed, by ");
        if (!points.isEmpty()) {
            end("What happens then");
        }
    }

    private void ceasing(String on) {
        decided("We are thinking about ending " + facts.whose() + " plan. We wrote to you about it on " + on + ".");
        say("Nothing is decided yet. The help in the plan goes on.");
        point("Tell us what you think, on your page, by letter or on the telephone.");
        point("Ask to meet us.");
        end("What you can do");
        say("We ask the head of the school or college in the plan what they think, too.");
    }

    /** Regulation 20: when it is, who is invited, what comes before and after, and how the family says what it thinks. */
    private void invited() {
        say("We invite you to the meeting that reviews " + facts.whose() + " plan.");
        if (!facts.why().isBlank()) {
            say(facts.why());
        }
        point("On "
                + facts.known().on(Trigger.REVIEW_MEETING).map(LetterDraft::day).orElse("[the day]")
                + ", at [the time].");
        point("At [the place, or how to join from home].");
        point("If you need another day or another place, tell " + signs() + ".");
        end("When and where");
        point("You.");
        point("The head of the nursery, school or college.");
        point("An officer of the council who works with children and young people with special educational needs.");
        point("Somebody from health, whom the health body names.");
        point("An officer of the council’s social care.");
        end("Who is invited");
        before();
        point("Come and say it. You can bring somebody who helps you.");
        point("Or tell us before, on your page, by letter or on the telephone.");
        if (!facts.toThem()) {
            point(facts.forename() + " can come too, or say it in another way.");
        }
        end("How you can say what you think");
        by("C12", "You get a report of the meeting by ");
        by("C13", "We tell you what we decide about the plan by ");
        end("What comes after the meeting");
    }

    private void before() {
        LocalDate last = facts.due("C11").map(Due::on).orElse(facts.on());
        String advice = "What the others advise about " + facts.whom();
        if (facts.on().isAfter(last)) {
            say("You should have had this letter by " + day(last) + ", 2 weeks before the meeting. We are sorry.");
            point(advice + ", as soon as we have it.");
            point("If you need more time to read it, ask for a later day.");
        } else {
            point(advice + ", by " + day(last) + ". That is 2 weeks before the meeting.");
        }
        point("Send us what you want the others to read. They get it too.");
        end("What you get before the meeting");
    }

    /** SI 2014/1652, regulation 7: the reasons, and that the family can ask for the decision to be looked at again. */
    private void noBudget(String on) {
        decided("You asked for a personal budget. On " + on + " we decided that there will be none for " + facts.whose()
                + " plan.");
        point("Ask us to look at it again, on your page, by letter or on the telephone.");
        point("Say what we got wrong, and what the money would be for.");
        end("If you do not agree");
        say("We look at it again and tell you what we decide, and why.");
    }

    /** Regulation 31: the head is consulted. Why the council thinks of it, the family reads in its own letter. */
    private void ceasingSchool(String on) {
        say("We are thinking about ending " + facts.whose() + " education, health and care plan. We told the family on "
                + on + ". Nothing is decided yet, and the help in the plan goes on.");
        say("You lead the school or college that the plan names. Please tell us what you think:");
        point("Which needs are met now, and what shows it?");
        point("Which of the outcomes in the plan are reached, and which are not?");
        point("What would happen if the help in the plan ended?");
        end("What you think");
        say("Please answer soon, since a family waits for the decision. Write to " + signs() + ".");
    }

    /** Regulations 13(2) and 22(3): what the plan says stands in it, so the letter says what is asked of whoever reads it. */
    private void planToSchool(String which, String on) {
        plan(which, on);
        say("You lead the school or college that the plan names. The family and the health body get the plan too.");
        point("Please see that everybody who works with " + facts.forename() + " knows what the plan asks of them.");
        point("If there is help in it that can’t be given, tell us at once.");
        end("What we ask of you");
        say("If you have a question, ask " + signs() + ".");
    }

    private void planToHealth(String which, String on) {
        plan(which, on);
        say("The family gets the plan too, and so does the school or college if one is named in it.");
        point("Please see that the health care in section G of the plan is given.");
        point("If there is health care in it that can’t be given, tell us at once.");
        end("What we ask of you");
        say("If you have a question, ask " + signs() + ".");
    }

    private void plan(String which, String on) {
        say("With this letter you get " + facts.whose() + " " + which + " education, health and care plan. Its day is "
                + on + ".");
        say("The help in the plan has to be given from that day on.");
    }

    /** Regulation 31: the school or college and the health body are told of the decision; what it rests on is the family's. */
    private void told(String on) {
        say("On " + on + " we decided that " + facts.whose()
                + " education, health and care plan ends. We told the family.");
        say("It does not end yet."
                + facts.due("C31")
                        .map(due -> " The family can appeal until " + day(due.on())
                                + ", or 1 month after a certificate of mediation, whichever is later." + unsure(due))
                        .orElse(""));
        say("The help goes on until then. If the family appeals, it goes on until the appeal is over." + UNSURE);
        say("We tell you when the plan has ended. If you have a question, ask " + signs() + ".");
    }

    private String signs() {
        return facts.officer().isEmpty() ? "[Who leads the case]" : facts.officer();
    }

    /** Regulation 15(4): that the plan moved, whether the council will assess, and when it will review. */
    private void movedHere() {
        say((facts.toThem() ? "Your plan" : "The plan of " + facts.name())
                + " moved to us from the council where you lived before. From now on we give the help in it.");
        say("# Will we assess again?");
        say(facts.why().isBlank() ? "[Say whether you will assess the needs, and why]" : facts.why());
        by("C25", "We review the plan by ");
        if (points.isEmpty()) {
            point("We review the plan by [the day of the review].");
        }
        end("When we review the plan");
    }

    private void yourTurn(String clock, String what) {
        String last = facts.due(clock).map(due -> day(due.on())).orElse("[the last day]");
        point("Say what you think of " + what + ": what is right, what is wrong and what is missing.");
        point("Ask for a school or college by its name.");
        point("Ask to meet us.");
        point("If you have said all you want to say, tell us so on your page. Then the plan can come sooner.");
        end("What you can do until " + last);
        say("You have at least 15 days. The day on which we sent it is day 1.");
    }

    private void by(String clock, String words) {
        facts.due(clock).ifPresent(due -> point(words + day(due.on()) + "." + unsure(due)));
    }

    private static String unsure(Due due) {
        return due.certainty() == Certainty.UNCHECKED ? UNSURE : "";
    }

    /** Regulations 32 to 39 and the tribunal's rule 20: what a decision that one can appeal against has to come with. */
    private void appeal() {
        point("First speak to a mediation adviser"
                + facts.due("C27").map(due -> ", by " + day(due.on())).orElse("") + ": "
                + service(facts.services().mediation(), "Mediation adviser: name and telephone"));
        point("Mediation means that somebody who takes no side helps you and us to agree. You choose if you want it.");
        point("If you want it, it has to be arranged within 30 days.");
        point(
                "You get a certificate within 3 working days of saying no, or of the end of mediation. The tribunal asks for it.");
        if (facts.kind().ofAPlan()) {
            point("If you disagree about the school or college alone, you need no certificate.");
        }
        facts.due("C31")
                .ifPresent(due -> point("The tribunal must have your appeal by " + day(due.on())
                        + ", or within 1 month of the day of your certificate, whichever is later." + unsure(due)));
        say("# If you do not agree");
        say(
                "You can appeal to the tribunal for special educational needs and disability. It is independent of the council.");
        say(String.join("\n", points));
        points.clear();
    }

    private void help() {
        point("Information, advice and support: "
                + service(facts.services().advice(), "Information, advice and support service: name and telephone"));
        if (facts.kind().appealable()) {
            point("Help to settle a disagreement, beside mediation and appeal: "
                    + service(facts.services().disagreement(), "Service for disagreements: name and telephone"));
        }
        if (!facts.officer().isEmpty()) {
            point("Or ask " + facts.officer() + ".");
        }
        end("Who can help you");
    }

    private static String service(String known, String gap) {
        return known.isBlank() ? "[" + gap + "]" : known.replaceAll("\\s*\n\\s*", ", ");
    }
}
