package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.StoryClock;

/** The area of {@link ChildStory}, in which Cora leads cases and Dev does too, who is in no child's circle. */
public final class CaseStory {
    public final ChildStory around;
    public final uk.sidebyside.access.PersonId dev;
    public final CaseBook book;
    public final CaseSteps steps;
    public final Cases cases;
    public final Excuses excuses;
    public final CaseList list;
    public final StoryClock clock;

    public CaseStory(ApplicationContext program) {
        clock = program.getBean(StoryClock.class);
        clock.set(ChildStory.TODAY);
        around = ChildStory.tell(program);
        dev = around.holder("Dev Patel", Role.CASE_OFFICER, around.council);
        book = program.getBean(CaseBook.class);
        steps = program.getBean(CaseSteps.class);
        cases = program.getBean(Cases.class);
        excuses = program.getBean(Excuses.class);
        list = program.getBean(CaseList.class);
        clock.set(LocalDate.of(2027, 3, 1));
    }

    public CaseId requested(LocalDate on) {
        return requested("EHC-" + UUID.randomUUID().toString().substring(0, 8), on);
    }

    public CaseId requested(String reference, LocalDate on) {
        return around.as(around.cora, () -> book.open(
                        around.area,
                        new CaseBook.Open(
                                UUID.randomUUID(),
                                reference,
                                "Okoro " + reference,
                                "Kit",
                                ChildStory.KIT_BORN,
                                CaseStep.RECEIVED,
                                on,
                                null,
                                "1"))
                .orThrow());
    }

    public Saving<CaseId> take(CaseId id, CaseStep step, LocalDate on) {
        return take(id, step, on, null, "", "Because it is so.");
    }

    public Saving<CaseId> take(
            CaseId id, CaseStep step, LocalDate on, @Nullable LocalDate until, String choice, String words) {
        return around.as(
                around.cora,
                () -> steps.take(
                        around.area, id, new CaseSteps.Take(UUID.randomUUID(), step, on, until, choice, words)));
    }

    public CaseFile file(CaseId id) {
        return around.as(around.cora, () -> cases.open(around.area, id));
    }

    /** Kit's family sees it from now on. */
    public void linkedToKit(CaseId id) {
        around.as(around.cora, () -> book.link(around.area, id, "TW-1")).orThrow();
    }

    /** A draft of it is out since that day. */
    public CaseId draftOut(LocalDate received, LocalDate served) {
        CaseId id = requested(received);
        take(id, CaseStep.WILL_ASSESS, received.plusWeeks(5)).orThrow();
        take(id, CaseStep.WILL_ISSUE, received.plusWeeks(14)).orThrow();
        take(id, CaseStep.DRAFT_SERVED, served).orThrow();
        return id;
    }

    /** A case with a final plan of that day, as a return brings it in: without a step that anybody wrote down. */
    public CaseId planFromAReturn(LocalDate received, LocalDate sent) {
        return fromAReturn(
                received,
                "Y",
                received.plusWeeks(5),
                new EhcRequest.Assessment("Y", received.plusWeeks(14), null, null, null, null, null, null),
                new EhcRequest.Plan(sent, List.of(), null, null, null, null, null, null, null));
    }

    /** The same of a request that was refused on that day. */
    public CaseId noFromAReturn(LocalDate received, LocalDate refused) {
        return fromAReturn(received, "N", refused, null, null);
    }

    private CaseId fromAReturn(
            LocalDate received,
            String outcome,
            LocalDate decided,
            EhcRequest.@Nullable Assessment assessment,
            EhcRequest.@Nullable Plan plan) {
        var id = new CaseId(UUID.randomUUID());
        var request = new EhcRequest(
                new RequestId(UUID.randomUUID()),
                id,
                received,
                null,
                null,
                "1",
                null,
                outcome,
                decided,
                null,
                null,
                null,
                assessment,
                plan,
                null);
        Identity who = Identity.of("Okoro " + id, "Ada", ChildStory.KIT_BORN);
        EhcCase head = EhcCase.from(id, "R-" + id.toString().substring(0, 8), who, EhcCase.Source.RETURN);
        around.as(around.cora, () -> {
            cases.add(around.area, List.of(new WholeCase(head, List.of(request), List.of())));
            return true;
        });
        return id;
    }

    /** So many open cases with requests one day apart, the newest on that day. */
    public void many(int number, LocalDate newest) {
        many("M", number, newest, null);
    }

    /** The same, led by Cora. */
    public void led(String prefix, int number, LocalDate newest) {
        many(
                prefix,
                number,
                newest,
                around.principal(around.cora).seats().keySet().iterator().next());
    }

    private void many(String prefix, int number, LocalDate newest, @Nullable SeatId officer) {
        List<WholeCase> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            var id = new CaseId(UUID.randomUUID());
            all.add(new WholeCase(
                    new EhcCase(
                            id,
                            prefix + "-" + i,
                            Identity.of("Many " + prefix + i, "Child", LocalDate.of(2015, 1, 1)),
                            null,
                            officer,
                            null,
                            EhcCase.Source.EXAMPLE,
                            1),
                    List.of(EhcRequest.received(new RequestId(UUID.randomUUID()), id, newest.minusDays(i % 60), "1")),
                    List.of()));
        }
        around.as(around.cora, () -> {
            cases.add(around.area, all);
            return true;
        });
    }
}
