package uk.sidebyside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.service.notify.NotificationClient;
import uk.sidebyside.notices.Transport.Envelope;
import uk.sidebyside.notices.Transport.NotDelivered;
import uk.sidebyside.shared.AreaId;

/** Against an answering machine that speaks as GOV.UK Notify does. */
class NotifyTransportTest {
    private static final String TEMPLATE = "11111111-2222-4333-8444-555555555555";
    private static final String KEY = "test-aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee-aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff";

    private final List<String> asked = new ArrayList<>();
    private HttpServer notify;
    private int status;
    private String answer;
    private Transport transport;

    @BeforeEach
    void answeringMachine() throws IOException {
        notify = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        notify.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        notify.start();
        var client = new NotificationClient(
                KEY, "http://127.0.0.1:" + notify.getAddress().getPort());
        transport = new NotifyTransport(client, TEMPLATE, Map.of());
    }

    @AfterEach
    void hangUp() {
        notify.stop(0);
    }

    @Test
    void subjectBodyReferenceAndTheWayToStopAreHandedOver() throws NotDelivered {
        status = 201;
        answer = """
                {"id": "%s", "reference": "r", "content": {"subject": "s", "body": "b", "from_email": "f@example.org"},
                 "uri": "u", "template": {"id": "%s", "version": 1, "uri": "u"}}
                """.formatted(UUID.randomUUID(), TEMPLATE);
        Envelope envelope = envelope(false);
        transport.deliver(envelope);

        assertThat(asked)
                .singleElement()
                .asString()
                .contains(
                        "/v2/notifications/email",
                        "1.3(A) is late",
                        envelope.id().toString(),
                        "one_click_unsubscribe_url");
    }

    @Test
    void beforeASecondTryNotifyIsAskedWhetherItHasTheMessage() throws NotDelivered {
        status = 200;
        answer = """
                {"notifications": [{"id": "%s", "type": "email", "status": "delivered", "body": "b",
                  "template": {"id": "%s", "version": 1, "uri": "u"}, "created_at": "2026-11-22T09:00:00.000000Z"}],
                 "links": {"current": "u"}}
                """.formatted(UUID.randomUUID(), TEMPLATE);
        transport.deliver(envelope(true));

        assertThat(asked).singleElement().asString().startsWith("GET ");
    }

    @ParameterizedTest
    @CsvSource({"429, false", "500, false", "503, false", "403, false", "400, true"})
    void aBusyNotifyIsTriedAgainAndARefusalIsNot(int code, boolean forGood) {
        status = code;
        answer = "{\"status_code\": " + code + ", \"errors\": []}";
        NotDelivered failure = catchThrowableOfType(NotDelivered.class, () -> transport.deliver(envelope(false)));

        assertThat(failure.isForGood()).isEqualTo(forGood);
        assertThat(failure.why()).contains(String.valueOf(code));
    }

    private static Envelope envelope(boolean triedBefore) {
        var message = Message.of(
                        new AreaId(UUID.randomUUID()),
                        new Recipient.ToAddress("a@example.org"),
                        "test",
                        "1.3(A) is late",
                        "Say why.",
                        "reference")
                .withUnsubscribe("https://york.example.org/changes/unsubscribe/x");
        return new Envelope(UUID.randomUUID(), "a@example.org", "York", null, message, triedBefore);
    }
}
