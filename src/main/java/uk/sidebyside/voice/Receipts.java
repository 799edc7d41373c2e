package uk.sidebyside.voice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.Guesses;
import uk.sidebyside.access.signin.Guesses.Guess;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.rules.Promises;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.worries.Worries;

/**
 * Codes of receipts and invitations. Whoever holds one works in a name of its own, and the policies of the tables show to that
 * name the one sitting that it opens. Called outside a transaction, since the name changes.
 */
@Service
public class Receipts {
    private static final SecureRandom CHANCE = new SecureRandom();

    /** Wrong codes of one network: a person who mistypes. At this rate a guesser of 80 bits needs longer than there is. */
    private static final int WRONG_AT_ONCE = 12;

    private static final Duration WRONG_COMES_BACK = Duration.ofMinutes(5);

    /** New sittings of one network: a school's classroom, and not a flood. */
    private static final int BEGUN_AT_ONCE = 60;

    private static final Duration BEGUN_COMES_BACK = Duration.ofMinutes(2);

    private final HeldCodes codes;
    private final Guesses guesses;
    private final Clock clock;

    Receipts(HeldCodes codes, Guesses guesses, Clock clock) {
        this.codes = codes;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** What a code turns out to be. */
    public sealed interface Found {}

    /** @param principal in whose name its holder works */
    public record Held(Principal principal, Sitting sitting) implements Found {
        /** Does something in the holder's name. */
        public <T> T as(java.util.function.Supplier<T> work) {
            return Principals.call(principal, work::get);
        }
    }

    /** A worry about safety, of which nothing is shown but that it came. */
    public record OfAWorry(Worries.Came came) implements Found {}

    /** There is no such code, or it has ended, or who was given it may not see the child any more: all answer alike. */
    public record Nothing() implements Found {}

    /** From there it was guessed too often. */
    public record Wait() implements Found {}

    /** A code that nobody can guess. */
    public static ReceiptCode fresh() {
        byte[] chance = new byte[ReceiptCode.BYTES];
        CHANCE.nextBytes(chance);
        return ReceiptCode.of(chance);
    }

    /** What somebody is shown by a code: that their words are about a child then stands in the child's access log. */
    public enum Shown {
        NOTHING,
        PAGE,
        /** What a page draws after itself. */
        FILE
    }

    /** @param address from where it is asked, as the server knows it */
    public Found find(AreaId area, ReceiptCode code, String address, Shown shown) {
        Guess guess = new Guess("receipt", address, WRONG_AT_ONCE, WRONG_COMES_BACK);
        Found found = look(area, code, shown, guess);
        if (found instanceof Nothing) {
            guesses.spend(guess);
        }
        return found;
    }

    /** The same for a code that was made a moment ago and that nobody has begun with, which is no guess. */
    public Found begun(AreaId area, ReceiptCode code) {
        return look(area, code, Shown.NOTHING, null);
    }

    /** Whether somebody from there may begin to say something without an account. */
    public boolean mayBegin(String address) {
        return guesses.spend(new Guess("sitting", address, BEGUN_AT_ONCE, BEGUN_COMES_BACK));
    }

    private Found look(AreaId area, ReceiptCode code, Shown shown, @Nullable Guess guess) {
        HeldCodes.Looked looked =
                Principals.call(Principal.operator(area, "receipt"), () -> codes.sitting(area, code.key(), guess));
        Sitting sitting = looked.sitting();
        if (looked.waits()) {
            return new Wait();
        }
        if (sitting != null) {
            var kind = looked.receipt() ? Principal.Kind.RECEIPT : Principal.Kind.INVITATION;
            return opens(sitting, kind, shown) ? new Held(holder(area, code, kind), sitting) : new Nothing();
        }
        Principal principal = holder(area, code, Principal.Kind.RECEIPT);
        return Principals.call(principal, () -> codes.worry(area, code.key()))
                .filter(came -> Promises.open(came.receiptUntil(), today()))
                .<Found>map(OfAWorry::new)
                .orElseGet(Nothing::new);
    }

    /** In whose name the holder of a code works: it may read no account's things, and of this room what the code opens. */
    public static Principal holder(AreaId area, ReceiptCode code, Principal.Kind kind) {
        String purpose = kind == Principal.Kind.RECEIPT ? "receipt" : "invitation";
        return new Principal(kind, code.key(), area, purpose, Map.of(), Set.of(Role.PUBLIC));
    }

    private boolean opens(Sitting sitting, Principal.Kind kind, Shown shown) {
        LocalDate last = kind == Principal.Kind.INVITATION ? sitting.inviteUntil() : sitting.receiptUntil();
        return (last == null || Promises.open(last, today())) && giverMaySeeTheChild(sitting, shown);
    }

    /** An exclusion beats every code: who may not see the child any more opens nothing that is about it. */
    private boolean giverMaySeeTheChild(Sitting sitting, Shown shown) {
        Optional<UUID> child = sitting.child();
        PersonId giver = sitting.giver();
        AreaId area = sitting.about().area();
        return child.isEmpty()
                || giver != null
                        && Principals.call(
                                Principal.account(giver, area, Map.of()),
                                () -> codes.sees(sitting, child.get(), shown));
    }

    /** Gives an invitation the receipt's code that its holder was shown; then it works in the receipt's name. */
    public Optional<Held> exchange(Held invitation, ReceiptCode receipt) {
        AreaId area = invitation.sitting().about().area();
        if (invitation.principal().kind() == Principal.Kind.INVITATION) {
            Principals.run(
                    invitation.principal(),
                    () -> codes.exchange(area, invitation.sitting().id(), receipt.key()));
        }
        return look(area, receipt, Shown.NOTHING, null) instanceof Held held ? Optional.of(held) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
