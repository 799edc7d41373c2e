package uk.sidebyside.access.signin;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.rules.Network;
import uk.sidebyside.access.rules.Throttle;
import uk.sidebyside.access.signin.Throttles.Limited;

/**
 * Limits how often one network may guess at a secret of another room, as the code of a receipt. Whoever guesses too often gets no
 * answer, right or wrong, until the guesses have come back. Called outside a transaction, since it works in a name of its own.
 */
@Service
public class Guesses {
    private final Throttles throttles;

    Guesses(Throttles throttles) {
        this.throttles = throttles;
    }

    /**
     * @param what the kind of secret, in a word that never changes
     * @param address from where it is guessed, as the server knows it
     * @param atOnce guesses that nobody has to wait for
     * @param comesBackEvery how long until one comes back
     */
    public record Guess(String what, String address, int atOnce, Duration comesBackEvery) {
        private Limited limited() {
            return Limited.of(new Throttle(atOnce, comesBackEvery), what, Network.of(address));
        }
    }

    /** Whether an answer may be given at all; spends nothing. */
    public boolean mayAsk(Guess guess) {
        return asOperator(() -> throttles.free(guess.limited()));
    }

    /** Spends a try: something was guessed wrongly, or done by somebody whom nobody knows. False where none was left. */
    public boolean spend(Guess guess) {
        return asOperator(() -> throttles.spend(List.of(guess.limited())).isEmpty());
    }

    private static boolean asOperator(ScopedValue.CallableOp<Boolean, RuntimeException> work) {
        return Principals.call(Principal.operator(null, "limits"), work);
    }
}
