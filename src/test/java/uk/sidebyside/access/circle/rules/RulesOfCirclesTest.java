package uk.sidebyside.access.circle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.access.circle.rules.MaySeeChild.Asking;
import uk.sidebyside.access.circle.rules.MaySeeChild.Exclusion;
import uk.sidebyside.access.circle.rules.MaySeeChild.Membership;
import uk.sidebyside.access.circle.rules.MaySeeChild.Record;
import uk.sidebyside.access.circle.rules.MaySeeChild.Standing;
import uk.sidebyside.access.circle.rules.WithheldEntry.Telling;

/** Who sees a child's record, as what and which part; what is withheld; and what a seal shows. */
class RulesOfCirclesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final UUID ME = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final Record THE_PARENTS = record(DAY.plusDays(1), Set.of());
    private static final Record OWN = record(DAY, Set.of());

    private static Record record(LocalDate own, Set<SharedPart> shared, Exclusion... exclusions) {
        return new Record(own, shared, List.of(exclusions));
    }

    private static Membership in(Relationship as) {
        return new Membership(as, as.work() ? SCHOOL : null, DAY.minusDays(5), null);
    }

    private static Asking asking(Membership... memberships) {
        return new Asking(ME, false, false, false, List.of(memberships));
    }

    private static Exclusion keepAway(@Nullable UUID person, @Nullable Relationship as, @Nullable UUID organisation) {
        return new Exclusion(person, as, organisation, DAY, DAY);
    }

    @ParameterizedTest(name = "{0} days after the first of three: {1}")
    @CsvSource({"-1, false", "0, true", "2, true", "3, false"})
    void aMembershipCountsOnItsDays(int days, boolean sees) {
        var member = new Membership(Relationship.SETTING, SCHOOL, DAY, DAY.plusDays(2));
        assertThat(MaySeeChild.on(DAY.plusDays(days), THE_PARENTS, asking(member))
                        .isPresent())
                .isEqualTo(sees);
    }

    @ParameterizedTest(name = "{0} days after the only day: kept away {1}")
    @CsvSource({"-1, false", "0, true", "1, false"})
    void anExclusionCountsOnItsDays(int days, boolean away) {
        var record = record(DAY.plusYears(9), Set.of(), keepAway(ME, null, null));
        assertThat(MaySeeChild.on(DAY.plusDays(days), record, asking(in(Relationship.PARENT)))
                        .isEmpty())
                .isEqualTo(away);
    }

    @Test
    void anExclusionBeatsEverythingThatSomebodyIs() {
        Asking all = new Asking(ME, true, true, true, List.of(in(Relationship.SETTING)));
        assertThat(MaySeeChild.on(DAY, record(DAY, Set.of(), keepAway(ME, null, null)), all))
                .isEmpty();
        assertThat(MaySeeChild.on(DAY, record(DAY, Set.of(), keepAway(null, Relationship.SETTING, null)), all))
                .isEmpty();
        assertThat(MaySeeChild.on(DAY, record(DAY, Set.of(), keepAway(null, null, SCHOOL)), all))
                .isEmpty();
        assertThat(MaySeeChild.on(DAY, record(DAY, Set.of(), keepAway(UUID.randomUUID(), null, null)), all))
                .isPresent();
        assertThat(MaySeeChild.on(DAY, record(DAY, Set.of(), keepAway(null, Relationship.PARENT, null)), all))
                .isPresent();
        assertThat(MaySeeChild.on(DAY, record(DAY, Set.of(), keepAway(null, null, UUID.randomUUID())), all))
                .isPresent();
    }

    /** Whoever was of a class stays of it: one who left the circle and comes by another way is kept away too. */
    @Test
    void aClassHoldsThoseWhoseTimeIsOverToo() {
        var over = new Membership(Relationship.BIRTH_FAMILY, null, DAY.minusDays(9), DAY.minusDays(8));
        var record = record(DAY.plusYears(1), Set.of(), keepAway(null, Relationship.BIRTH_FAMILY, null));
        assertThat(MaySeeChild.on(DAY, record, asking(over, in(Relationship.CARER))))
                .isEmpty();
    }

    /** Asked before somebody is taken in: by what they would be, and by what they were. */
    @Test
    void whoIsTakenInIsAskedAboutByAllThatTheyWere() {
        var before = new Membership(Relationship.SETTING, SCHOOL, DAY.minusDays(9), DAY.minusDays(5));
        Membership joining = new Membership(Relationship.CASE_OFFICER, UUID.randomUUID(), DAY, null);
        Record school = record(DAY, Set.of(), keepAway(null, null, SCHOOL));
        assertThat(MaySeeChild.keptAwayFrom(DAY, school, asking(before), joining))
                .isTrue();
        assertThat(MaySeeChild.keptAwayFrom(DAY, school, asking(), joining)).isFalse();
        assertThat(MaySeeChild.keptAwayFrom(DAY, school, asking(), before)).isTrue();
        assertThat(MaySeeChild.keptAwayFrom(DAY.minusDays(3), school, asking(before), joining))
                .as("one that is to come")
                .isTrue();
        assertThat(MaySeeChild.keptAwayFrom(DAY.plusDays(1), school, asking(before), joining))
                .as("one that is over")
                .isFalse();
        assertThat(MaySeeChild.keptAwayFrom(
                        DAY,
                        record(DAY, Set.of(), keepAway(null, Relationship.SETTING, null)),
                        asking(before),
                        joining))
                .isTrue();
        assertThat(MaySeeChild.keptAwayFrom(
                        DAY, record(DAY, Set.of(), keepAway(UUID.randomUUID(), null, null)), asking(before), joining))
                .isFalse();
    }

    @Test
    void asWhatSomebodySeesIsTheNearest() {
        assertThat(as(THE_PARENTS, new Asking(ME, true, true, true, List.of()))).isEqualTo(ActsAs.SELF);
        assertThat(as(THE_PARENTS, new Asking(ME, false, true, true, List.of(in(Relationship.PARENT)))))
                .isEqualTo(ActsAs.MEMBER);
        assertThat(as(THE_PARENTS, new Asking(ME, false, true, true, List.of())))
                .isEqualTo(ActsAs.SAFEGUARDING_LEAD);
        assertThat(as(THE_PARENTS, new Asking(ME, false, false, true, List.of())))
                .isEqualTo(ActsAs.OPENER);
        assertThat(as(THE_PARENTS, asking())).isNull();
        Standing both = MaySeeChild.on(DAY, THE_PARENTS, asking(in(Relationship.SETTING), in(Relationship.PARENT)))
                .orElseThrow();
        assertThat(both.membership()).isEqualTo(in(Relationship.PARENT));
        assertThat(both.family()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Relationship.class)
    void onceTheRightsAreTheirsFamilySeesWhatIsShared(Relationship as) {
        boolean sees = MaySeeChild.on(DAY, OWN, asking(in(as))).isPresent();
        assertThat(sees).isEqualTo(!as.family());
        assertThat(MaySeeChild.on(DAY.minusDays(1), OWN, asking(in(as)))).isPresent();
        assertThat(MaySeeChild.on(DAY, record(DAY, Set.of(SharedPart.STEPS)), asking(in(as))))
                .isPresent();
    }

    @Test
    void whoActsForADecisionSeesWhatItIsTakenOn() {
        Standing acting = MaySeeChild.on(DAY, OWN, asking(in(Relationship.PARENT), in(Relationship.REPRESENTATIVE)))
                .orElseThrow();
        assertThat(acting.acting()).isTrue();
        assertThat(seen(acting, true, Set.of())).containsExactly(SharedPart.STEPS, SharedPart.PLAN);
        assertThat(seen(acting, true, Set.of(SharedPart.VIEWS)))
                .containsExactly(SharedPart.STEPS, SharedPart.VIEWS, SharedPart.PLAN);
        var over = new Membership(Relationship.REPRESENTATIVE, null, DAY.minusDays(9), DAY.minusDays(1));
        assertThat(MaySeeChild.on(DAY, OWN, asking(over))).isEmpty();
        assertThat(MaySeeChild.on(DAY, THE_PARENTS, asking(in(Relationship.PARENT), over))
                        .orElseThrow()
                        .acting())
                .isFalse();
    }

    @Test
    void familySeesTheSharedPartsAndEverybodyElseAll() {
        Standing parent = new Standing(ActsAs.MEMBER, in(Relationship.PARENT), false);
        assertThat(seen(parent, true, Set.of(SharedPart.STEPS))).containsExactly(SharedPart.STEPS);
        assertThat(seen(parent, false, Set.of())).hasSize(5);
        assertThat(seen(new Standing(ActsAs.MEMBER, in(Relationship.HEALTH), false), true, Set.of()))
                .hasSize(5);
        assertThat(seen(new Standing(ActsAs.SELF), true, Set.of())).hasSize(5);
        assertThat(new Standing(ActsAs.SELF).family()).isFalse();
    }

    private static List<SharedPart> seen(Standing standing, boolean own, Set<SharedPart> shared) {
        return Arrays.stream(SharedPart.values())
                .filter(part -> standing.sees(part, own, shared))
                .toList();
    }

    private static @Nullable ActsAs as(Record record, Asking asking) {
        return MaySeeChild.on(DAY, record, asking).map(Standing::as).orElse(null);
    }

    @Test
    void familyWorkAndWhoeverActsAreThreeSides() {
        assertThat(Arrays.stream(Relationship.values()).filter(Relationship::family))
                .containsExactly(
                        Relationship.PARENT, Relationship.CARER, Relationship.FAMILY, Relationship.BIRTH_FAMILY);
        assertThat(Arrays.stream(Relationship.values()).filter(one -> !one.family() && !one.work()))
                .containsExactly(Relationship.REPRESENTATIVE);
    }

    @Test
    void whatWouldEndangerSomebodyIsWithheld() {
        for (ActsAs as : ActsAs.values()) {
            assertThat(WithheldEntry.is(as, Telling.RISKS_HARM)).isTrue();
            assertThat(WithheldEntry.is(as, Telling.RISKS_NO_HARM)).isFalse();
            assertThat(WithheldEntry.is(as, Telling.UNDECIDED)).isEqualTo(as == ActsAs.SAFEGUARDING_LEAD);
        }
        assertThat(WithheldEntry.is(null, Telling.RISKS_HARM)).isTrue();
        assertThat(WithheldEntry.is(null, Telling.UNDECIDED)).isFalse();
    }

    @Test
    void aDigestTellsApartWhatIsNotTheSame() {
        byte[] salt = {1, 2, 3};
        byte[] one = SealChain.ofEntry(salt, List.of("ab", "c"));
        assertThat(SealChain.ofEntry(salt, List.of("ab", "c"))).isEqualTo(one).hasSize(32);
        assertThat(SealChain.ofEntry(salt, List.of("a", "bc"))).isNotEqualTo(one);
        assertThat(SealChain.ofEntry(new byte[] {1, 2, 4}, List.of("ab", "c"))).isNotEqualTo(one);
        assertThat(SealChain.ofEntry(salt, Arrays.asList("ab", null, "c"))).isNotEqualTo(one);
        assertThat(SealChain.ofEntry(salt, Arrays.<@Nullable String>asList((String) null)))
                .isNotEqualTo(SealChain.ofEntry(salt, List.of("")));
    }

    @Test
    void aSealShowsWhatWasDoneToIt() {
        byte[] first = SealChain.ofEntry(new byte[] {1}, List.of("one"));
        byte[] second = SealChain.ofEntry(new byte[] {2}, List.of("two"));
        byte[] digest = SealChain.ofSeal(1, SealChain.beginning(), List.of(first, second));
        var kept = List.of(new SealChain.Kept(first, first, false), new SealChain.Kept(second, second, false));
        assertThat(check(seal(1, digest, 2, kept))).isNull();
        assertThat(check(seal(2, digest, 2, kept))).isEqualTo(SealChain.Fault.CHAIN);
        assertThat(SealChain.check(seal(1, digest, 2, kept), 1, first)).isEqualTo(SealChain.Fault.CHAIN);
        assertThat(check(seal(1, digest, 2, kept.reversed()))).isEqualTo(SealChain.Fault.SEALED);
        assertThat(check(seal(1, digest, 3, kept))).isEqualTo(SealChain.Fault.SEALED);
        assertThat(check(seal(1, first, 2, kept))).isEqualTo(SealChain.Fault.SEALED);
        assertThat(check(seal(1, digest, 2, List.of(kept.get(0), new SealChain.Kept(second, first, false)))))
                .isEqualTo(SealChain.Fault.CHANGED);
        assertThat(check(seal(1, digest, 2, List.of(kept.get(0), new SealChain.Kept(second, null, false)))))
                .isEqualTo(SealChain.Fault.MISSING);
        assertThat(check(seal(1, digest, 2, List.of(kept.get(0), new SealChain.Kept(second, null, true)))))
                .isNull();
        assertThat(SealChain.ofSeal(2, SealChain.beginning(), List.of(first, second)))
                .isNotEqualTo(digest);
    }

    private static SealChain.Seal seal(long number, byte[] digest, int entries, List<SealChain.Kept> kept) {
        return new SealChain.Seal(number, SealChain.beginning(), digest, entries, kept);
    }

    private static SealChain.@Nullable Fault check(SealChain.Seal seal) {
        return SealChain.check(seal, 1, SealChain.beginning());
    }
}
