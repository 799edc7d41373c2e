package uk.sidebyside.assessments;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.figures.CaseFacts;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.ReviewCalled;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;

/** The cases of an area, for whoever leads the process of assessments and plans. */
@Service
public class Cases {
    private final BatchStore batch;
    private final CaseStore store;
    private final RequestStore requests;
    private final BesideStore beside;
    private final StandingStore standings;
    private final CorrectedDays corrected;
    private final CaseFacts facts;
    private final ObjectProvider<AdviceOwed> advice;
    private final Looks looks;
    private final Clock clock;

    Cases(
            BatchStore batch,
            CaseStore store,
            RequestStore requests,
            BesideStore beside,
            StandingStore standings,
            CorrectedDays corrected,
            CaseFacts facts,
            ObjectProvider<AdviceOwed> advice,
            Looks looks,
            Clock clock) {
        this.batch = batch;
        this.store = store;
        this.requests = requests;
        this.beside = beside;
        this.standings = standings;
        this.corrected = corrected;
        this.facts = facts;
        this.advice = advice;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * Writes down many cases at once with their history, as an import or the example has them; what they say is taken as it is.
     *
     * @throws org.springframework.dao.DuplicateKeyException where a reference or a person has a case already
     */
    @Transactional
    public void add(AreaId area, List<WholeCase> cases) {
        mustLead();
        batch.insert(area, cases, clock.instant());
        standings.put(
                area,
                cases.stream()
                        .map(whole -> Standing.of(
                                whole.head().id(),
                                whole.requests(),
                                CaseEvents.life(whole.requests(), whole.happenings()),
                                List.of(),
                                List.of()))
                        .toList());
    }

    /** Tells the figures of cases that a return opened, once they are stored with where they stand. A thousand at a time. */
    @Transactional
    public void opened(AreaId area, Collection<CaseId> ids) {
        mustLead();
        facts.changed(area, ids.stream().map(CaseId::value).toList());
    }

    /** Works out again where cases stand, after something of them was written. A thousand at a time are enough. */
    @Transactional
    public void refresh(AreaId area, Collection<CaseId> ids) {
        mustLead();
        standAnew(area, known(area, ids));
    }

    /** What the families of these cases know before a return is stored. A thousand at a time, two statements each. */
    @Transactional(readOnly = true)
    public ToldDays told(AreaId area, Collection<CaseId> linked) {
        mustLead();
        return new ToldDays(
                known(area, linked).stream().collect(Collectors.toMap(WhatIsKnown::of, ToldDays.OfCase::of)));
    }

    /**
     * The same after a return was stored. Where a last day moved that a family was told, the old one is kept with the reason; and the
     * families hear of that, and of what happened.
     *
     * @param before what the families of cases know that were here before
     * @param reason in words for the family
     * @param as the post that brought the return in
     */
    @Transactional
    public void refresh(AreaId area, Collection<CaseId> ids, ToldDays before, String reason, String as) {
        mustLead();
        List<WhatIsKnown> known = known(area, ids);
        standAnew(area, known);
        corrected.afterAReturn(area, before, known, new CorrectedDays.Why(reason, as));
    }

    private List<WhatIsKnown> known(AreaId area, Collection<CaseId> ids) {
        BesideStore.Beside all = beside.of(area, ids);
        Map<CaseId, List<EhcRequest>> asked = by(requests.of(area, ids), EhcRequest::of);
        Map<CaseId, List<Happening>> happened = by(all.happenings(), Happening::of);
        Map<CaseId, List<ExemptionOf>> excused = by(all.exemptions(), ExemptionOf::of);
        Map<CaseId, List<DateChange>> moved = by(all.changes(), DateChange::of);
        Map<CaseId, List<ClockLineStore.Of>> others = by(all.clocks(), ClockLineStore.Of::of);
        return ids.stream()
                .map(id -> {
                    List<EhcRequest> its = asked.getOrDefault(id, List.of());
                    List<Happening> happenings = happened.getOrDefault(id, List.of());
                    List<CaseEvent> events = CaseEvents.all(its, happenings);
                    CaseLife life = CaseLife.of(events);
                    List<ClockLine> said = lines(others.getOrDefault(id, List.of()));
                    return new WhatIsKnown(
                            id,
                            its,
                            events,
                            life,
                            excused.getOrDefault(id, List.of()),
                            moved.getOrDefault(id, List.of()),
                            said.isEmpty() ? List.of() : BegunClock.of(said, events));
                })
                .toList();
    }

    private static List<ClockLine> lines(List<ClockLineStore.Of> of) {
        return of.stream().map(ClockLineStore.Of::line).toList();
    }

    /** What makes the lives of cases, a thousand at a time; of those that the principal may see. Two statements. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CaseEvent>> events(AreaId area, Collection<CaseId> ids) {
        mustLead();
        return events(known(area, ids));
    }

    private static Map<UUID, List<CaseEvent>> events(List<WhatIsKnown> known) {
        return known.stream().collect(Collectors.toMap(one -> one.of().value(), WhatIsKnown::events));
    }

    private void standAnew(AreaId area, List<WhatIsKnown> known) {
        standings.put(area, known.stream().map(WhatIsKnown::standing).toList());
        advice.ifAvailable(owed -> owed.follows(area, events(known)));
    }

    /**
     * Where a case stands after a step. A step that was taken before and says another day moves the last day of the same duty: the family
     * reads the old one too.
     *
     * @param words that were written with the step, for the family
     * @return the case as it stands now
     */
    CaseFile stepped(AreaId area, CaseFile before, String words, String as) {
        CaseFile now = whole(area, before.head());
        stands(area, now);
        corrected.afterAStep(area, before, now, new CorrectedDays.Why(words.isBlank() ? again(before) : words, as));
        return now;
    }

    /** What a family reads where nobody wrote down why a step was written down again. */
    private static String again(CaseFile before) {
        return before.next().key().equals(ReviewCalled.DUTY)
                ? "The review meeting is on another day."
                : "We wrote it down again, with another day.";
    }

    /** Where a case stands after a step was put right, with the days that the family was told and that moved with it. */
    record PutRight(CaseFile now, List<DateChange> moved) {}

    /**
     * Where a case stands after a step was put right. Days that the family was told and that moved are kept with the reason.
     *
     * @param reason in words for the family
     */
    PutRight putRight(AreaId area, CaseFile before, String reason, String as) {
        CaseFile now = whole(area, before.head());
        stands(area, now);
        return new PutRight(now, corrected.afterAStepWasPutRight(area, before, now, new CorrectedDays.Why(reason, as)));
    }

    private void stands(AreaId area, CaseFile now) {
        standings.put(area, List.of(now.standing()));
        if (!now.asked().isEmpty()) {
            List<CaseEvent> events = CaseEvents.all(now.requests(), now.happenings());
            advice.ifAvailable(owed -> owed.follows(area, Map.of(now.head().id().value(), events)));
        }
    }

    private static <T> Map<CaseId, List<T>> by(List<T> all, Function<T, CaseId> of) {
        return all.stream().collect(Collectors.groupingBy(of));
    }

    /**
     * Opens a case. Where it is linked to a record of the child, that is a look at the record and stands in its log.
     *
     * @throws NotFound for a case that is not there or that the principal may not see
     */
    @Transactional
    public CaseFile open(AreaId area, CaseId id) {
        CaseFile file = file(area, id);
        look(area, file.head());
        return file;
    }

    /** @param child the record to which the case is linked; null where there is none */
    public record Opened(EhcCase head, @Nullable Child child) {}

    /**
     * Opens a case without its history, for what asks less of it. It is a look at the record of the child as {@link #open} is one.
     *
     * @throws NotFound for a case that is not there or that the principal may not see
     */
    @Transactional
    public Opened head(AreaId area, CaseId id) {
        mustLead();
        EhcCase head = store.find(area, id).orElseThrow(NotFound::new);
        return new Opened(head, look(area, head));
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    @Transactional
    public Opened headToChange(AreaId area, CaseId id) {
        mustLead();
        store.lock(area, id);
        return head(area, id);
    }

    /** The case of a reference, where there is one that the principal may see; looking for it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<CaseId> byReference(AreaId area, String reference) {
        mustLead();
        return store.byReferenceOrKey(area, reference.strip(), "");
    }

    /** Whoever works with the child opens a linked case; an officer who does not sees it in the list by its reference. */
    private @Nullable Child look(AreaId area, EhcCase head) {
        UUID child = head.child();
        return child != null && Principals.current().signedIn()
                ? looks.open(area, new ChildId(child), "to work on the case")
                : null;
    }

    CaseFile file(AreaId area, CaseId id) {
        mustLead();
        EhcCase head = store.find(area, id).orElseThrow(NotFound::new);
        return whole(area, head);
    }

    CaseFile whole(AreaId area, EhcCase head) {
        List<CaseId> ids = List.of(head.id());
        List<EhcRequest> asked = requests.of(area, ids);
        BesideStore.Beside its = beside.of(area, head.id());
        CaseLife life = CaseEvents.life(asked, its.happenings());
        return new CaseFile(
                head,
                asked,
                its.happenings(),
                its.righted(),
                its.exemptions(),
                its.changes(),
                its.letters(),
                its.asked(),
                its.told(),
                lines(its.clocks()),
                its.settings().isEmpty()
                        ? CaseSettings.Setting.NONE
                        : its.settings().getFirst(),
                life);
    }

    /** @throws NotFound for whoever leads no cases */
    static void mustLead() {
        Principal by = Principals.current();
        boolean lead =
                by.has(Role.CASE_OFFICER) || by.kind() == Principal.Kind.JOB || by.kind() == Principal.Kind.OPERATOR;
        if (!lead) {
            throw new NotFound();
        }
    }
}
