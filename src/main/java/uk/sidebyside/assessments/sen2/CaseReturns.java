package uk.sidebyside.assessments.sen2;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.Recorder;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.Checks;
import uk.sidebyside.assessments.sen2.rules.Fault;
import uk.sidebyside.assessments.sen2.rules.RecordChecks;
import uk.sidebyside.assessments.sen2.rules.ReturnAsks;
import uk.sidebyside.assessments.sen2.rules.Typed;
import uk.sidebyside.children.Child;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * What the return asks of one case: what stands there, where it came from, what is missing for the next census; and what an officer
 * types of it, since no step fills it.
 */
@Service
public class CaseReturns {
    private final Cases cases;
    private final OneCaseStore store;
    private final OriginStore origins;
    private final IncomingStore incoming;
    private final FindingStore known;
    private final Recorder recorder;
    private final Clock clock;

    CaseReturns(
            Cases cases,
            OneCaseStore store,
            OriginStore origins,
            IncomingStore incoming,
            FindingStore known,
            Recorder recorder,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.origins = origins;
        this.incoming = incoming;
        this.known = known;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * A request with its id.
     *
     * @param counted whether the next census has it: an old one that came to nothing, or whose plan ended before, is in none any more
     */
    public record OfRequest(UUID id, Node node, boolean counted) {}

    /**
     * @param child the record of the child; null where the case is linked to none
     * @param census the next one
     * @param requests the oldest first
     * @param faults what the rules of the import find in it as it stands, but for what somebody has said to be right
     */
    public record Opened(
            EhcCase head,
            @Nullable Child child,
            LocalDate census,
            Node person,
            List<OfRequest> requests,
            List<Fault> faults,
            Origins origins) {

        public Opened {
            requests = List.copyOf(requests);
            faults = List.copyOf(faults);
        }

        /**
         * @param id null for the one that came last
         * @throws NotFound where the case has no such request
         */
        public OfRequest request(@Nullable UUID id) {
            return id == null
                    ? requests.getLast()
                    : requests.stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElseThrow(NotFound::new);
        }

        /** Whether this can be typed at the stage of that request. */
        public boolean asks(Typed form, OfRequest request) {
            return ReturnAsks.asks(form, request.node(), movedIn(request));
        }

        public boolean movedIn(OfRequest request) {
            return origins.movedIn(request.id());
        }

        /** The fields of a form that no step has filled and that are asked. */
        public List<Field> fields(Typed form, OfRequest request) {
            Node at = form == Typed.PERSON ? person : request.node();
            boolean listed = form.listed();
            return form.fields().stream()
                    .filter(field -> field != Field.SOURCE || !origins.sourceBySteps(request.id()))
                    .filter(field -> field != Field.EXPORTED || !origins.movedAway(request.id()))
                    .filter(field -> listed
                            || form == Typed.PLAN
                            || form == Typed.MOVED
                            || ReturnAsks.shows(field, at, request.node(), movedIn(request)))
                    .toList();
        }

        /** The records of a form: of a list as many as there are, else the one that has its fields. */
        public List<Node> records(Typed form, OfRequest request) {
            return TypedInto.records(person, request.node(), form.part());
        }

        /** Whether a list has a record in this place, or room for it as the next one. */
        public boolean hasRoom(Typed form, OfRequest request, int place) {
            return place >= 1
                    && place <= records(form, request).size() + 1
                    && place <= Math.min(form.part().atMost(), TypedInto.AT_MOST);
        }
    }

    /**
     * Opens it; a look at the record of the child as the page of the case is one.
     *
     * @throws NotFound for a case that is not there or that the principal may not see
     */
    @Transactional
    public Opened open(AreaId area, CaseId id) {
        return read(area, cases.head(area, id));
    }

    private Opened read(AreaId area, Cases.Opened opened) {
        LocalDate census = Header.nextCensus(today());
        OneCaseStore.OfCase its =
                store.of(area, opened.head().id().value(), census).orElseThrow(NotFound::new);
        ReturnAsks.atItsStage(its.person(), census);
        return new Opened(
                opened.head(),
                opened.child(),
                census,
                its.person(),
                its.requests(),
                open(area, opened.head().id(), checks(census).of(its.person())),
                origins.of(area, opened.head()));
    }

    private List<Fault> open(AreaId area, CaseId id, List<Fault> found) {
        Set<FindingStore.Explained> explained = known.explained(area, id.value());
        return found.stream()
                .filter(fault -> !explained.contains(FindingStore.Explained.of(fault)))
                .toList();
    }

    private Checks checks(LocalDate census) {
        return new Checks(census.getYear(), census, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * What somebody typed.
     *
     * @param request null for the one that came last
     * @param place of a record of a list, from 1; of needs and of everything else 1
     * @param said field by field; of needs one record after the other, the main one first
     */
    public record Typing(Typed form, @Nullable UUID request, int place, int version, List<Map<Field, String>> said) {
        public Typing {
            said = List.copyOf(said);
        }
    }

    /**
     * Stores it, where the rules of the import let it in. What stands there already changes nothing, so that a form which is sent twice is
     * stored once.
     *
     * @throws NotFound for a case that the principal may not see, and for what is not asked at its stage
     */
    @Transactional
    public Saving<CaseId> type(AreaId area, CaseId id, Typing typing) {
        ReturnImports.mustLead();
        incoming.lock(area);
        Opened now = read(area, cases.headToChange(area, id));
        OfRequest request = now.request(typing.request());
        Typed form = typing.form();
        if (!now.asks(form, request) || form.listed() && !now.hasRoom(form, request, typing.place())) {
            throw new NotFound();
        }
        var into = new TypedInto(now, request, typing);
        Map<String, String> stood = into.theirs();
        into.put();
        boolean current = typing.version() == now.head().version();
        if (into.unchanged() && !(current && into.addsNothing())) {
            return Saving.saved(id);
        }
        if (!current) {
            return new Saving.Stale<>(stood, now.head().version());
        }
        List<Finding> findings = into.refused(checks(now.census()).of(now.person()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        write(area, id, now, into);
        return Saving.saved(id);
    }

    private void write(AreaId area, CaseId id, Opened now, TypedInto into) {
        UUID caseId = id.value();
        UUID request = into.request().id();
        Part part = into.form().part();
        if (part == Part.ACTIVE || part == Part.PLACEMENT || part == Part.NEED) {
            store.keepUp(area, request);
        }
        if (into.form().listed()) {
            store.replace(area, request, part, into.records());
        } else {
            store.fill(area, into.about(), into.records().getFirst(), into.fields());
        }
        store.changed(area, caseId);
        remember(area, caseId, now.origins(), into);
        cases.refresh(area, List.of(id));
        checkAgain(area, caseId);
    }

    /** Keeps who typed what. What stood there before and was left as it is keeps where it came from. */
    private void remember(AreaId area, UUID caseId, Origins before, TypedInto into) {
        origins.forget(area, caseId, into.about(), into.names());
        String post = recorder.post(area);
        into.standing().forEach((what, said) -> {
            if (into.stood(what, said)) {
                before.typed(into.about(), into.form().listed() ? into.names() : List.of(what), said)
                        .ifPresent(
                                one -> origins.keep(area, caseId, into.about(), what, said, one.as(), noon(one.on())));
            } else {
                origins.keep(area, caseId, into.about(), what, said, post, clock.instant());
            }
        });
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** What is found in it now takes the place of what was found before, on the list of findings too. */
    private void checkAgain(AreaId area, UUID caseId) {
        Node person = store.of(area, caseId, Header.nextCensus(today()))
                .orElseThrow(NotFound::new)
                .person();
        var batch = new Incoming(clock, false);
        batch.stored(1, caseId, new RecordChecks(today()).of(person));
        incoming.begin();
        incoming.copy(batch.batch(1, 0));
        incoming.checked(area, clock.instant().atOffset(ZoneOffset.UTC));
    }
}
