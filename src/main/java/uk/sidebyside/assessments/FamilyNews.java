package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.assessments.rules.TimeToAppeal;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/**
 * Tells a family by e-mail what changed where its assessment or plan stands, be it that a return put a day right (issue 4, 5). A letter
 * goes to whoever is shown the page today and did not choose another way to be reached; neither the child nor a need stands in it.
 */
@Component
class FamilyNews {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Ours: a step that is written down later than so many days after it was taken is history, as when a case is typed in. */
    private static final int DAYS_OF_NEWS = 56;

    private final FamilyOf families;
    private final Circles circles;
    private final ContactNeeds contacts;
    private final Outbox outbox;
    private final SiteAddress site;
    private final CaseStore store;
    private final TransactionTemplate apart;
    private final Clock clock;

    FamilyNews(
            FamilyOf families,
            Circles circles,
            ContactNeeds contacts,
            Outbox outbox,
            SiteAddress site,
            CaseStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
        this.families = families;
        this.circles = circles;
        this.contacts = contacts;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /**
     * In the transaction of a step, where the case stands elsewhere after it. What is typed late is no news, and of a child who has died
     * nobody gets a letter.
     */
    void stepped(AreaId area, CaseFile before, CaseFile now, CaseSteps.Take step) {
        CaseState state = now.standing().state();
        String words = words(state);
        boolean elsewhere = state != before.standing().state();
        if (elsewhere && !words.isEmpty() && !now.life().died() && isNews(step.on())) {
            send(area, now.head(), words, state.name());
        }
    }

    private boolean isNews(@Nullable LocalDate on) {
        return on != null && !on.isBefore(today().minusDays(DAYS_OF_NEWS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** In the transaction in which a day is moved that the family was told. */
    void moved(AreaId area, EhcCase of, String duty, LocalDate before, LocalDate to) {
        send(area, of, moved(before, to), duty + ":" + to);
    }

    private static String moved(LocalDate before, LocalDate to) {
        return "A day has moved from " + DAY.format(before) + " to " + DAY.format(to);
    }

    /**
     * In the transaction in which a step is put right: what is next and the last day to appeal, where they moved and are not over, or else
     * that something was. What is history is no news, and where the step said that a child has died, somebody speaks to the family.
     */
    void putRight(AreaId area, CaseFile before, Cases.PutRight done, Righted righted) {
        Happening right = righted.right();
        boolean died = Stream.of(righted.wrong(), right == null ? righted.wrong() : right)
                .anyMatch(one -> one.kind().equals(CaseStep.CEASED.code())
                        && one.choice().equals(EndOfPlan.DIED));
        if (died || done.now().life().died()) {
            return;
        }
        List<DateChange> toCome = done.moved().stream()
                .filter(one -> !one.oldOn().isBefore(today()) || !one.newOn().isBefore(today()))
                .toList();
        toCome.stream()
                .filter(one -> one.equals(toCome.getFirst()) || one.duty().equals(TimeToAppeal.APPEAL))
                .forEach(one -> moved(area, before.head(), one.duty(), one.oldOn(), one.newOn()));
        boolean elsewhere = before.standing().state() != done.now().standing().state();
        boolean news = isNews(righted.wrong().on()) || right != null && isNews(right.on());
        if (toCome.isEmpty() && (elsewhere || news)) {
            send(
                    area,
                    before.head(),
                    "The council put right something that it had written down",
                    "PUT_RIGHT:" + righted.wrong().id());
        }
    }

    /** As a subject; empty where a letter of the council says it better, or nothing is to be told. */
    private static String words(CaseState state) {
        return switch (state) {
            case REQUESTED -> "The council has a request and decides if it will assess";
            case ASSESSING -> "The council assesses, and asks for advice";
            case REASSESSING -> "The council assesses again";
            case AGREED -> "There will be a plan: the council writes a draft";
            case DRAFT_OUT -> "The draft plan is with you";
            case NEW_DRAFT_OUT -> "A new draft of the plan is with you";
            case PLAN -> "There is a final plan";
            case REVIEW_MET -> "The review meeting was held";
            case CHANGES_OUT -> "Changes to the plan are with you";
            case REASSESSMENT_ASKED -> "The council decides if it will assess again";
            case CEASING -> "The council thinks about ending the plan and asks you first";
            case NOT_ASSESSING, NO_PLAN -> "The council has decided, and you can appeal";
            case ENDING -> "The council decided that the plan ends, and you can appeal";
            case CEASED -> "The plan has ended";
            case WITHDRAWN -> "The request was taken back";
            case NOT_BEGUN, MOVED_AWAY -> "";
        };
    }

    /**
     * In the transaction in which a return or a step put a date right, of the days that this moved. Whoever brings a return in may be in
     * none of these circles, so who reads it is asked apart, in the program's own name. What is long over is no news.
     */
    void putRight(AreaId area, List<DateChange> kept) {
        List<DateChange> news = kept.stream()
                .filter(change -> isNews(change.oldOn()) || isNews(change.newOn()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        Map<CaseId, EhcCase> heads = store
                .find(area, news.stream().map(DateChange::of).distinct().toList())
                .stream()
                .collect(Collectors.toMap(EhcCase::id, Function.identity()));
        Map<ChildId, Set<PersonId>> readers = readersApart(area, heads.values());
        outbox.send(news.stream()
                .flatMap(change -> letters(
                        area,
                        Objects.requireNonNull(heads.get(change.of())),
                        readers,
                        moved(change.oldOn(), change.newOn()),
                        change.duty() + ":" + change.newOn())
                        .stream())
                .toList());
    }

    private Map<ChildId, Set<PersonId>> readersApart(AreaId area, Collection<EhcCase> cases) {
        return Principals.call(
                Principal.job(area, "to tell families that a day moved"),
                () -> Objects.requireNonNull(apart.execute(status -> readers(area, cases))));
    }

    private void send(AreaId area, EhcCase of, String what, String kind) {
        outbox.send(letters(area, of, readers(area, List.of(of)), what, kind));
    }

    /** Of each kind of change at most one letter a person and day. A case that is linked to no record has no page that a family sees. */
    private List<Message> letters(
            AreaId area, EhcCase of, Map<ChildId, Set<PersonId>> readers, String what, String kind) {
        UUID record = of.child();
        if (record == null) {
            return List.of();
        }
        LocalDate today = today();
        return readers.getOrDefault(new ChildId(record), Set.of()).stream()
                .map(person -> Message.of(
                        area,
                        new Recipient.ToPerson(person),
                        "assessment-changed",
                        what,
                        "You can read what it means, what comes next, who does it and by when here:\n\n"
                                + site.of(area, "/assessment/" + record),
                        "assessment-changed:" + of.id().value() + ":" + person.value() + ":" + kind + ":" + today))
                .toList();
    }

    /** By child, who is shown the page today and did not choose another way to be reached. Four statements for all. */
    private Map<ChildId, Set<PersonId>> readers(AreaId area, Collection<EhcCase> cases) {
        List<ChildId> children = cases.stream()
                .map(EhcCase::child)
                .filter(Objects::nonNull)
                .map(ChildId::new)
                .toList();
        if (children.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<PersonId>> asked = new HashMap<>();
        families.of(area, children).forEach((child, family) -> asked.put(child.value(), family.all()));
        Map<ChildId, Set<PersonId>> readers = shown(area, asked);
        Set<PersonId> otherwise = contacts.otherThanByEmail(
                area, readers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        readers.values().forEach(people -> people.removeAll(otherwise));
        return readers;
    }

    /** Those of them who are shown the page. */
    private Map<ChildId, Set<PersonId>> shown(AreaId area, Map<UUID, Set<PersonId>> some) {
        Map<ChildId, Set<PersonId>> shown = new HashMap<>();
        circles.seenBy(area, some).forEach((child, people) -> {
            people.values().removeIf(seen -> !seen.sees(SharedPart.STEPS));
            shown.put(new ChildId(child), people.keySet());
        });
        return shown;
    }

    /** How those want to be reached who would get it and are written none, since they chose another way; empty for nobody. */
    String withoutEmail(AreaId area, EhcCase of) {
        UUID record = of.child();
        if (record == null) {
            return "";
        }
        var child = new ChildId(record);
        Set<PersonId> otherwise =
                contacts.otherThanByEmail(area, families.of(area, child).all());
        return otherwise.isEmpty()
                ? ""
                : contacts.of(
                        area, child, shown(area, Map.of(record, otherwise)).getOrDefault(child, Set.of()));
    }
}
