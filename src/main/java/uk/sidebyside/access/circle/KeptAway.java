package uk.sidebyside.access.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/**
 * Whether somebody is kept away from a child, for a room that is about to give them work about it. Whoever gives it may be in no circle
 * and see no exclusion; so it is asked apart, in the program's own name, and nothing but yes or no comes out.
 */
@Component
public class KeptAway {
    private final Circles circles;
    private final Clock clock;
    private final TransactionTemplate apart;

    KeptAway(Circles circles, Clock clock, PlatformTransactionManager transactions) {
        this.circles = circles;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /**
     * Today or from a later day on.
     *
     * @param organisation for which they would work with the child; null where for none
     */
    public boolean is(AreaId area, UUID child, PersonId person, @Nullable OrganisationId organisation) {
        return Principals.call(
                Principal.job(area, "whether somebody is kept away from a child"),
                () -> Objects.requireNonNull(
                        apart.execute(status -> asked(area, child, person, organisation, LocalDate.now(clock)))));
    }

    /** Those of these safeguarding leads who may see a child today; asked apart in the same way. */
    public Set<PersonId> leadsWhoSee(AreaId area, UUID child, Collection<PersonId> leads) {
        return Principals.call(
                Principal.job(area, "which safeguarding lead may see a child"),
                () -> Objects.requireNonNull(apart.execute(status -> leads.stream()
                        .filter(lead -> circles.seenAsLeadBy(area, lead, child))
                        .collect(Collectors.toSet()))));
    }

    private boolean asked(
            AreaId area, UUID child, PersonId person, @Nullable OrganisationId organisation, LocalDate today) {
        return circles.exclusions(area, child).stream()
                        .map(Circles.Excluded::exclude)
                        .filter(one -> one.untilOn() == null || !one.untilOn().isBefore(today))
                        .anyMatch(one -> person.equals(one.person())
                                || one.organisation() != null
                                        && one.organisation().equals(organisation))
                || circles.members(area, List.of(child)).stream()
                        .anyMatch(member -> member.person().equals(person) && member.keptAway());
    }
}
