package uk.sidebyside.plan.web;

import java.time.LocalDate;
import uk.sidebyside.pages.display.EasyRead;
import uk.sidebyside.shared.Finding;

/** What is wrong with what somebody typed, and what to do about it, for every finding of the plan's rules. */
public final class Faults {

    private Faults() {}

    public static String of(Finding finding) {
        return switch (finding.key()) {
            case "delay.needs.reason" -> "Say why it is delayed.";
            case "delay.needs.effect" -> "Say what the delay means for children and families.";
            case "delay.needs.recovery" -> "Say what you do to catch up.";
            case "delay.needs.newDate" -> "Enter the date by which it is now expected, like 7 9 2026.";
            case "words.needed" -> "Say what changed.";
            case "words.needed.when.unchanged" -> "The state is as before. Say what was done since the last report.";
            case "words.needed.to.take.back" -> "This takes back what we said before. Say why, for everybody to read.";
            case "state.not.from.here" ->
                first(finding).isEmpty()
                        ? "A first report can't be “" + detail(finding, 1) + "”. Choose another state."
                        : "It can't go from “" + first(finding) + "” to “" + detail(finding, 1)
                                + "”. Choose another state.";
            case "state.missing" -> "Choose how it stands.";
            case "on.in.future" -> "Enter a day that is not after today, " + first(finding) + ".";
            case "on.already.closed" ->
                "The reporting point of " + first(finding) + " is closed. Correct it on its own page instead.";
            case "on.before.last.report" ->
                "There is a report of " + first(finding) + " already. Enter that day or a later one.";
            case "newEnd.of.closed" -> "“" + first(finding) + "” needs no new date. Leave it empty.";
            case "newEnd.not.after.today" -> "Enter a new date after today, " + first(finding) + ".";
            case "newEnd.before.start" -> "Enter a new date after the start, " + first(finding) + ".";
            default -> later(finding);
        };
    }

    private static String later(Finding finding) {
        return switch (finding.key()) {
            case "embedded.needs.completed" -> "It must be completed before it can be “" + first(finding) + "”.";
            case "embedded.needs.proof" -> "Add proof that somebody is better off, or give the chair's reason.";
            case "embedded.needs.confirmations" ->
                "It needs " + first(finding) + " later reporting points that find it holds, and has "
                        + detail(finding, 1) + ". Wait for them, or give the chair's reason.";
            case "embedded.needs.board" ->
                "Say who confirmed it for the board and on which day, or give the chair's reason.";
            case "override.only.by.chair" -> "Only the chair can do without what is missing.";
            case "override.needs.reason" -> "Give the reason, for everybody to read.";
            case "override.not.needed" -> "Nothing is missing, so leave the chair's reason empty.";
            case "correction.needs.note" -> "Say why you correct it, for everybody to read.";
            case "correction.changes.nothing" -> "That point shows “" + first(finding) + "” already.";
            case "correction.not.to.embedded" -> "A correction can't make it “" + first(finding) + "”.";
            case "correction.of.open.point" -> "Choose a point that is closed.";
            default -> edited(finding);
        };
    }

    private static String edited(Finding finding) {
        return switch (finding.key()) {
            case "title.missing" -> "Enter a title.";
            case "label.missing" -> "Enter a label.";
            case "words.missing" -> "Write what it is.";
            case "link.malformed" -> "Enter an address that begins with https://";
            case "caseRef.missing" -> "Enter the reference of the case.";
            case "remedy.missing" -> "Say how it is put right.";
            case "kind.missing" -> "Say what kind it is, like Briefing.";
            case "source.missing" -> "Say where the figure comes from.";
            case "reading.missing" -> "Enter the figure, or say in words where it stands.";
            case "target.incomplete" -> "Enter a target with how it is compared, or neither.";
            case "text.too.long" ->
                "This is " + detail(finding, 1) + " characters long. Shorten it to " + first(finding) + ".";
            case "number.taken" -> "The number " + first(finding) + " is taken. Choose another.";
            case "ref.taken" -> "The reference " + first(finding) + " is taken. Choose another.";
            case "ref.malformed" -> "Write the reference like 1.3(A).";
            case "kind.taken" -> "There is a kind called “" + first(finding) + "” already, or its name has no letters.";
            case "slug.taken" -> "Another plan is called “" + first(finding) + "” in addresses. Choose another name.";
            case "point.taken" -> "There is a reporting point on " + first(finding) + " already.";
            case "easy.read.long" -> EasyRead.tooLong(finding);
            case "end.before.start" -> "Enter an end that is not before the start, " + first(finding) + ".";
            default -> signed(finding);
        };
    }

    private static String signed(Finding finding) {
        return switch (finding.key()) {
            case "outcome.needs.action" ->
                "Outcome " + first(finding) + " has no published action. Say what will be done for it.";
            case "outcome.needs.measure" -> "Outcome " + first(finding) + " has no measure. Say how we will know.";
            case "outcome.needs.impact" -> "Outcome " + first(finding) + " has no impact. Say who will be better off.";
            case "publish.needs.action" -> "Say what will be done before it is published.";
            case "publish.needs.lead" -> "Choose who leads it. A post that nobody holds yet will do.";
            case "publish.needs.start" -> "Enter when it starts, like 7 9 2026.";
            case "publish.needs.end" -> "Enter when it ends, like 7 9 2026.";
            case "freeze.needs.organisations" -> "A plan needs two organisations that answer for it together.";
            case "freeze.needs.signatories" -> "Two people must sign.";
            case "freeze.needs.both.sides" ->
                "The two who sign must come from two of the organisations that answer for it.";
            case "signatory.needs.role" -> "Enter the role in which they sign.";
            case "sign.needs.statement" -> "Say that you have read it and sign it.";
            case "sign.needs.day" -> "Enter the day on which they signed.";
            case "signatory.not.accountable" -> "Choose an organisation that answers for the plan.";
            case "signed.in.future" -> "Enter a day of signing that is not after today, " + first(finding) + ".";
            default -> throw new IllegalArgumentException("No words for " + finding.key());
        };
    }

    private static String first(Finding finding) {
        return detail(finding, 0);
    }

    private static String detail(Finding finding, int n) {
        Object detail = finding.details().get(n);
        return detail instanceof LocalDate day ? Say.day(day) : String.valueOf(detail);
    }
}
