package uk.sidebyside.assessments.advice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AskedCaseStore.AskedCase;
import uk.sidebyside.assessments.advice.rules.AdviceClock;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.assessments.rules.DeemedReceipt;
import uk.sidebyside.assessments.rules.DeemedReceipt.Way;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Requests for advice: the council asks once, each body is asked at its point of access, and both ends see the same state. */
@Service
public class AdviceRequests {
    private static final String SOURCE = "SEND Regulations 2014, regulations 6 and 8";
    private static final int SHOWN_MONTHS = 12;

    private final AdviceStore store;
    private final AdvicePointStore points;
    private final AskedCaseStore cases;
    private final MoveStore moves;
    private final AdviceLetters letters;
    private final Routing routing;
    private final AdviceFacts facts;
    private final OwnWords words;
    private final KeptFrom keptFrom;
    private final AdviceNeeded needed;
    private final Desk desk;
    private final Clock clock;

    AdviceRequests(
            AdviceStore store,
            AdvicePointStore points,
            AskedCaseStore cases,
            MoveStore moves,
            AdviceLetters letters,
            Routing routing,
            AdviceFacts facts,
            OwnWords words,
            KeptFrom keptFrom,
            AdviceNeeded needed,
            Desk desk,
            Clock clock) {
        this.store = store;
        this.points = points;
        this.cases = cases;
        this.moves = moves;
        this.letters = letters;
        this.routing = routing;
        this.facts = facts;
        this.words = words;
        this.keptFrom = keptFrom;
        this.needed = needed;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param to points of access
     * @param asks what is asked, in the officer's words, without the child's name; may be empty
     * @param askedOn the day on which they were asked; null for today
     * @param way how it goes to them; null where that was not said
     * @param receivedOn the day on which it reached the points of access; null where it is expected by the way that it goes
     * @param anyway why they are asked although earlier advice was agreed to be enough
     */
    public record Ask(
            UUID submission,
            UUID caseId,
            List<UUID> to,
            String asks,
            @Nullable LocalDate askedOn,
            @Nullable Way way,
            @Nullable LocalDate receivedOn,
            Anyway anyway) {
        public Ask {
            to = List.copyOf(to);
        }

        /** Asked today. */
        public Ask(UUID submission, UUID caseId, List<UUID> to, String asks, @Nullable LocalDate receivedOn) {
            this(submission, caseId, to, asks, null, null, receivedOn, Anyway.NOT);
        }
    }

    /**
     * Advice is asked for although three agreed that earlier advice is enough.
     *
     * @param other whether it is other advice: what was agreed stands
     * @param ended what was agreed and stands no longer, since one of the three is not satisfied any more
     * @param because who is not, and why
     */
    public record Anyway(boolean other, List<UUID> ended, String because) {
        static final Anyway NOT = new Anyway(false, List.of(), "");

        public Anyway {
            ended = List.copyOf(ended);
        }

        private List<Finding> missing(List<AdvicePoint> asked, Map<UUID, AdviceFrom> enough) {
            boolean untold = ended.stream().anyMatch(enough::containsKey) && because.isBlank();
            if (untold || because.length() > 1000) {
                return List.of(Finding.of("because", "advice.enough.because", SOURCE));
            }
            return asked.stream()
                    .filter(point -> !other
                            && enough.entrySet().stream()
                                    .anyMatch(one -> one.getValue() == point.letter() && !ended.contains(one.getKey())))
                    .limit(1)
                    .map(point -> Finding.of("anyway", "advice.enough.stands", SOURCE, point.profession()))
                    .toList();
        }
    }

    /** Whom one asks about: the reference, and the name for those who lead the case. */
    public record About(
            UUID id,
            String reference,
            String name,
            @Nullable UUID child,
            @Nullable UUID request) {}

    /**
     * A look at the child's record, where the case is linked to one: it shows the child's name, as the page of the case does, so
     * the same people open it.
     *
     * @throws NotFound for whoever does not lead the case, or is not in the circle of its child
     */
    @Transactional
    public About about(AreaId area, UUID caseId) {
        AskedCase found = led(area, caseId);
        words.opened(area, found.child(), "to ask for advice for an EHC assessment");
        return new About(found.id(), found.reference(), found.name(), found.child(), found.request());
    }

    private AskedCase led(AreaId area, UUID caseId) {
        Desk.must(Desk.leads());
        return cases.find(area, caseId).orElseThrow(NotFound::new);
    }

    /** Whoever opens the case asks about it, and records what was agreed. */
    AskedCase opened(AreaId area, UUID caseId) {
        AskedCase found = led(area, caseId);
        Desk.must(words.opens(area, found.child()));
        return found;
    }

    /** Asks each body once; the same sent twice asks once. */
    @Transactional
    public Saving<UUID> ask(AreaId area, Ask ask) {
        AskedCase of = opened(area, ask.caseId());
        List<AdvicePoint> asked = points.all(area).stream()
                .filter(point -> ask.to().contains(point.id()))
                .toList();
        LocalDate today = LocalDate.now(clock);
        LocalDate askedOn = ask.askedOn() == null ? today : ask.askedOn();
        LocalDate received = received(ask, askedOn, today);
        List<Finding> findings = check(area, ask, of, asked);
        findings.addAll(days(of, askedOn, ask.receivedOn(), received, today));
        if (!findings.isEmpty() || received == null) {
            return Saving.refused(findings);
        }
        if (!ask.anyway().ended().isEmpty()) {
            cases.enoughNoMore(area, of, ask.anyway(), desk.as(area), today);
        }
        for (AdvicePoint point : asked) {
            AdviceRequest request = open(area, request(ask, of, point, askedOn, received));
            if (store.insert(area, request)) {
                facts.changed(area, request.id().value(), null, request.counted(null));
                moves.add(area, request.id(), AdviceMove.Kind.ASKED, point.title(), desk.as(area));
                routing.letIn(area, request);
                letters.asked(area, request);
            }
        }
        return Saving.saved(of.id());
    }

    /** When it came, or is expected to have come by the way that it goes; null where neither was said. */
    private @Nullable LocalDate received(Ask ask, LocalDate askedOn, LocalDate today) {
        Way way = ask.way();
        if (ask.receivedOn() != null || way == null) {
            return ask.receivedOn();
        }
        LocalDateTime sentAt = askedOn.equals(today) ? LocalDateTime.now(clock) : askedOn.atTime(LocalTime.NOON);
        return new DeemedReceipt(way, sentAt, null).deemedOn();
    }

    /** Nobody is asked after today or before the request came in, and nothing came before it was asked for or after today. */
    private static List<Finding> days(
            AskedCase of, LocalDate askedOn, @Nullable LocalDate typed, @Nullable LocalDate received, LocalDate today) {
        LocalDate first = of.requestOn();
        if (askedOn.isAfter(today) || askedOn.isBefore(first == null ? Statute.FIRST_DAY : first)) {
            return List.of(Finding.of("askedOn", "advice.asked.day", SOURCE));
        }
        if (received == null) {
            return List.of(Finding.of("receivedOn", "advice.needs.receipt", SOURCE));
        }
        return typed != null && (typed.isBefore(askedOn) || typed.isAfter(today))
                ? List.of(Finding.of("receivedOn", "advice.receipt.day", SOURCE))
                : List.of();
    }

    private List<Finding> check(AreaId area, Ask ask, AskedCase of, List<AdvicePoint> asked) {
        List<Finding> findings = new ArrayList<>();
        if (asked.isEmpty() || asked.size() != new LinkedHashSet<>(ask.to()).size()) {
            findings.add(Finding.of("to", "advice.needs.body", SOURCE));
        }
        for (AdviceRequest before : store.ofCase(area, of.id())) {
            if (before.state().open()
                    && !before.id().equals(id(ask, before.point()))
                    && ask.to().contains(before.point())) {
                findings.add(Finding.of("to", "advice.asked.already", SOURCE, before.profession()));
            }
        }
        findings.addAll(ask.anyway().missing(asked, cases.enough(area, of)));
        if (findings.isEmpty() && needed.over(area, of.id())) {
            findings.add(Finding.of("", "advice.assessment.over", SOURCE));
        }
        if (ask.asks().length() > 2000) {
            findings.add(Finding.of("asks", "advice.asks.too.long", SOURCE));
        }
        return findings;
    }

    private static AdviceId id(Ask ask, UUID point) {
        return new AdviceId(
                UUID.nameUUIDFromBytes(("advice|" + ask.submission() + "|" + point).getBytes(StandardCharsets.UTF_8)));
    }

    /** Where whoever receives it for the body is kept away from the child, nobody writes it until somebody else is found. */
    private AdviceRequest open(AreaId area, AdviceRequest request) {
        return keptFrom.is(area, request, request.writer()) ? request.writtenBy(null) : request;
    }

    private static AdviceRequest request(
            Ask ask, AskedCase of, AdvicePoint point, LocalDate askedOn, LocalDate received) {
        return new AdviceRequest(
                id(ask, point.id()),
                new AdviceRequest.Asked(
                        of.id(),
                        of.request(),
                        of.reference(),
                        of.child(),
                        of.officer(),
                        ask.asks().strip(),
                        askedOn,
                        received,
                        AdviceClock.due(received).on()),
                AdviceRequest.Routed.to(point, ""),
                AdviceRequest.Progress.BEGUN,
                1);
    }

    /** @throws NotFound for what is not there or not the reader's to see */
    @Transactional(readOnly = true)
    public AdviceRequest find(AreaId area, AdviceId id) {
        AdviceRequest found = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(desk.maySee(found));
        return found;
    }

    /** What happened to it, the first first. */
    @Transactional(readOnly = true)
    public List<AdviceMove> moves(AreaId area, AdviceId id) {
        find(area, id);
        return moves.of(area, id);
    }

    /** Those of a case, for whoever leads it and works with its child. */
    @Transactional(readOnly = true)
    public List<AdviceRequest> ofCase(AreaId area, UUID caseId) {
        opened(area, caseId);
        return store.ofCase(area, caseId);
    }

    /** @param toFind those of the reader's body that nobody writes yet */
    public record Mine(List<AdviceRequest> toWrite, List<AdviceRequest> toFind) {
        public Mine {
            toWrite = List.copyOf(toWrite);
            toFind = List.copyOf(toFind);
        }
    }

    /** All that the reader has to write, soonest due first, and all that their body has to find somebody for. */
    @Transactional(readOnly = true)
    public Mine mine(AreaId area) {
        return mine(area, store.names(area));
    }

    private Mine mine(AreaId area, AdviceStore.Names names) {
        List<AdviceRequest> waiting = store.waiting(area, names, seats(), Desk.bodiesToFindFor(names.seats()));
        return new Mine(
                waiting.stream().filter(Desk::writes).toList(),
                waiting.stream().filter(one -> one.writer() == null).toList());
    }

    private static List<SeatId> seats() {
        return List.copyOf(Principals.current().seats().keySet());
    }

    /** @param sent what the reader sent of what they were asked in a year, last due first */
    public record Own(Mine mine, List<AdviceRequest> sent) {
        public Own {
            sent = List.copyOf(sent);
        }
    }

    /**
     * What the reader has to write and to find somebody for, and what they sent. Four statements, however much it is.
     *
     * @param after the last that was sent of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public Own own(AreaId area, @Nullable UUID after, int most) {
        AdviceStore.Names names = store.names(area);
        AdviceRequest last = after == null
                ? null
                : store.find(area, new AdviceId(after)).filter(Desk::writes).orElse(null);
        LocalDate since = LocalDate.now(clock).minusMonths(SHOWN_MONTHS);
        return new Own(mine(area, names), store.done(area, names, seats(), since, last, most));
    }

    /** What the reader may do with a request. */
    public record May(boolean write, boolean find, boolean lookAfter) {}

    public May may(AdviceRequest request) {
        boolean ofTheBody = desk.ofTheBody(request);
        return new May(
                Desk.writes(request) && request.state().may(AdviceState.Event.SEND),
                (ofTheBody || Desk.writes(request) || Desk.looksAfter(request))
                        && request.state().may(AdviceState.Event.ROUTE),
                Desk.looksAfter(request));
    }

    /** Whether the reader opens the page of all advice of its case, which names the child. */
    @Transactional(readOnly = true)
    public boolean opensCase(AreaId area, AdviceRequest request) {
        return Desk.leads() && words.opens(area, request.child());
    }

    public boolean leads() {
        return Desk.leads();
    }

    public boolean runs() {
        return Desk.leads() || Desk.clinical();
    }
}
