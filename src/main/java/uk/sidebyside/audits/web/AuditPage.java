package uk.sidebyside.audits.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.AuditSigning;
import uk.sidebyside.audits.NextStep;
import uk.sidebyside.audits.NextSteps;
import uk.sidebyside.audits.SignedAudit;
import uk.sidebyside.audits.Standing;
import uk.sidebyside.audits.WholeAudit;
import uk.sidebyside.audits.rules.Asked;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.pages.govuk.Task;

/**
 * An audit as a whole: its list of tasks while it is under way, what is to be signed, and what was signed.
 *
 * @param standing how the reader stands to it
 * @param maySay whether the reader may agree with its levels or query them
 * @param signed what was signed, the first first
 * @param asked how many who took part were asked by a letter; null where the reader asks nobody
 */
public record AuditPage(
        AuditSigning.Draft draft,
        Standing standing,
        boolean maySay,
        List<SignedAudit> signed,
        @Nullable Integer asked,
        LocalDate today) {

    /** Who was asked by a letter, in words. */
    public String askedWords() {
        return asked == null || asked == 0
                ? "Nobody who took part has been asked by a letter yet."
                : AuditWords.count(asked, "person who took part was", "people who took part were")
                        + " asked by a letter.";
    }

    public WholeAudit whole() {
        return draft.whole();
    }

    public Audit audit() {
        return draft.whole().audit();
    }

    public Framework framework() {
        return draft.whole().framework();
    }

    public String at(String below) {
        return audit().at() + below;
    }

    public boolean judges() {
        return standing.judges();
    }

    public boolean mayWrite() {
        return judges() && audit().open();
    }

    public @Nullable SignedAudit latest() {
        return signed.isEmpty() ? null : signed.getLast();
    }

    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        tasks.add(
                audit().strengths().isBlank()
                        ? Task.notYetStarted("Strengths and days", at("/head"))
                        : Task.completed("Strengths and days", at("/head")));
        Set<String> open = Set.copyOf(Asked.open(framework(), whole().levels()).stream()
                .map(Indicator::key)
                .toList());
        for (Standard standard : framework().standards()) {
            String title = (standard.number().isBlank() ? "" : standard.number() + ". ") + standard.title();
            tasks.add(task(standard, title, open));
        }
        tasks.add(
                audit().outcome() == null
                        ? Task.notYetStarted("The whole, and what happens next", at("/decide"))
                        : Task.completed("The whole, and what happens next", at("/decide")));
        tasks.add(
                draft.missing().isEmpty()
                        ? Task.notYetStarted("Check and sign", at("/check"))
                        : Task.cannotStartYet("Check and sign"));
        return tasks;
    }

    private Task task(Standard standard, String title, Set<String> open) {
        String at = at("/standard/" + standard.key());
        long left = standard.indicators().stream()
                .filter(one -> open.contains(one.key()))
                .count();
        Task task = left == 0 ? Task.completed(title, at) : Task.notYetStarted(title, at);
        boolean some = left > 0 && left < standard.indicators().size();
        return some ? task.withHint(AuditWords.count(left, "question is left", "questions are left")) : task;
    }

    /** The indicators that were asked, of one standard. */
    public List<Indicator> asked(Standard standard) {
        List<Indicator> asked = Asked.of(framework(), whole().levels());
        return standard.indicators().stream().filter(asked::contains).toList();
    }

    public String level(Indicator indicator) {
        Answer answer = whole().answers().get(indicator.key());
        String level = answer == null ? null : answer.level();
        return level == null ? "Not judged yet" : AuditWords.level(framework().scaleOf(indicator), level);
    }

    public String notes(Indicator indicator) {
        Answer answer = whole().answers().get(indicator.key());
        return answer == null ? "" : answer.notes();
    }

    public boolean bare(Indicator indicator) {
        return draft.without().contains(indicator.key());
    }

    public String outcome() {
        return AuditWords.outcome(framework(), audit().outcome());
    }

    /** What is missing before it can be signed, with where that is put right. */
    public record Missing(String words, String href) {}

    /** Of a standard one line, however many of its questions are open. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (Standard standard : framework().standards()) {
            List<Indicator> open = open(standard);
            if (!open.isEmpty()) {
                missing.add(new Missing(AuditWords.open(standard, open), at("/standard/" + standard.key())));
            }
        }
        draft.missing().stream()
                .filter(finding -> framework().indicator(finding.field()).isEmpty())
                .forEach(finding -> missing.add(new Missing(AuditWords.of(finding), at("/decide"))));
        return missing;
    }

    /** The questions of a standard that were asked and have no level yet. */
    public List<Indicator> open(Standard standard) {
        return asked(standard).stream()
                .filter(one -> !whole().levels().containsKey(one.key()))
                .toList();
    }

    /** Those that somebody has judged, noted something of or shown something for. */
    public List<Indicator> begun(Standard standard) {
        return asked(standard).stream()
                .filter(one -> whole().levels().containsKey(one.key())
                        || !notes(one).isBlank()
                        || !whole().evidenceOf(one).isEmpty())
                .toList();
    }

    /** How many of the questions of a standard have no level yet, in words. */
    public String stillOpen(Standard standard) {
        int open = open(standard).size();
        return open == asked(standard).size()
                ? "Nothing is judged here yet."
                : AuditWords.count(open, "question is not judged yet.", "questions are not judged yet.");
    }

    public boolean mayFinish(NextStep step) {
        return step.doneOn() == null && NextSteps.mayFinish(step, standing);
    }

    public boolean mayChange(NextStep step) {
        return step.doneOn() == null && judges();
    }
}
