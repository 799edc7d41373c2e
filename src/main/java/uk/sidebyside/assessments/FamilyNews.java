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
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.assessments.rules.NewEvents;
import uk.sidebyside.assessments.rules.TimeToAppeal;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/**
 * Tells a family by e-mail what happened with its assessment or plan, be it that a return says so or put a day right (issue 4, 5). A letter
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

    /** In the transaction of a step. What is typed late is no news, and of a child who has died nobody gets a letter. */
    void stepped(AreaId area, CaseFile before, CaseFile now, CaseSteps.Take step) {
        LocalDate on = step.on();
        if (on == null || now.life().died() || !isNews(on)) {
            return;
        }
        StepNews.of(
                        new CaseEvent(step.step(), on, step.choice(), step.until()),
                        before.life().state(),
                        now.life())
                .ifPresent(news -> send(area, now.head(), Told.of(now.head().id(), news)));
    }

    /** @param kind of change: of each a person gets one letter a day at most */
    private record Told(CaseId of, String subject, String more, String kind) {
        static Told of(CaseId id, StepNews news) {
            return new Told(
                    id,
                    news.subject(),
                    news.canAppeal() ? news.appeal() + "\n\n" : "",
                    news.of().step().name() + ":" + news.of().on());
        }

        static Told of(DateChange change) {
            return new Told(
                    change.of(), moved(change.oldOn(), change.newOn()), "", change.duty() + ":" + change.newOn());
        }

        static Told righted(CaseId id, Object which) {
            return new Told(id, "The council put right something that it had written down", "", "PUT_RIGHT:" + which);
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
        send(area, of, new Told(of.id(), moved(before, to), "", duty + ":" + to));
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
                    Told.righted(before.head().id(), righted.wrong().id()));
        }
    }

    /** In the transaction in which a step put a date right, of the days that this moved. What is long over is no news. */
    void putRight(AreaId area, List<DateChange> kept) {
        tellApart(area, moved(kept));
    }

    /**
     * In the transaction in which a return was stored: of the days that it moved, and of what happened in cases that were here before and
     * that a family sees. What a return says for the first time that is long over is history.
     */
    void afterAReturn(AreaId area, List<DateChange> kept, ToldDays before, Collection<WhatIsKnown> known) {
        tellApart(
                area,
                Stream.concat(moved(kept).stream(), known.stream().flatMap(now -> before.of(now.of()).stream()
                                .flatMap(was -> happened(was, now).stream())))
                        .toList());
    }

    private List<Told> moved(List<DateChange> kept) {
        return kept.stream()
                .filter(change -> isNews(change.oldOn()) || isNews(change.newOn()))
                .map(Told::of)
                .toList();
    }

    private List<Told> happened(ToldDays.OfCase was, WhatIsKnown now) {
        NewEvents events = NewEvents.between(was.events(), now.events());
        if (now.life().died()) {
            return List.of();
        }
        if (!events.fresh().isEmpty()) {
            List<CaseLife.Moment> steps = CaseLife.moments(now.events()).stream()
                    .filter(step -> events.fresh().contains(step.event())
                            && isNews(step.event().on()))
                    .toList();
            return StepNews.of(steps, now.life()).stream()
                    .map(news -> Told.of(now.of(), news))
                    .toList();
        }
        boolean takenBack =
                was.state() != now.life().state() && events.gone().stream().anyMatch(gone -> isNews(gone.on()));
        return takenBack ? List.of(Told.righted(now.of(), now.life().state().code())) : List.of();
    }

    /**
     * Whoever brings a return in may be in none of these circles, so who reads it is asked apart, in the program's own name. Five
     * statements and the letters, for any number of cases.
     */
    private void tellApart(AreaId area, List<Told> news) {
        if (news.isEmpty()) {
            return;
        }
        Map<CaseId, EhcCase> heads = store
                .find(area, news.stream().map(Told::of).distinct().toList())
                .stream()
                .collect(Collectors.toMap(EhcCase::id, Function.identity()));
        Map<ChildId, Set<PersonId>> readers = readersApart(area, heads.values());
        outbox.send(news.stream()
                .flatMap(one -> letters(area, Objects.requireNonNull(heads.get(one.of())), readers, one).stream())
                .toList());
    }

    private Map<ChildId, Set<PersonId>> readersApart(AreaId area, Collection<EhcCase> cases) {
        return Principals.call(
                Principal.job(area, "to tell families what changed"),
                () -> Objects.requireNonNull(apart.execute(status -> readers(area, cases))));
    }

    private void send(AreaId area, EhcCase of, Told news) {
        outbox.send(letters(area, of, readers(area, List.of(of)), news));
    }

    /** Of each kind of change at most one letter a person and day. A case that is linked to no record has no page that a family sees. */
    private List<Message> letters(AreaId area, EhcCase of, Map<ChildId, Set<PersonId>> readers, Told news) {
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
                        news.subject(),
                        news.more()
                                + "You can read what it means, what comes next, who does it and by when here:\n\n"
                                + site.of(area, "/assessment/" + record),
                        "assessment-changed:" + of.id().value() + ":" + person.value() + ":" + news.kind() + ":"
                                + today))
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
