package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.rules.ContactRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** How each wants to be written to and called: asked once of a person, and shown before anybody does either. */
@Service
public class ContactNeeds {
    private final Children children;
    private final Circles circles;
    private final ContactStore store;
    private final Clock clock;

    ContactNeeds(Children children, Circles circles, ContactStore store, Clock clock) {
        this.children = children;
        this.circles = circles;
        this.store = store;
        this.clock = clock;
    }

    /** By which way somebody is best reached. */
    public enum Channel {
        EMAIL("E-mail"),
        PHONE("Phone"),
        TEXT("Text message"),
        POST("Letter by post"),
        IN_PERSON("In person"),
        THROUGH_SOMEBODY("Through somebody else");

        private final String words;

        Channel(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Channel of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @param language that they speak best; blank for English
     * @param how what helps: large print, Easy Read, a sign language, who should be there
     * @param pleaseDoNot what nobody should do, as ring in the school run
     */
    public record Needs(
            Channel channel,
            String language,
            boolean interpreter,
            String how,
            String bestTimes,
            String pleaseDoNot,
            LocalDate askedOn,
            int version) {

        /** In a line, what nobody should do first, as "Please do not: ring after six. Best way: Phone. Large print." */
        public String inWords() {
            return Stream.of(
                            told("Please do not: ", pleaseDoNot),
                            told("Best way: ", channel.words()),
                            told("Language: ", language),
                            interpreter ? "An interpreter is needed." : "",
                            told("What helps: ", how),
                            told("Good times: ", bestTimes))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private static String told(String what, String words) {
            String said = words.strip();
            return said.isEmpty() ? "" : what + said + (said.matches("(?s).*[.!?]") ? "" : ".");
        }
    }

    /** By person; who was never asked, or whom the principal may not know about, is missing. */
    @Transactional(readOnly = true)
    public Map<PersonId, Needs> of(AreaId area, Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : store.of(area, people);
    }

    /**
     * Those of them who said that they are best reached in another way than by e-mail; nobody writes them one unasked. Also of those of
     * whom the principal may know nothing more.
     */
    @Transactional(readOnly = true)
    public Set<PersonId> otherThanByEmail(AreaId area, Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : store.otherwise(area, people);
    }

    /** The same of addresses whose account is not known to the principal; of those that nobody's account has, none. */
    @Transactional(readOnly = true)
    public Set<String> addressesOtherwise(AreaId area, Collection<String> addresses) {
        return addresses.isEmpty() ? Set.of() : store.otherwiseByAddress(area, addresses);
    }

    /** How these people around a child want to be reached, one after the other, each by name; empty where nobody was asked. */
    @Transactional(readOnly = true)
    public String inWords(AreaId area, List<Circles.Member> people) {
        Map<PersonId, Needs> needs =
                of(area, people.stream().map(Circles.Member::person).toList());
        Set<PersonId> told = new HashSet<>();
        return people.stream()
                .filter(member -> told.add(member.person()))
                .flatMap(member -> Optional.ofNullable(needs.get(member.person()))
                        .map(own -> (member.name().isBlank() ? "Name kept back" : member.name()) + ": " + own.inWords())
                        .stream())
                .collect(Collectors.joining(" "));
    }

    /** How everybody around a child today wants to be reached, and the young person themself; empty where nobody was asked. */
    @Transactional(readOnly = true)
    public String around(AreaId area, ChildId child) {
        List<Circles.Member> all = circles.members(area, List.of(child.value()));
        return (inWords(area, today(all)) + themself(area, child, owner -> true)).strip();
    }

    private List<Circles.Member> today(List<Circles.Member> all) {
        LocalDate today = LocalDate.now(clock);
        return all.stream().filter(member -> member.aroundOn(today)).toList();
    }

    private String themself(AreaId area, ChildId child, Predicate<PersonId> told) {
        UUID owner = circles.owner(area, child.value());
        Needs own = owner == null || !told.test(new PersonId(owner))
                ? null
                : of(area, List.of(new PersonId(owner))).get(new PersonId(owner));
        return own == null ? "" : " The young person: " + own.inWords();
    }

    /** The same of those of these people who are best reached in another way than by e-mail, and so get none. */
    @Transactional(readOnly = true)
    public String withoutEmail(AreaId area, ChildId child, Collection<PersonId> people) {
        return of(area, child, otherThanByEmail(area, people));
    }

    /** The same of these people, whichever way is best. Whoever is not around the child any more, or kept away, is not told of. */
    @Transactional(readOnly = true)
    public String of(AreaId area, ChildId child, Set<PersonId> people) {
        if (people.isEmpty()) {
            return "";
        }
        List<Circles.Member> all = circles.members(area, List.of(child.value()));
        List<Circles.Member> around = today(all).stream()
                .filter(member -> people.contains(member.person()))
                .toList();
        Set<PersonId> others = new HashSet<>(people);
        all.forEach(member -> others.remove(member.person()));
        return (inWords(area, around) + (others.isEmpty() ? "" : themself(area, child, others::contains))).strip();
    }

    /** One's own. */
    @Transactional(readOnly = true)
    public Optional<Needs> mine(AreaId area) {
        PersonId me = Principals.current().person();
        return Optional.ofNullable(store.of(area, List.of(me)).get(me));
    }

    /** @param channel null where none was chosen */
    public record Say(
            @Nullable Channel channel,
            String language,
            boolean interpreter,
            String how,
            String bestTimes,
            String pleaseDoNot,
            int version) {}

    /** Says how one wants to be reached oneself. */
    @Transactional
    public Saving<PersonId> say(AreaId area, Say say) {
        return save(area, Principals.current().person(), say);
    }

    /** Writes down what somebody in a child's circle said about it, for whoever works with the child. */
    @Transactional
    public Saving<PersonId> saidBy(AreaId area, ChildId child, PersonId person, Say say) {
        children.mustWork(area, child);
        boolean around = circles.members(area, List.of(child.value())).stream()
                        .anyMatch(member -> member.person().equals(person))
                || person.value().equals(circles.owner(area, child.value()));
        if (!around) {
            throw new NotFound();
        }
        return save(area, person, say);
    }

    private Saving<PersonId> save(AreaId area, PersonId person, Say say) {
        List<Finding> findings = ContactRules.check(
                say.channel() != null, say.language(), say.how(), say.bestTimes(), say.pleaseDoNot());
        if (!findings.isEmpty() || say.channel() == null) {
            return Saving.refused(findings);
        }
        if (store.save(area, person, say, LocalDate.now(clock))) {
            return Saving.saved(person);
        }
        Needs now =
                java.util.Objects.requireNonNull(store.of(area, List.of(person)).get(person));
        return new Saving.Stale<>(
                Map.of("how", now.how(), "bestTimes", now.bestTimes(), "pleaseDoNot", now.pleaseDoNot()),
                now.version());
    }
}
