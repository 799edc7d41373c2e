package uk.sidebyside.voice.ground;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.MaySeeChild;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * Who may read and who may answer what was said. The policies of the tables decide the same once more; what may not be seen
 * answers like what is not there.
 */
@Component
public class Desk {
    private static final Role[] ABOUT_SERVICES = {
        Role.COORDINATOR, Role.WORKSTREAM_LEAD, Role.ACTION_OWNER, Role.CASE_OFFICER, Role.ADMINISTRATOR
    };

    private final Circles circles;
    private final ContactNeeds contacts;

    Desk(Circles circles, ContactNeeds contacts) {
        this.circles = circles;
        this.contacts = contacts;
    }

    /** @throws NotFound for whoever may not */
    public void mustRead(Sitting sitting) {
        if (!mayRead(sitting)) {
            throw new NotFound();
        }
    }

    public boolean mayRead(Sitting sitting) {
        return mayRead(sitting, this::seen);
    }

    /** Those of many that may be read, in one statement however many there are. */
    public <T> List<T> readable(List<T> all, Function<T, Sitting> of) {
        List<Ref> children = all.stream()
                .map(one -> of.apply(one).about())
                .filter(about -> about.kind().equals(VoiceRefs.CHILD))
                .distinct()
                .toList();
        Map<UUID, Circles.Seen> seen =
                children.isEmpty() || Principals.current().kind() != Principal.Kind.ACCOUNT
                        ? Map.of()
                        : circles.seen(
                                children.getFirst().area(),
                                children.stream().map(Ref::id).toList());
        return all.stream()
                .filter(one -> mayRead(of.apply(one), child -> Optional.ofNullable(seen.get(child.id()))))
                .toList();
    }

    /** @param seen as what the principal sees the child that something is about; asked only where that decides */
    public static boolean mayRead(Sitting sitting, Function<Ref, Optional<Circles.Seen>> seen) {
        Principal principal = Principals.current();
        return switch (principal.kind()) {
            case RECEIPT, INVITATION, JOB, OPERATOR -> true;
            case PUBLIC -> false;
            case ACCOUNT ->
                gave(sitting, principal)
                        ? !isAboutAChild(sitting)
                                || seen.apply(sitting.about())
                                        .filter(one -> showsItsGiver(sitting, one))
                                        .isPresent()
                        : sitting.given()
                                && (isAboutAChild(sitting)
                                        ? seen.apply(sitting.about())
                                                .filter(one -> one.sees(SharedPart.VIEWS))
                                                .isPresent()
                                        : works(principal));
        };
    }

    public static boolean gave(Sitting sitting, Principal principal) {
        return principal.signedIn() && principal.person().equals(sitting.giver());
    }

    /**
     * Whether whoever gave it still sees it who sees the child so: what they said themself always; a young person's words, with which
     * they helped, only while the views are shared.
     */
    public static boolean showsItsGiver(Sitting sitting, Circles.Seen seen) {
        return !sitting.youngByAnother() || seen.sees(SharedPart.VIEWS);
    }

    private static boolean isAboutAChild(Sitting sitting) {
        return sitting.child().isPresent();
    }

    /** Whether its giver may be written to: about a child, for as long as they may see the child and what they gave. */
    public boolean mayWriteTo(Sitting sitting) {
        return mayWriteTo(sitting, seen -> showsItsGiver(sitting, seen));
    }

    /** Whether its giver may be written to that there is an answer: of a view about a child hears who sees the views. */
    public boolean mayHearOfAnswer(Sitting sitting) {
        return mayWriteTo(sitting, seen -> seen.sees(SharedPart.VIEWS));
    }

    private boolean mayWriteTo(Sitting sitting, Predicate<Circles.Seen> where) {
        return sitting.child().isEmpty()
                || sitting.giver() != null
                        && circles.seenBy(
                                        sitting.about().area(),
                                        sitting.giver(),
                                        sitting.about().id())
                                .filter(where)
                                .isPresent();
    }

    /** Whether a letter may go to somebody's account unasked: not to one who said that they are best reached in another way. */
    public boolean byEmail(AreaId area, PersonId person) {
        return contacts.otherThanByEmail(area, List.of(person)).isEmpty();
    }

    /** Whether somebody may see the child that they are asked about. */
    public boolean mayBeAsked(Ref child, PersonId person) {
        return circles.seenBy(child.area(), person, child.id()).isPresent();
    }

    /** Whether somebody's account is that of the child or young person themself. */
    public boolean isThemself(Ref child, PersonId person) {
        return circles.seenBy(child.area(), person, child.id())
                .filter(seen -> seen.standing().as() == MaySeeChild.ActsAs.SELF)
                .isPresent();
    }

    /** Whether the principal signed in with the account of the child or young person whom something is about. */
    public boolean themself(Ref about) {
        return about.kind().equals(VoiceRefs.CHILD)
                && Principals.current().kind() == Principal.Kind.ACCOUNT
                && seen(about)
                        .filter(seen -> seen.standing().as() == MaySeeChild.ActsAs.SELF)
                        .isPresent();
    }

    /** As what the principal sees the child that something is about. */
    public Optional<Circles.Seen> seen(Ref child) {
        return Optional.ofNullable(
                circles.seen(child.area(), List.of(child.id())).get(child.id()));
    }

    /** @throws NotFound for whoever may not */
    public void mustAnswer(Sitting sitting) {
        if (!mayAnswer(sitting)) {
            throw new NotFound();
        }
    }

    public boolean mayAnswer(Sitting sitting) {
        Principal principal = Principals.current();
        if (principal.kind() == Principal.Kind.OPERATOR) {
            return true;
        }
        return sitting.given() && mayWorkOn(sitting.about(), principal);
    }

    /** Whether somebody may ask and answer about something: about a child those who work in its circle. */
    public boolean mayWorkOn(Ref about, Principal principal) {
        if (principal.kind() == Principal.Kind.OPERATOR) {
            return true;
        }
        if (!principal.signedIn() || principal.has(Role.INSPECTOR)) {
            return false;
        }
        return about.kind().equals(VoiceRefs.CHILD)
                ? seen(about).map(Desk::worksWith).orElse(false)
                : works(principal);
    }

    /**
     * The same for a list of many things of one area, in one statement. A safeguarding lead, who opens one record at a time and says
     * why, has a list of no child.
     */
    public Set<Ref> workedOn(Set<Ref> about, Principal principal) {
        Set<Ref> children =
                about.stream().filter(ref -> ref.kind().equals(VoiceRefs.CHILD)).collect(Collectors.toSet());
        Map<UUID, Circles.Seen> seen = children.isEmpty()
                ? Map.of()
                : circles.seen(
                        children.iterator().next().area(),
                        children.stream().map(Ref::id).toList());
        return about.stream()
                .filter(ref -> {
                    if (!children.contains(ref) || principal.kind() == Principal.Kind.OPERATOR) {
                        return mayWorkOn(ref, principal);
                    }
                    Circles.Seen one = seen.get(ref.id());
                    return one != null
                            && !principal.has(Role.INSPECTOR)
                            && one.standing().as() != MaySeeChild.ActsAs.SAFEGUARDING_LEAD
                            && worksWith(one);
                })
                .collect(Collectors.toSet());
    }

    private static boolean worksWith(Circles.Seen seen) {
        MaySeeChild.Standing standing = seen.standing();
        return switch (standing.as()) {
            case SELF -> false;
            case MEMBER ->
                Objects.requireNonNull(standing.membership()).relationship().work();
            case SAFEGUARDING_LEAD, OPENER -> true;
        };
    }

    private static boolean works(Principal principal) {
        return principal.hasAny(ABOUT_SERVICES);
    }
}
