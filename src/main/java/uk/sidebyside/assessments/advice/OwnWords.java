package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * The child's and the family's own words, which a writer reads first (REQUIREMENTS R147). Who may read them is decided where it always
 * is: by the child's circle. So whoever writes has to be let in, by an officer who works with the child; an exclusion beats that.
 */
@Component
public class OwnWords {
    private final Children children;
    private final Circle circle;
    private final Looks looks;
    private final Views views;
    private final Clock clock;

    OwnWords(Children children, Circle circle, Looks looks, Views views, Clock clock) {
        this.children = children;
        this.circle = circle;
        this.looks = looks;
        this.views = views;
        this.clock = clock;
    }

    /** What a writer reads before anything else. Reading it stands in the access log of the child's record. */
    public record Own(Child child, List<View> views) {
        public Own {
            views = List.copyOf(views);
        }
    }

    /** Whoever reads what a body advised about a child, or whom it is asked about, stands in the log of the child's record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(AreaId area, @Nullable UUID child, String why) {
        if (child != null && Principals.current().signedIn()) {
            looks.byPost(area, List.of(new ChildId(child)), why);
        }
    }

    /**
     * The same decision as for the page of a case: whoever works with the child opens what is said about it by name.
     *
     * @throws NotFound for whoever is not in the circle
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void opened(AreaId area, @Nullable UUID child, String why) {
        if (child != null && Principals.current().signedIn()) {
            looks.open(area, new ChildId(child), why);
        }
    }

    /** Whether the principal may open a case of this child. */
    boolean opens(AreaId area, @Nullable UUID child) {
        return child == null || !Principals.current().signedIn() || mayRead(area, child);
    }

    /** Whether the principal writes it and, where there is a record of the child, was let in. */
    boolean writes(AreaId area, AdviceRequest request) {
        UUID child = request.child();
        return Desk.writes(request) && (child == null || mayRead(area, child));
    }

    /**
     * Whether the principal reads what was sent: its writer; a clinical officer, of a health body, by their post; and whoever opens the
     * case, by the same decision as its page.
     */
    boolean reads(AreaId area, AdviceRequest request) {
        return Desk.clinical() && request.health()
                || Desk.leads() && opens(area, request.child())
                || writes(area, request);
    }

    boolean mayRead(AreaId area, UUID child) {
        return children.standing(area, new ChildId(child)).isPresent();
    }

    /** Writes down that somebody of the circle looks; false for whoever is in none. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean look(AreaId area, UUID child) {
        boolean may = mayRead(area, child);
        if (may) {
            looks.open(area, new ChildId(child), "to read a report for an EHC assessment");
        }
        return may;
    }

    /** Empty for whoever is not in the circle. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Own> read(AreaId area, UUID child) {
        if (!mayRead(area, child)) {
            return Optional.empty();
        }
        Child record = looks.open(area, new ChildId(child), "to write advice for an EHC assessment");
        List<View> said = views.about(new Ref(area, VoiceRefs.CHILD, child)).stream()
                .filter(view ->
                        !view.said().words().isBlank() || !view.said().saw().isBlank())
                .toList();
        return Optional.of(new Own(record, said));
    }

    /** Whether the principal works with the child and so may let somebody in. */
    boolean mayLetIn(AreaId area, UUID child) {
        return children.standing(area, new ChildId(child))
                .map(Circles.Seen::standing)
                .filter(standing -> standing.as() == ActsAs.OPENER
                        || standing.as() == ActsAs.MEMBER
                                && standing.membership() != null
                                && standing.membership().relationship().work())
                .isPresent();
    }

    /** Refused, in the words of the circle, where an exclusion stands against them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Saving<UUID> letIn(AreaId area, UUID child, PersonId writer, OrganisationId body, AdviceFrom letter) {
        LocalDate today = LocalDate.now(clock);
        return circle.join(area, new Circle.Join(new ChildId(child), writer, as(letter), body, "", today, null));
    }

    private static Relationship as(AdviceFrom letter) {
        return switch (letter) {
            case B -> Relationship.SETTING;
            case C -> Relationship.HEALTH;
            case E -> Relationship.SOCIAL_CARE;
            case A, D, F, G, H -> Relationship.OTHER_PRACTITIONER;
        };
    }
}
