package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.plan.rules.PublishLine;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Writes action lines: what they say, who leads them, when they start and end, and their way into the public. */
@Service
public class LineEditing {
    private final LineStore store;
    private final Changes changes;
    private final LineCounts counts;
    private final Clock clock;

    LineEditing(LineStore store, Changes changes, LineCounts counts, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @param title in the plan's own words
     * @param plain the same in plain English; may be blank
     * @param impact the difference made to children and families
     * @param startWords as people wrote it, like {@code June 2020}; blank where the day itself was given
     * @param easyRead the text of an Easy Read version; may be blank
     */
    public record Words(
            String title,
            String plain,
            String impact,
            @Nullable LocalDate startOn,
            String startWords,
            @Nullable LocalDate endOn,
            String endWords,
            String easyRead) {

        List<Finding> check() {
            List<Finding> findings = new ArrayList<>(Texts.required("title", title, 2000));
            findings.addAll(Texts.atMost("plain", plain, 2000));
            findings.addAll(Texts.atMost("impact", impact, 4000));
            if (startOn != null && endOn != null && endOn.isBefore(startOn)) {
                findings.add(Finding.of("endOn", "end.before.start", "docs/rules/plan.md", startOn));
            }
            return findings;
        }

        /** Also what is new in the Easy Read version; what stood there before a line is otherwise changed may stay. */
        List<Finding> check(@Nullable Words before) {
            List<Finding> findings = new ArrayList<>(check());
            if (before == null || !sameLines(before.easyRead(), easyRead)) {
                findings.addAll(Texts.easyRead(easyRead));
            }
            return findings;
        }

        private static boolean sameLines(String one, String other) {
            return one.lines().toList().equals(other.lines().toList());
        }
    }

    /** @param ref as {@code 1.3(A)}, unique in the plan */
    public record AddLine(OutcomeId outcome, String ref, Words words, List<SeatId> leads) {}

    /** Adds a line as a draft, which nobody sees but those who edit. */
    @Transactional
    public Saving<LineId> add(AreaId area, AddLine command) {
        Reader.mustEdit();
        List<Finding> findings = command.words().check(null);
        if (!command.ref().matches("[0-9A-Za-z][0-9A-Za-z.()-]{0,19}")) {
            findings.add(Finding.of("ref", "ref.malformed", "docs/rules/plan.md"));
        } else if (store.refTaken(area, command.outcome(), command.ref())) {
            findings.add(Finding.of("ref", "ref.taken", "docs/rules/plan.md", command.ref()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new LineId(Ids.next(clock));
        store.insert(area, id, command, LocalDate.now(clock));
        lead(area, id, command.leads());
        return Saving.saved(id);
    }

    /** @param version the one that the editor saw */
    public record ChangeLine(LineId line, Words words, List<SeatId> leads, int version) {}

    /** Changes what a line says. A line that is published keeps what publishing needs. */
    @Transactional
    public Saving<LineId> change(AreaId area, ChangeLine command) {
        Reader.mustEdit();
        LineStore.Edited now = store.find(area, command.line()).orElseThrow(NotFound::new);
        List<Finding> findings = command.words().check(now.words());
        if (now.published()) {
            publishable(command.words(), command.leads().size()).stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(findings::add);
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!counts.around(area, command.line(), () -> store.update(area, command, LocalDate.now(clock)))) {
            return stale(now);
        }
        store.withdrawLeads(area, command.line());
        lead(area, command.line(), command.leads());
        return Saving.saved(command.line());
    }

    private static Saving<LineId> stale(LineStore.Edited now) {
        Words theirs = now.words();
        return new Saving.Stale<>(
                Map.of(
                        "title", theirs.title(),
                        "plain", theirs.plain(),
                        "impact", theirs.impact(),
                        "startOn", String.valueOf(theirs.startOn()),
                        "endOn", String.valueOf(theirs.endOn()),
                        "easyRead", theirs.easyRead()),
                now.version());
    }

    private void lead(AreaId area, LineId line, List<SeatId> leads) {
        for (int i = 0; i < leads.size(); i++) {
            store.lead(area, line, leads.get(i), i + 1);
        }
    }

    /** Makes a line public. It needs a lead, a start and an end; the lead may be a post that nobody holds yet. */
    @Transactional
    public Saving<LineId> publish(AreaId area, LineId line) {
        Reader.mustEdit();
        LineStore.Edited now = store.find(area, line).orElseThrow(NotFound::new);
        List<Finding> findings = publishable(now.words(), now.leads());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return counts.around(area, line, () -> {
            store.publish(area, line, clock.instant());
            return Saving.saved(line);
        });
    }

    private static List<Finding> publishable(Words words, int leads) {
        return new PublishLine(words.title(), leads, words.startOn(), words.endOn()).check();
    }

    /**
     * Keeps a line from the public, who see that it is there and why they can't read it. What has changed about it is taken
     * off as well, with the reasons that were said there. Null shows it again; what was taken off stays off.
     */
    @Transactional
    public void holdBack(AreaId area, LineId line, @Nullable String why) {
        Reader.mustEdit();
        counts.around(area, line, () -> {
            store.holdBack(area, line, why);
            if (why != null) {
                changes.withdrawAbout(PlanRefs.of(area, line));
            }
            return line;
        });
    }
}
