package uk.sidebyside.surveys;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.signin.Guesses;
import uk.sidebyside.access.signin.Guesses.Guess;
import uk.sidebyside.shared.AreaId;

/**
 * Links to surveys and those who come with one. Who guesses at links waits; a link about a child opens only as long as whoever
 * got it may see the child. Called outside a transaction, since the name changes.
 */
@Service
public class HeldLinks {
    /** Wrong links of one network: a person who mistypes what stands on a poster. */
    private static final int WRONG_AT_ONCE = 12;

    private static final Duration WRONG_COMES_BACK = Duration.ofMinutes(5);

    /** Answers to shared links from one network: a school on one afternoon, and not a flood. */
    private static final int ANSWERS_AT_ONCE = 60;

    private static final Duration ANSWERS_COME_BACK = Duration.ofMinutes(1);

    private final HolderCheck check;
    private final Guesses guesses;

    HeldLinks(HolderCheck check, Guesses guesses) {
        this.check = check;
        this.guesses = guesses;
    }

    public sealed interface Found {}

    /** @param principal in whose name they answer: nobody's, as the database sees it */
    public record Opens(Principal principal) implements Found {}

    /** There is no such link, or whoever got it may not see the child any more: both answer alike. */
    public record Nothing() implements Found {}

    /** From there it was guessed too often. */
    public record Wait() implements Found {}

    /** @param address from where it is asked, as the server knows it */
    public Found find(AreaId area, String token, String address) {
        if (!Tokens.plausible(token)) {
            return new Nothing();
        }
        var guess = new Guess("survey", address, WRONG_AT_ONCE, WRONG_COMES_BACK);
        if (!guesses.mayAsk(guess)) {
            return new Wait();
        }
        Principal principal = SurveyDesk.holding(area, token);
        if (opens(principal, area, token)) {
            return new Opens(principal);
        }
        guesses.spend(guess);
        return new Nothing();
    }

    private boolean opens(Principal principal, AreaId area, String token) {
        if (!Tokens.isSingle(token)) {
            return Principals.call(principal, () -> check.shared(area, token));
        }
        Optional<LinkHolderStore.Link> link = Principals.call(principal, () -> check.link(area, token));
        return link.isPresent() && opens(area, link.get());
    }

    /** An exclusion beats every link. Of one that was used nobody knows any more who held it; it says that, and no more. */
    private boolean opens(AreaId area, LinkHolderStore.Link link) {
        if (!link.held() || link.spent()) {
            return true;
        }
        UUID child = link.child();
        UUID person = link.person();
        return child != null
                && person != null
                && Principals.call(
                        Principal.account(new PersonId(person), area, Map.of()), () -> check.sees(area, child));
    }

    /** Whether somebody from there may answer by a link that is shared; spends a try. */
    public boolean mayAnswer(String token, String address) {
        return Tokens.isSingle(token)
                || guesses.spend(new Guess("survey-answer", address, ANSWERS_AT_ONCE, ANSWERS_COME_BACK));
    }
}
