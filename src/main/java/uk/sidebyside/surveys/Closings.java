package uk.sidebyside.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * Whether people were asked how it was when a plan, a review or a piece of work closed (R122). Rooms that close something call
 * {@link #closed}; what nobody was asked about stays visible as "not asked".
 */
@Service
public class Closings {
    /** What a survey is about that names no single service. */
    public static final String ALL_SERVICES = "All services";

    /** What a survey of the way to the EHC plan is about, and whatever closes on that way. */
    public static final String EHC_PLANS = "EHC plans and reviews";

    /** A reference to what is a child's although nobody has linked a record: it leads nowhere, and is told to nobody one by one. */
    public static final String CASE = "ehc-case";

    /** What closes within so many days of each other is one plan or one review, led in two rooms. */
    private static final int DAYS_OF_ONE = 28;

    /** What closed longer ago than so many days when it is written down is asked about by nobody: it is not as if it had just closed. */
    private static final int DAYS_TO_ASK = 56;

    private static final String LATE =
            "It was written down more than eight weeks after it closed, so nobody was written to.";

    private static final String SOURCE = "R122; docs/rules/surveys.md, asked or not";

    private final ClosingStore store;
    private final SurveyStore surveys;
    private final SurveyLinks links;
    private final Refs refs;
    private final Circles circles;
    private final ContactNeeds contacts;
    private final Clock clock;

    Closings(
            ClosingStore store,
            SurveyStore surveys,
            SurveyLinks links,
            Refs refs,
            Circles circles,
            ContactNeeds contacts,
            Clock clock) {
        this.circles = circles;
        this.contacts = contacts;
        this.store = store;
        this.surveys = surveys;
        this.links = links;
        this.refs = refs;
        this.clock = clock;
    }

    /**
     * Something was closed.
     *
     * @param about what it was; of a child a reference, and never a name
     * @param child whose it was; null for what is about a service
     * @param service who worked on it, in the words that its surveys use
     * @param setKey which questions fit, as {@code joint-partnership} or {@code ehc-experience}
     * @param to who took part. About a child nobody is written to but people who may see the child today, and their links open
     *     only as long as they may: a bare address, of which nobody knows whose it is, is left out, and so is whoever said that they
     *     are best reached in another way than by e-mail. Without anybody it stands as not asked
     * @param groups as what they took part: a survey that leaves one of them out does not fit
     */
    public record Closed(
            Ref about,
            @Nullable ChildId child,
            Closing.Kind kind,
            String service,
            LocalDate on,
            String setKey,
            List<Recipient> to,
            Set<Respondent> groups) {
        public Closed {
            to = List.copyOf(to);
            groups = Set.copyOf(groups);
        }
    }

    /**
     * Notes that something was closed, in the transaction that closes it, and sends each of them a link of their own to the survey
     * of that service that is open, or else to the newest open one of all services with the same questions. What they say counts
     * for what the survey is about, so one of another service is none for them. Called again for the same, it asks only where
     * nobody was asked. Where something else of the same plan was asked about, it goes to whoever had no letter then. What closed
     * longer ago than eight weeks is noted, and nobody is written to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Closing closed(AreaId area, Closed closed) {
        var note = new Note(
                closed.kind(), closed.service(), closed.on(), closed.about(), Closing.Asked.NOT_ASKED, null, "");
        UUID id = Ids.next(clock);
        store.insert(area, id, id, note, closed.child());
        Closing closing = store.of(area, closed.about(), closed.on()).orElseThrow();
        if (closing.asked() == Closing.Asked.NOT_ASKED) {
            Optional<ClosingStore.Beside> beside = beside(area, closing, closed);
            if (beside.isPresent()) {
                askTheOthers(area, closing, closed, beside.get());
            } else {
                ask(area, closing, closed);
            }
        }
        return store.byId(area, closing.id()).orElseThrow();
    }

    private void ask(AreaId area, Closing closing, Closed closed) {
        LocalDate today = LocalDate.now(clock);
        if (late(closed, today)) {
            notAsked(area, closing, LATE);
            return;
        }
        Survey survey = open(area, closed);
        if (survey == null) {
            return;
        }
        Sent sent = send(area, survey, closing.id(), closing.id().value(), closed);
        if (sent.written() == 0) {
            notAsked(area, closing, sent.inWords());
            return;
        }
        store.asked(area, closing.id(), closing.version(), Closing.Asked.ASKED, today, sent.inWords(), survey.id());
    }

    private static boolean late(Closed closed, LocalDate today) {
        return closed.on().isBefore(today.minusDays(DAYS_TO_ASK));
    }

    /** What somebody wrote about it before stays. */
    private void notAsked(AreaId area, Closing closing, String reason) {
        if (closing.reason().isBlank() && !reason.isBlank()) {
            store.asked(area, closing.id(), closing.version(), Closing.Asked.NOT_ASKED, null, reason, null);
        }
    }

    /** @param otherwise how many were not, since they are best reached in another way than by e-mail */
    private record Sent(int written, int otherwise) {
        String inWords() {
            return otherwise == 0
                    ? ""
                    : otherwise + " of " + (written + otherwise)
                            + " got no email: their best way to be reached is another. Ask them in that way.";
        }
    }

    /** A piece of work and the case close the same plan. */
    private Optional<ClosingStore.Beside> beside(AreaId area, Closing closing, Closed closed) {
        return closed.child() == null || closed.kind() == Closing.Kind.PIECE
                ? Optional.empty()
                : store.askedBeside(area, closing, closed.child(), DAYS_OF_ONE);
    }

    /** Whoever was asked for the one is not asked again for the other; whoever was not is. */
    private void askTheOthers(AreaId area, Closing closing, Closed closed, ClosingStore.Beside beside) {
        LocalDate today = LocalDate.now(clock);
        Survey survey = beside.byLetter() && !late(closed, today) ? open(area, closed) : null;
        Sent sent = survey == null ? new Sent(0, 0) : send(area, survey, closing.id(), beside.letters(), closed);
        SurveyId by = survey == null ? null : survey.id();
        store.asked(area, closing.id(), closing.version(), Closing.Asked.ASKED, beside.askedOn(), sent.inWords(), by);
        if (beside.byLetter()) {
            store.letters(area, closing, beside);
        }
    }

    /**
     * What closed never did: it is taken back in the transaction that puts that right. Links that were not used open nothing any more, and
     * what somebody has answered stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void neverClosed(AreaId area, Ref about, LocalDate on) {
        store.withdraw(area, about, on);
    }

    /** It closed on another day than was noted. Where that day has a closing already, that one stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closedOn(AreaId area, Ref about, LocalDate noted, LocalDate on) {
        if (!store.move(area, about, noted, on)) {
            store.withdraw(area, about, noted);
        }
    }

    private Sent send(AreaId area, Survey survey, ClosingId closing, UUID letters, Closed closed) {
        ChildId child = closed.child();
        if (child == null) {
            links.send(area, survey, closing.value(), closed.to());
            return new Sent(closed.to().size(), 0);
        }
        List<PersonId> around = closed.to().stream()
                .filter(Recipient.ToPerson.class::isInstance)
                .map(one -> ((Recipient.ToPerson) one).person())
                .filter(person -> circles.seenBy(area, person, child.value())
                        .filter(seen -> seen.sees(SharedPart.STEPS))
                        .isPresent())
                .distinct()
                .toList();
        Set<PersonId> otherwise = contacts.otherThanByEmail(area, around);
        List<PersonId> written =
                around.stream().filter(person -> !otherwise.contains(person)).toList();
        links.sendHeld(area, survey, closing.value(), letters, child, written);
        return new Sent(written.size(), otherwise.size());
    }

    private @Nullable Survey open(AreaId area, Closed closed) {
        LocalDate today = LocalDate.now(clock);
        List<Survey> fitting = surveys.inArea(area).stream()
                .filter(survey -> fits(survey, closed) && SurveyLinks.sendable(survey, today))
                .toList();
        return about(closed.service(), fitting)
                .or(() -> about(ALL_SERVICES, fitting))
                .orElse(null);
    }

    /** With those questions, for every group that is written to, and not the one before something begins. */
    private static boolean fits(Survey survey, Closed closed) {
        return survey.set().key().equals(closed.setKey())
                && survey.moment() != Moment.START
                && survey.asked().containsAll(closed.groups());
    }

    private static Optional<Survey> about(String service, List<Survey> some) {
        return some.stream()
                .filter(survey -> survey.service().equalsIgnoreCase(service))
                .findFirst();
    }

    /** What somebody notes by hand of what is kept elsewhere. */
    public record Note(
            Closing.Kind kind,
            String service,
            @Nullable LocalDate closedOn,
            @Nullable Ref about,
            Closing.@Nullable Asked asked,
            @Nullable LocalDate askedOn,
            String reason) {}

    @Transactional
    public Saving<ClosingId> note(AreaId area, UUID submission, @Nullable Note note) {
        SurveyDesk.mustRun();
        List<Finding> findings = new ArrayList<>();
        if (note == null) {
            return Saving.refused(List.of(found("kind", "closing.needs.kind")));
        }
        if (note.service().isBlank()) {
            findings.add(found("service", "closing.needs.service"));
        }
        if (note.closedOn() == null) {
            findings.add(found("closedOn", "closing.needs.day"));
        } else if (note.closedOn().isAfter(LocalDate.now(clock))) {
            findings.add(found("closedOn", "closing.in.future"));
        }
        findings.addAll(asked(note.asked(), note.askedOn(), note.closedOn()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        UUID id = Ids.next(clock);
        store.insert(area, id, submission, note, null);
        return Saving.saved(new ClosingId(id));
    }

    /** Says afterwards whether people were asked. */
    @Transactional
    public Saving<ClosingId> say(
            AreaId area,
            ClosingId id,
            int version,
            Closing.@Nullable Asked asked,
            @Nullable LocalDate on,
            String reason) {
        SurveyDesk.mustRun();
        Closing before = store.byId(area, id).orElseThrow(NotFound::new);
        List<Finding> findings = asked(asked, on, before.closedOn());
        if (!findings.isEmpty() || asked == null) {
            return Saving.refused(findings);
        }
        LocalDate day = asked == Closing.Asked.ASKED ? on : null;
        if (!store.asked(area, id, version, asked, day, reason, null)) {
            return new Saving.Stale<>(Map.of("reason", before.reason()), before.version());
        }
        return Saving.saved(id);
    }

    private List<Finding> asked(Closing.@Nullable Asked asked, @Nullable LocalDate on, @Nullable LocalDate closedOn) {
        if (asked == null) {
            return List.of(found("asked", "closing.needs.asked"));
        }
        if (asked != Closing.Asked.ASKED) {
            return on == null ? List.of() : List.of(found("askedOn", "closing.day.of.asking"));
        }
        if (on == null) {
            return List.of(found("askedOn", "closing.needs.asked.day"));
        }
        return on.isAfter(LocalDate.now(clock)) || closedOn != null && on.isBefore(closedOn)
                ? List.of(found("askedOn", "closing.asked.outside"))
                : List.of();
    }

    /** @throws NotFound for whoever may not see it */
    @Transactional(readOnly = true)
    public Closing byId(AreaId area, ClosingId id) {
        SurveyDesk.mustBeMember();
        return store.byId(area, id).orElseThrow(NotFound::new);
    }

    /**
     * Those that may be told one by one, the latest first: whoever may not see a child learns of no day on which something of that
     * child's closed. Whoever runs surveys says of each whether people were asked, and sees all.
     */
    @Transactional(readOnly = true)
    public List<Closing> oneByOne(AreaId area) {
        SurveyDesk.mustBeMember();
        return SurveyDesk.runs() ? store.inArea(area) : store.seen(area);
    }

    /** All of them, to be counted, the latest first. */
    @Transactional(readOnly = true)
    public List<Closing> inArea(AreaId area) {
        SurveyDesk.mustBeMember();
        return store.inArea(area);
    }

    /** The latest of what is known of one thing; empty where it was not closed, or nothing was noted. */
    @Transactional(readOnly = true)
    public Optional<Closing> about(AreaId area, Ref about) {
        SurveyDesk.mustBeMember();
        return store.about(area, about);
    }

    /** Titles and addresses of what was closed, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public Map<Ref, uk.sidebyside.access.RefResolver.Resolved> seen(List<Closing> closings) {
        List<Ref> about = closings.stream()
                .map(Closing::about)
                .filter(java.util.Objects::nonNull)
                .map(ref -> (Ref) ref)
                .toList();
        return refs.resolve(about, Principals.current());
    }

    private static Finding found(String field, String key) {
        return Finding.of(field, key, SOURCE);
    }
}
