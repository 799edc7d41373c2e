package uk.sidebyside.notices;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.Subscription.Frequency;
import uk.sidebyside.notices.SubscriptionStore.Row;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;

/**
 * Who hears of changes by e-mail: anybody who asks and then confirms by a link. The answer to asking never tells whether
 * an address is known.
 */
@Service
public class Subscriptions {
    private static final int ASKS_OF_AN_ADDRESS_A_DAY = 5;
    private static final int ASKS_OF_ALL_AN_HOUR = 500;
    private static final Duration TO_CONFIRM = Duration.ofDays(7);

    private final SubscriptionStore store;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    Subscriptions(SubscriptionStore store, Outbox outbox, SiteAddress site, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param topic null for all that changes in the area
     * @param topicTitle what the mail calls it
     * @param submission made when the form was shown
     */
    public record Ask(@Nullable Ref topic, String topicTitle, String address, Frequency frequency, UUID submission) {}

    /** The principal of whoever holds a link from a mail: finds what the link names, and nothing without it. */
    public static Principal holder(AreaId area) {
        return new Principal(Principal.Kind.RECEIPT, null, area, "link in a mail", Map.of(), Set.of(Role.PUBLIC));
    }

    /** Sends a link to confirm by; says nothing where the address has asked too often or the same form came before. */
    @Transactional
    public void ask(AreaId area, Ask ask) {
        Instant now = clock.instant();
        String hash = Token.sha256(ask.address().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        if (!store.insertAttempt(area, ask.submission(), hash, now)) {
            return;
        }
        var attempts = store.attempts(area, hash, now.minus(Duration.ofDays(1)), now.minus(Duration.ofHours(1)));
        if (attempts.ofAddress() > ASKS_OF_AN_ADDRESS_A_DAY || attempts.ofAll() > ASKS_OF_ALL_AN_HOUR) {
            return;
        }
        Token token = Token.fresh(Ids.next(clock));
        store.insert(area, token, ask, now);
        String link = site.of(area, "/changes/subscribe/" + token.text());
        outbox.send(Message.of(
                area,
                new Recipient.ToAddress(ask.address()),
                "subscription-confirm",
                "Confirm that you want news of " + shortened(ask.topicTitle()),
                "You asked to hear when something changes in: " + ask.topicTitle() + ".\n\n"
                        + "Open this link within 7 days and press the button to begin.\n\n" + link
                        + "\n\nIf you did not ask for this, you need do nothing. You will not hear from us again.",
                "subscription-confirm:" + token.id()));
    }

    /** What the link from the confirming mail is about; empty where it was not given by us or is too old. */
    @Transactional(readOnly = true)
    public Optional<Subscription> toConfirm(AreaId area, String token) {
        return byConfirmingLink(area, token).map(Row::subscription);
    }

    /** Begins the subscription; doing it again changes nothing. Empty where the link is none of ours or too old. */
    @Transactional
    public Optional<Subscription> confirm(AreaId area, String token) {
        Optional<Row> found = byConfirmingLink(area, token);
        found.ifPresent(row -> {
            store.deleteOthers(area, row);
            store.confirm(area, row.subscription().id(), clock.instant());
        });
        return found.map(Row::subscription);
    }

    /** What the unsubscribing link is about; empty where it has ended already. */
    @Transactional(readOnly = true)
    public Optional<Subscription> toEnd(AreaId area, String token) {
        return byEndingLink(area, token).map(Row::subscription);
    }

    /** Ends the subscription and deletes the address; does nothing where that is done. */
    @Transactional
    public void end(AreaId area, String token) {
        byEndingLink(area, token)
                .ifPresent(row -> store.delete(area, row.subscription().id()));
    }

    private Optional<Row> byConfirmingLink(AreaId area, String text) {
        return Token.read(text)
                .flatMap(token -> store.find(area, token.id()).filter(row -> token.matches(row.secretSha256())))
                .filter(row -> row.confirmedAt() != null
                        || row.askedAt().plus(TO_CONFIRM).isAfter(clock.instant()));
    }

    private Optional<Row> byEndingLink(AreaId area, String text) {
        return Token.read(text)
                .flatMap(token -> store.find(area, token.id()).filter(row -> token.sameAs(endingToken(row))));
    }

    static Token endingToken(Row row) {
        return Token.derived(row.subscription().id(), row.secretSha256(), "unsubscribe");
    }

    static String shortened(String title) {
        return title.length() <= 120 ? title : title.substring(0, 119) + "…";
    }
}
