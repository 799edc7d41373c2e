package uk.sidebyside.assessments.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.Occasion;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/** Which provision each kind of letter rests on, by the numbers of docs/rules/assessments.md, and how sure we are of each. */
final class LetterSources {
    private static final String REGULATIONS =
            "Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation ";
    private static final String ACT = "Children and Families Act 2014, section ";

    private final LetterFacts facts;

    LetterSources(LetterFacts facts) {
        this.facts = facts;
    }

    /** One line a provision: what it says, where, and whether that is certain. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        switch (facts.kind()) {
            case WILL_ASSESS -> {
                clocks(lines, "C03", "C04", "C33.2", "C33.12", "C34.2", "C07", "C33.3", "C33.13", "C34.3");
                lines.add(line("The time for your views", REGULATIONS + "13(1)(a)", Certainty.LAW));
            }
            case WILL_NOT_ASSESS ->
                lines.add(line(
                        "What this letter has to say",
                        Objects.requireNonNull(Statute.WITHOUT_A_LIMIT.get("C02"))
                                .words(),
                        Certainty.LAW));
            case WILL_NOT_ISSUE ->
                lines.add(line("What this letter has to say", REGULATIONS + "10", Certainty.UNCHECKED));
            case STILL_NO_PLAN -> {
                lines.add(line("What this letter has to say", REGULATIONS + "10", Certainty.UNCHECKED));
                lines.add(line("That you can appeal again", ACT + "51(2)(b)", Certainty.UNCHECKED));
            }
            case DRAFT -> {
                clocks(lines, "C06");
                clock(lines, facts.finalPlan());
            }
            case FINAL -> {
                lines.add(line(
                        "Who gets the plan", REGULATIONS + "13(2), and 27(2) after a new assessment", Certainty.LAW));
                lines.add(line("The help, and this letter", ACT + "42, and regulation 14", Certainty.REPORTED));
            }
            case FINAL_SCHOOL, FINAL_HEALTH -> {
                lines.add(line(
                        "That you get the plan",
                        REGULATIONS + "13(2), and 27(2) after a new assessment",
                        Certainty.LAW));
                lines.add(line("That the help is given", ACT + "42", Certainty.REPORTED));
            }
            case AMENDED_SCHOOL, AMENDED_HEALTH -> {
                changed(lines, "That you get the plan", Certainty.LAW);
                lines.add(line("That the help is given", ACT + "42", Certainty.REPORTED));
            }
            case BUDGET_REFUSED ->
                lines.add(line(
                        "Why, and that we look at it again",
                        Objects.requireNonNull(Statute.WITHOUT_A_LIMIT.get("C37"))
                                .words(),
                        Certainty.REPORTED));
            case INVITED -> {
                lines.add(line(
                        "Who is invited",
                        REGULATIONS + "20(2), and 21(2) for whoever goes to no school or college",
                        Certainty.LAW));
                clocks(lines, "C11", "C12", "C13");
            }
            case KEPT -> kept(lines);
            case CHANGES -> {
                clocks(lines, "C14", "C15");
                lines.add(line("If the plan is not changed", REGULATIONS + "22(4)", Certainty.REPORTED));
            }
            case AMENDED -> changed(lines, "The changed plan", Certainty.REPORTED);
            case NOT_AMENDED -> {
                if (facts.occasion().before() == CaseState.REASSESSING) {
                    lines.add(line("The decision after a new assessment", REGULATIONS + "27(1)", Certainty.REPORTED));
                    lines.add(line("That you can appeal", ACT + "51(2)(e)", Certainty.REPORTED));
                } else {
                    lines.add(line("Why the plan is not changed", REGULATIONS + "22(4)", Certainty.REPORTED));
                }
            }
            case REASSESSMENT_AGREED -> {
                lines.add(line("The decision about a new assessment", REGULATIONS + "25(1)", Certainty.REPORTED));
                clocks(lines, "C03");
                clock(lines, facts.finalPlan());
                lines.add(line("The time for your views", REGULATIONS + "13(1)(a)", Certainty.LAW));
            }
            case REASSESSMENT_REFUSED ->
                lines.add(line("The decision about a new assessment", REGULATIONS + "25(1)", Certainty.REPORTED));
            case MOVED_HERE -> {
                lines.add(line("What this letter has to say", REGULATIONS + "15(4)", Certainty.LAW));
                clocks(lines, "C25");
            }
            case CEASING_SCHOOL -> lines.add(line("That we ask you", REGULATIONS + "31", Certainty.LAW));
            case WILL_CEASE_SCHOOL, WILL_CEASE_HEALTH -> {
                lines.add(line("That we tell you", REGULATIONS + "31", Certainty.LAW));
                clocks(lines, "C31");
                lines.add(line("That the help goes on", ACT + "45(4)", Certainty.UNCHECKED));
            }
            case CEASING -> lines.add(line("That we tell you and ask you", REGULATIONS + "31", Certainty.LAW));
            case CEASED, WILL_CEASE -> {
                lines.add(line("The end of a plan", REGULATIONS + "31", Certainty.LAW));
                lines.add(line("That the help goes on", ACT + "45(4)", Certainty.UNCHECKED));
            }
        }
        if (facts.kind().appealable()) {
            appeal(lines);
        }
        return lines;
    }

    /** After a review, after its end was thought about, or both; and as it was ordered or agreed. */
    private void kept(List<String> lines) {
        Occasion occasion = facts.occasion();
        if (occasion.reviewed() || !occasion.wasToEnd()) {
            lines.add(line("The decision after a review", REGULATIONS + "20(10)", Certainty.REPORTED));
        }
        if (occasion.wasToEnd()) {
            lines.add(line("That we asked you about the end of the plan", REGULATIONS + "31", Certainty.LAW));
        }
        fulfilled(lines, "That the plan goes on");
    }

    /** After changes that the council proposed, as it was ordered, agreed or not opposed, or both. */
    private void changed(List<String> lines, String what, Certainty proposed) {
        Occasion occasion = facts.occasion();
        if (occasion.before() == CaseState.CHANGES_OUT || occasion.fulfils().isEmpty()) {
            lines.add(line(what, REGULATIONS + "22(3)", proposed));
        }
        fulfilled(lines, "Why the plan is changed");
    }

    private void fulfilled(List<String> lines, String what) {
        facts.occasion()
                .fulfils()
                .forEach(due -> lines.add(line(what, due.duty().source().words(), due.certainty())));
    }

    private void appeal(List<String> lines) {
        lines.add(line("Mediation", REGULATIONS + "32", Certainty.LAW));
        clocks(lines, "C27", "C31");
        if (facts.kind().ofAPlan()) {
            lines.add(line("If you disagree about the school alone", ACT + "55", Certainty.REPORTED));
        }
        lines.add(line("The certificate", REGULATIONS + "34 and 39", Certainty.REPORTED));
        lines.add(line("When mediation is arranged", REGULATIONS + "36 and 37", Certainty.REPORTED));
    }

    private void clocks(List<String> lines, String... keys) {
        for (String key : keys) {
            clock(lines, facts.due(key));
        }
    }

    private static void clock(List<String> lines, Optional<Due> last) {
        last.ifPresent(due ->
                lines.add(line(what(due.duty().key()), due.duty().source().words(), due.certainty())));
    }

    private static String what(String clock) {
        return switch (clock) {
            case "C03" -> "The time for advice";
            case "C04", "C33.2", "C33.12", "C34.2" -> "If there will be no plan";
            case "C06", "C14" -> "The time for your views";
            case "C07", "C21", "C33.3", "C33.5", "C33.13", "C33.15", "C34.3", "C34.7" -> "The final plan";
            case "C11" -> "The 2 weeks before the meeting";
            case "C12" -> "The report of the meeting";
            case "C13" -> "The decision after it";
            case "C15" -> "The changed plan";
            case "C25" -> "The review of the plan";
            case "C27" -> "The time to speak to a mediation adviser";
            default -> "The time to appeal";
        };
    }

    private static String line(String what, String where, Certainty sure) {
        return what + ": " + where
                + switch (sure) {
                    case LAW -> "";
                    case REPORTED -> ", as others report it";
                    case UNCHECKED -> ". Not certain: check before you rely on it";
                }
                + ".";
    }
}
