package uk.sidebyside.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.rules.SignInLimits;
import uk.sidebyside.access.signin.Throttles.Limited;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.EmailAddress;

/**
 * Asking for a link by e-mail. Whether there is such an account is found out after the answer has gone, so the time that
 * the answer takes tells nothing. A letter that is lost when the program dies in that moment is asked for again.
 */
@Service
public class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final SignInLinks links;
    private final Throttles throttles;
    private final Areas areas;
    private final Executor afterwards = Thread::startVirtualThread;

    Recovery(SignInLinks links, Throttles throttles, Areas areas) {
        this.links = links;
        this.throttles = throttles;
        this.areas = areas;
    }

    /** Until when to wait, where it was asked too often; empty where a letter is on its way if there is an account. */
    public Optional<Instant> ask(AreaId area, String typedEmail, String network) {
        String email = EmailAddress.normal(typedEmail);
        Principal principal = Principal.operator(area, "sign-in link");
        Optional<Instant> wait = Principals.call(
                principal,
                () -> throttles.spend(List.of(
                        Limited.of(SignInLimits.LINK, "link to", email),
                        Limited.of(SignInLimits.NETWORK, "link from network", network))));
        if (wait.isEmpty()) {
            afterwards.execute(() -> Principals.run(principal, () -> send(area, email)));
        }
        return wait;
    }

    private void send(AreaId area, String email) {
        try {
            links.recover(area, email, areas.byId(area).name());
        } catch (RuntimeException e) {
            LOG.error("A letter with a link could not be queued", e);
        }
    }
}
