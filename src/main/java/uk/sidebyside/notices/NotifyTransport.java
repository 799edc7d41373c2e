package uk.sidebyside.notices;

import java.net.URI;
import java.util.Map;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Sends through GOV.UK Notify. One template of theirs with ((subject)) and ((body)) carries every kind of message;
 * another may be set for a kind.
 */
class NotifyTransport implements Transport {
    private static final int TOO_MANY = 429;
    private static final int THEIR_FAULT = 500;

    private final NotificationClient client;
    private final String template;
    private final Map<String, String> templates;

    NotifyTransport(NotificationClient client, String template, Map<String, String> templates) {
        this.client = client;
        this.template = template;
        this.templates = Map.copyOf(templates);
    }

    @Override
    public void deliver(Envelope envelope) throws NotDelivered {
        Message message = envelope.message();
        String reference = envelope.id().toString();
        try {
            if (envelope.triedBefore() && hasLeft(reference)) {
                return;
            }
            var words = Map.of("subject", message.subject(), "body", message.text());
            String id = templates.getOrDefault(message.template(), template);
            if (message.unsubscribeUrl() == null) {
                client.sendEmail(id, envelope.to(), words, reference);
            } else {
                client.sendEmail(id, envelope.to(), words, reference, "", URI.create(message.unsubscribeUrl()));
            }
        } catch (NotificationClientException e) {
            throw notDelivered(e);
        }
    }

    /** Notify sends what it is given twice, so we ask before a second try. */
    private boolean hasLeft(String reference) throws NotificationClientException {
        return !client.getNotifications("", "email", reference, "")
                .getNotifications()
                .isEmpty();
    }

    private static NotDelivered notDelivered(NotificationClientException e) {
        int code = e.getHttpResult();
        boolean later = code == TOO_MANY || code >= THEIR_FAULT || code < 400 || code == 401 || code == 403;
        return later
                ? NotDelivered.forNow("GOV.UK Notify did not take the message (" + code + ")", e)
                : NotDelivered.forGood("GOV.UK Notify refused the message (" + code + ")", e);
    }
}
