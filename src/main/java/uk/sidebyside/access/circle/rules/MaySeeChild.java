package uk.sidebyside.access.circle.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may see a child's record on a day, and as what. The row policies decide the same by
 * {@code access.visible_children()}; a test holds the two against each other.
 */
public final class MaySeeChild {
    private MaySeeChild() {}

    /** As what somebody sees a record. */
    public enum ActsAs {
        /** The young person whose record it is. */
        SELF,
        MEMBER,
        /** By their post, and by no relationship. */
        SAFEGUARDING_LEAD,
        /** Has just opened the record; nobody is around the child yet. */
        OPENER
    }

    /**
     * @param membership that counts, for {@link ActsAs#MEMBER}; otherwise null
     * @param acting whether they act for the young person in a decision for which that one lacks capacity
     */
    public record Standing(ActsAs as, @Nullable Membership membership, boolean acting) {
        public Standing(ActsAs as) {
            this(as, null, false);
        }

        public boolean family() {
            return membership != null && membership.relationship().family();
        }

        /**
         * Whether this reader sees a part ({@code access.visible_children(part)} says the same): family, once the rights are the young person's own, what that one shares, and
         * whoever acts for a decision what a decision is taken on.
         */
        public boolean sees(SharedPart part, boolean own, Set<SharedPart> shared) {
            boolean byConsent = own && (acting || family());
            return !byConsent
                    || shared.contains(part)
                    || acting && (part == SharedPart.STEPS || part == SharedPart.PLAN);
        }
    }

    /** @param untilOn the last day; null while it goes on */
    public record Membership(
            Relationship relationship,
            @Nullable UUID organisation,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        boolean liveOn(LocalDate day) {
            return live(fromOn, untilOn, day);
        }
    }

    /** Keeps away one person, everybody of a relationship, or everybody of an organisation: one of them is not null. */
    public record Exclusion(
            @Nullable UUID person,
            @Nullable Relationship relationship,
            @Nullable UUID organisation,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        boolean keepsAway(Asking asking, LocalDate day) {
            return live(fromOn, untilOn, day) && means(asking);
        }

        /** Whether it is about one who asks, by themself or by anything that they are or were around the child. */
        private boolean means(Asking asking) {
            return asking.person().equals(person)
                    || asking.memberships().stream()
                            .anyMatch(one -> one.relationship() == relationship
                                    || organisation != null && organisation.equals(one.organisation()));
        }
    }

    /**
     * What is known of one who asks.
     *
     * @param memberships of theirs in this child's circle, those that are over too
     * @param opened whether they opened a record around which nobody stands yet
     */
    public record Asking(
            UUID person, boolean self, boolean safeguardingLead, boolean opened, List<Membership> memberships) {
        public Asking {
            memberships = List.copyOf(memberships);
        }
    }

    /**
     * What is known of the record.
     *
     * @param ownFromOn from when the rights are the young person's
     * @param shared what the young person lets parents see
     */
    public record Record(LocalDate ownFromOn, Set<SharedPart> shared, List<Exclusion> exclusions) {
        public Record {
            shared = Set.copyOf(shared);
            exclusions = List.copyOf(exclusions);
        }

        public boolean ownOn(LocalDate day) {
            return !day.isBefore(ownFromOn);
        }
    }

    /** Empty for whoever may not see it. An exclusion beats whatever else they are. */
    public static Optional<Standing> on(LocalDate day, Record record, Asking asking) {
        if (record.exclusions().stream().anyMatch(one -> one.keepsAway(asking, day))) {
            return Optional.empty();
        }
        if (asking.self()) {
            return Optional.of(new Standing(ActsAs.SELF));
        }
        Optional<Membership> counts = asking.memberships().stream()
                .filter(one -> one.liveOn(day))
                .filter(one -> !one.relationship().family()
                        || !record.ownOn(day)
                        || !record.shared().isEmpty())
                .min(Comparator.comparing(Membership::relationship));
        if (counts.isPresent()) {
            boolean acting = asking.memberships().stream()
                    .anyMatch(one -> one.relationship() == Relationship.REPRESENTATIVE && one.liveOn(day));
            return Optional.of(new Standing(ActsAs.MEMBER, counts.get(), acting));
        }
        if (asking.safeguardingLead()) {
            return Optional.of(new Standing(ActsAs.SAFEGUARDING_LEAD));
        }
        return asking.opened() ? Optional.of(new Standing(ActsAs.OPENER)) : Optional.empty();
    }

    /** Whether an exclusion stands on the day or later that would beat a membership, by it or by an earlier one of the same person. */
    public static boolean keptAwayFrom(LocalDate day, Record record, Asking asking, Membership joining) {
        List<Membership> all =
                Stream.concat(asking.memberships().stream(), Stream.of(joining)).toList();
        Asking then = new Asking(asking.person(), asking.self(), asking.safeguardingLead(), asking.opened(), all);
        return record.exclusions().stream()
                .filter(one -> one.untilOn() == null || !one.untilOn().isBefore(day))
                .anyMatch(one -> one.means(then));
    }

    private static boolean live(LocalDate fromOn, @Nullable LocalDate untilOn, LocalDate day) {
        return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
    }
}
