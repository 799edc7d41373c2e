package uk.sidebyside.notices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.Subscription.Frequency;
import uk.sidebyside.notices.SubscriptionStore.Row;
import uk.sidebyside.notices.rules.QuietHours;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Tells subscribers what has changed: at once, each day or each Monday, and never in the quiet hours. */
@Service
class SubscriberMail implements DailyTask {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime DIGEST_ENDS = LocalTime.of(6, 0);
    private static final int AT_ONCE = 100;

    private final ChangeStore changes;
    private final SubscriptionStore subscriptions;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    SubscriberMail(ChangeStore changes, SubscriptionStore subscriptions, Outbox outbox, SiteAddress site, Clock clock) {
        this.changes = changes;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /** Queues a mail for each new change and each subscriber who wants to know at once. */
    @Transactional
    public void tellAtOnce(AreaId area) {
        List<Published> news = changes.toMail(area, AT_ONCE);
        if (news.isEmpty()) {
            return;
        }
        List<Row> subscribers = subscriptions.confirmed(area, Frequency.IMMEDIATE);
        for (Published each : news) {
            subscribers.stream()
                    .filter(row -> wants(row, each) && publishedSince(row.confirmedAt(), each))
                    .forEach(row ->
                            tell(area, row, List.of(each), "change:" + each.id().value()));
            changes.mailed(area, each.id(), clock.instant());
        }
    }

    @Override
    public String name() {
        return "subscription-digests";
    }

    /** Each daily digest, and on Mondays the weekly ones, up to six in the morning of the day. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        Instant upTo = day.atTime(DIGEST_ENDS).atZone(LONDON).toInstant();
        digest(area, subscriptions.confirmed(area, Frequency.DAILY), day, upTo);
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            digest(area, subscriptions.confirmed(area, Frequency.WEEKLY), day, upTo);
        }
    }

    private void digest(AreaId area, List<Row> rows, LocalDate day, Instant upTo) {
        Instant since = rows.stream()
                .map(row -> from(row, upTo))
                .min(Instant::compareTo)
                .orElse(upTo);
        if (!since.isBefore(upTo)) {
            return;
        }
        List<Published> all = changes.between(area, since, upTo);
        for (Row row : rows) {
            Instant from = from(row, upTo);
            List<Published> news = all.stream()
                    .filter(each -> wants(row, each) && each.at().isAfter(from))
                    .toList();
            if (!news.isEmpty()) {
                tell(area, row, news, "digest:" + day);
            }
            if (from.isBefore(upTo)) {
                subscriptions.digested(area, row.subscription().id(), upTo);
            }
        }
    }

    private void tell(AreaId area, Row row, List<Published> news, String occasion) {
        String stop = site.of(
                area, "/changes/unsubscribe/" + Subscriptions.endingToken(row).text());
        String subject = news.size() == 1
                ? news.getFirst().change().sentence()
                : news.size() + " changes: " + news.getFirst().change().sentence();
        var text = new StringBuilder();
        for (Published each : news) {
            text.append(each.change().topicTitle()).append('\n');
            text.append(each.change().sentence()).append('\n');
            text.append(site.of(area, each.change().address())).append("\n\n");
        }
        text.append("You asked to hear of changes in: ")
                .append(row.subscription().topicTitle())
                .append(".\nTo stop, open this link.\n")
                .append(stop);
        String reference = occasion + ":" + row.subscription().id();
        outbox.send(Message.of(
                        area,
                        new Recipient.ToAddress(row.address()),
                        "subscription-news",
                        Subscriptions.shortened(subject),
                        text.toString(),
                        reference)
                .withUnsubscribe(stop)
                .notBefore(QuietHours.endingAfter(clock.instant())));
    }

    private static boolean wants(Row row, Published news) {
        Ref topic = row.subscription().topic();
        return topic == null
                || news.change().topic().equals(topic)
                || news.change().within().contains(topic);
    }

    private static boolean publishedSince(@Nullable Instant confirmedAt, Published news) {
        return confirmedAt != null && !news.at().isBefore(confirmedAt);
    }

    private static Instant from(Row row, Instant upTo) {
        return row.digestedTo() == null ? upTo : row.digestedTo();
    }
}
