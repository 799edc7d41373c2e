package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A plan in force, and line 1.1(A) on which Nadia reports. */
@DatabaseTest
@Import(StoryClock.Provided.class)
abstract class ProgressOfALine {
    static final String ON_TRACK = "progressing-and-on-track";
    static final String DELAYED = "progressing-but-delayed";
    static final String COMPLETED = "completed";

    @Autowired
    ApplicationContext program;

    @Autowired
    Progress progress;

    @Autowired
    ReportingPoints points;

    @Autowired
    Plans plans;

    @Autowired
    LineEditing lines;

    @Autowired
    StoryClock clock;

    PlanStory story;

    @BeforeEach
    void aPlanInForce() {
        story = PlanStory.tell(program);
    }

    void complete() {
        on(LocalDate.of(2026, 6, 10));
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 8, 20));
        record(story.nadia, report(COMPLETED, "All of it is done."));
        on(LocalDate.of(2026, 9, 1));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
    }

    Saving<EntryId> embed(Set<Ref> proof, String confirmer, LocalDate confirmedOn, String reason) {
        var command = new Progress.Embed(
                story.lineA, UUID.randomUUID(), today(), "It holds.", proof, confirmer, confirmedOn, reason, null);
        return story.as(story.ruth, () -> progress.embed(story.area.id(), command));
    }

    void delay() {
        on(LocalDate.of(2026, 6, 10));
        record(story.nadia, report(ON_TRACK, "Begun."));
        on(LocalDate.of(2026, 7, 1));
        record(
                story.nadia,
                report(DELAYED, "It is late.")
                        .with(new Progress.Late(
                                "A post was empty.", "Families wait.", "It is filled.", LocalDate.of(2027, 3, 31))));
    }

    Progress.Report report(String state, String words) {
        return Progress.Report.of(story.lineA, UUID.randomUUID(), state, today(), words);
    }

    EntryId record(Principal author, Progress.Report report) {
        return story.as(author, () -> progress.record(story.area.id(), report)).orThrow();
    }

    void on(LocalDate day) {
        clock.set(day);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PlanTree tree(Principal reader) {
        return story.as(reader, () -> plans.tree(story.area.id(), story.plan));
    }

    Line line(Principal reader, String ref) {
        return tree(reader).line(ref).orElseThrow();
    }

    static List<Finding> findings(Saving<EntryId> saving) {
        return saving instanceof Saving.Refused<EntryId> refused ? refused.findings() : List.of();
    }
}
