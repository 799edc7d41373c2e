package uk.sidebyside.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.rules.LinkRules.Purpose;
import uk.sidebyside.access.rules.LinkRules.Standing;
import uk.sidebyside.shared.Finding;

class SignInRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "elevencharx,   password.too.short,       eleven characters",
        "twelve chars,  ,                         twelve characters",
        "Password1234,  password.easily.guessed,  a common root with figures",
        "PASSWORD!!!!!, password.easily.guessed,  and in capitals",
        "123456789012,  password.easily.guessed,  figures alone",
        "abcdefghijkl,  password.easily.guessed,  the alphabet",
        "qwertyuiopas,  password.easily.guessed,  the keyboard",
        "abcdabcdabcd,  password.easily.guessed,  four different characters",
        "abcdeabcdeab,  ,                         five different characters",
        "amirasandhu1,  password.is.personal,     the person's name",
        "Sandhu-xyzw123, ,                        a name with eight more characters",
        "Sandhu-xyzw12, password.is.personal,     a name with seven more characters",
        "river otter moon lamp, ,                 words that do not belong together"
    })
    void aPasswordIsLongAndNotWhatAnybodyWouldTryFirst(String password, @Nullable String finding, String why) {
        List<String> found =
                PasswordRules.check(password, List.of("amira.sandhu@example.org", "Amira Sandhu", "xy")).stream()
                        .map(Finding::key)
                        .toList();

        assertThat(found).as(why).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void aPasswordHasAnEnd() {
        String words = "river otter moon lamp ".repeat(20);

        assertThat(PasswordRules.check(words.substring(0, 200), List.of())).isEmpty();
        Finding finding =
                PasswordRules.check(words.substring(0, 201), List.of()).getFirst();
        assertThat(finding.key()).isEqualTo("password.too.long");
        assertThat(finding.field()).isEqualTo("password");
        assertThat(finding.details()).containsExactly(200);
    }

    @Test
    void aThrottleLetsSomeThroughAtOnceAndThenOneInAWhile() {
        var throttle = new Throttle(3, Duration.ofMinutes(10));
        Instant spent = null;
        for (int i = 0; i < 3; i++) {
            spent = go(throttle, NOON, spent);
        }
        assertThat(spent).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(throttle.tryAt(NOON, spent)).isEqualTo(new Throttle.Wait(NOON.plus(Duration.ofMinutes(10))));

        Instant justBefore = NOON.plus(Duration.ofMinutes(10)).minusMillis(1);
        assertThat(throttle.tryAt(justBefore, spent)).isInstanceOf(Throttle.Wait.class);
        Instant exactly = NOON.plus(Duration.ofMinutes(10));
        assertThat(go(throttle, exactly, spent)).isEqualTo(NOON.plus(Duration.ofMinutes(40)));
    }

    @Test
    void whoWaitsLongEnoughHasAllTriesAgain() {
        var throttle = new Throttle(2, Duration.ofMinutes(1));
        Instant later = NOON.plus(Duration.ofHours(1));

        assertThat(go(throttle, later, NOON)).isEqualTo(later.plus(Duration.ofMinutes(1)));
    }

    @Test
    void aThrottleThatLetsNothingThroughIsRefused() {
        assertThatThrownBy(() -> new Throttle(0, Duration.ofMinutes(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Throttle(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Throttle(1, Duration.ofMillis(1)).tryAt(NOON, null)).isInstanceOf(Throttle.Go.class);
    }

    private static Instant go(Throttle throttle, Instant at, @Nullable Instant spent) {
        return ((Throttle.Go) throttle.tryAt(at, spent)).spentUntil();
    }

    @Test
    void aLinkWorksOnceAndForATime() {
        Instant end = Purpose.RECOVERY.expiresAt(NOON);
        assertThat(end).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(Purpose.INVITATION.expiresAt(NOON)).isEqualTo(NOON.plus(Duration.ofDays(7)));

        assertThat(LinkRules.standing(end, null, null, end.minusMillis(1))).isEqualTo(Standing.OPEN);
        assertThat(LinkRules.standing(end, null, null, end)).isEqualTo(Standing.EXPIRED);
        assertThat(LinkRules.standing(end, null, NOON, NOON)).isEqualTo(Standing.WITHDRAWN);
        assertThat(LinkRules.standing(end, NOON, NOON, end)).isEqualTo(Standing.USED);
    }

    @ParameterizedTest
    @CsvSource({"GET,true", "HEAD,true", "POST,false", "PUT,false", "DELETE,false", "PATCH,false", "OPTIONS,false"})
    void anInspectorReadsWhateverElseTheyAre(String method, boolean permitted) {
        Set<Role> both = Set.of(Role.INSPECTOR, Role.ADMINISTRATOR, Role.SIGNED_IN);

        assertThat(ReadOnlyInspection.permits(both, method)).isEqualTo(permitted);
        assertThat(ReadOnlyInspection.permits(Set.of(Role.ADMINISTRATOR), method))
                .isTrue();
        assertThat(ReadOnlyInspection.applies(both)).isTrue();
        assertThat(ReadOnlyInspection.applies(Set.of(Role.CHAIR))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "1,true", "43199,true", "43200,false"})
    void aSignInLastsForAWorkingDay(long seconds, boolean within) {
        assertThat(SessionRules.within(SessionRules.LASTS, NOON, NOON.plusSeconds(seconds)))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan", "/plan?state=late&page=2", "/", "/account"})
    void signInLeadsBackToAPageOfOurs(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plan",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/sign-in",
                "/sign-out",
                "/a b",
                "/a\nb",
                "/caf\u00e9",
                "/\u007f"
            })
    void signInLeadsNowhereElse(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo("/my-work");
    }

    @Test
    void aReturnPathHasALength() {
        assertThat(ReturnPath.safe(null)).isEqualTo("/my-work");
        assertThat(ReturnPath.safe("/" + "a".repeat(499))).hasSize(500);
        assertThat(ReturnPath.safe("/" + "a".repeat(500))).isEqualTo("/my-work");
        assertThat(ReturnPath.safe("/!~")).isEqualTo("/!~");
    }

    @ParameterizedTest
    @CsvSource({
        "INSPECTOR,,     inspector.needs.last.day",
        "INSPECTOR,-1,   last.day.has.passed",
        "INSPECTOR,0,    ",
        "INSPECTOR,90,   ",
        "INSPECTOR,91,   inspector.for.too.long",
        "CHAIR,,         ",
        "CHAIR,-1,       last.day.has.passed",
        "CHAIR,91,       "
    })
    void anInspectorComesForATime(Role role, @Nullable Integer days, @Nullable String finding) {
        LocalDate lastDay = days == null ? null : TODAY.plusDays(days);

        assertThat(InvitationRules.check(role, lastDay, TODAY).stream().map(Finding::key))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void administratorsInvite() {
        assertThat(InvitationRules.mayInvite(Set.of(Role.ADMINISTRATOR))).isTrue();
        assertThat(InvitationRules.mayInvite(Set.of(Role.CHAIR, Role.BOARD_MEMBER)))
                .isFalse();
        assertThat(InvitationRules.mayInvite(Set.of(Role.ADMINISTRATOR, Role.INSPECTOR)))
                .isFalse();
        Finding finding = InvitationRules.check(Role.INSPECTOR, null, TODAY).getFirst();
        assertThat(finding.field()).isEqualTo("lastDay");
    }

    @ParameterizedTest
    @CsvSource({
        "123456,AUTHENTICATOR",
        "' 123 456 ',AUTHENTICATOR",
        "12345,NEITHER",
        "1234567,NEITHER",
        "ABCD-EFGH-JKMN,RECOVERY",
        "abcd efgh jkmn,RECOVERY",
        "ABCD-EFGH-JKM,NEITHER",
        "ABCD-EFGH-JKM0,NEITHER",
        "'',NEITHER"
    })
    void aCodeIsReadAsPeopleTypeIt(String typed, TypedCode.Kind kind) {
        assertThat(TypedCode.kind(typed)).isEqualTo(kind);
    }

    @Test
    void aRecoveryCodeIsShownInGroups() {
        assertThat(TypedCode.shown("ABCDEFGHJKMN")).isEqualTo("ABCD-EFGH-JKMN");
        assertThat(TypedCode.normal("abcd–efgh jkmn")).isEqualTo("ABCDEFGHJKMN");
    }

    @Test
    void theCodesOfThisHalfMinuteAndItsNeighboursCountOnce() {
        long step = NOON.getEpochSecond() / 30;

        assertThat(CodeSteps.acceptable(NOON, null)).containsExactly(step - 1, step, step + 1);
        assertThat(CodeSteps.acceptable(NOON.plusSeconds(29), null)).containsExactly(step - 1, step, step + 1);
        assertThat(CodeSteps.acceptable(NOON.plusSeconds(30), null)).containsExactly(step, step + 1, step + 2);
        assertThat(CodeSteps.acceptable(NOON, step)).containsExactly(step + 1);
        assertThat(CodeSteps.acceptable(NOON, step + 1)).isEmpty();
        assertThat(CodeSteps.acceptable(NOON, step - 2)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2::/64",
        "2001:db8::1,2001:db8:0:0::/64",
        "2001:db8:1:2::1,2001:db8:1:2::/64",
        "::1,0:0:0:0::/64",
        "::,0:0:0:0::/64",
        "fe80::1%eth0,fe80:0:0:0::/64",
        "[2001:db8::1],2001:db8:0:0::/64",
        "::ffff:192.0.2.7,192.0.2.7"
    })
    void aNetworkIsWhatOneCustomerHas(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    /** Whoever holds a post proves two things, also where they are a parent. */
    @Test
    void aLinkAloneSignsInFamiliesWhoHoldNoPost() {
        assertThat(FamilyLink.signsIn(0, 1)).isTrue();
        assertThat(FamilyLink.signsIn(0, 0)).isFalse();
        assertThat(FamilyLink.signsIn(1, 2)).isFalse();
        assertThat(LinkRules.Purpose.FAMILY.signsIn()).isTrue();
        assertThat(LinkRules.Purpose.FAMILY_INVITATION.signsIn()).isTrue();
        assertThat(LinkRules.Purpose.INVITATION.signsIn()).isFalse();
        assertThat(LinkRules.Purpose.RECOVERY.signsIn()).isFalse();
    }

    @Test
    void whoIsAroundNoChildAnyMoreAndHoldsNoPostIsNotWrittenTo() {
        assertThat(FamilyLink.comesBack(0, 0, 1)).isFalse();
        assertThat(FamilyLink.comesBack(0, 1, 2)).isTrue();
        assertThat(FamilyLink.comesBack(1, 0, 1)).isTrue();
        assertThat(FamilyLink.comesBack(0, 0, 0)).isTrue();
    }
}
