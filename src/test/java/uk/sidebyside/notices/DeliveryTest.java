package uk.sidebyside.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;

@DatabaseTest
class DeliveryTest {
    private static final String SENDER = "side-by-side@york.example.org";

    @Autowired
    Outbox outbox;

    @Autowired
    MailQueue queue;

    @Autowired
    Areas areas;

    @Autowired
    Seats seats;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Area york;
    private Principal operator;

    @BeforeEach
    void area() {
        york = Places.open(areas);
        operator = Principal.operator(york.id(), "test");
    }

    @Test
    void aLetterGoesByMailServerInBothFormsWithOneClickToStop() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            send(message("news").withUnsubscribe("https://york.example.org/changes/unsubscribe/x"));
            drain(new SmtpTransport(sender(server), SENDER, clock));

            MimeMessage letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("1.3(A) is late");
            assertThat(letter.getAllRecipients()[0]).hasToString("a@example.org");
            assertThat(letter.getHeader("List-Unsubscribe")[0])
                    .isEqualTo("<https://york.example.org/changes/unsubscribe/x>");
            assertThat(letter.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(letter.getReplyTo()[0]).hasToString("team@example.org");
            assertThat(GreenMailUtil.getBody(letter)).contains("text/plain", "text/html", "Say why &lt;now&gt;");
        } finally {
            server.stop();
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainLater() {
        JavaMailSenderImpl nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);
        send(message("later"));

        drain(new SmtpTransport(nowhere, SENDER, clock));

        assertThat(waiting()).isEqualTo(1);
        assertThat(failed()).isEmpty();
    }

    @Test
    void whoeverHasNoAddressIsNotWrittenToAgainAndIsShownToAdministrators() {
        SeatId post = Principals.call(operator, () -> {
            SeatId seat = seats.open(
                    york.id(),
                    new Seats.OpenSeat(
                            "Head of Inclusion",
                            null,
                            Seat.Kind.OPERATIONAL,
                            Role.ACTION_OWNER,
                            LocalDate.of(2020, 1, 6),
                            null));
            PersonId person = seats.addPerson(york.id(), "Nobody Reachable", "N.R", null);
            seats.fill(york.id(), seat, person, LocalDate.of(2020, 1, 6));
            return seat;
        });
        send(Message.of(york.id(), new Recipient.ToSeat(post), "news", "1.3(A) is late", "Say why.", "no-address"));

        drain(new FolderTransport(folder, SENDER, clock));

        assertThat(waiting()).isZero();
        assertThat(failed()).singleElement().satisfies(mail -> assertThat(mail.failure())
                .isEqualTo("The person it was for has no e-mail address"));
        assertThat(folder).isEmptyDirectory();
        assertThat(Principals.call(operator, () -> outbox.outOfReach(york.id())))
                .containsExactly(new Outbox.OutOfReach("Nobody Reachable", List.of("Head of Inclusion")));
    }

    @Test
    void whatTellsOfThePastIsWrittenToNobody() {
        Outbox.ofThePast(() -> send(message("past")));
        assertThat(waiting()).isZero();
        send(message("present"));
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aCrashBetweenSendingAndMarkingLeavesOneLetter() throws Exception {
        send(message("crash"));
        Transport files = new FolderTransport(folder, SENDER, clock);
        MailQueue.Taken taken =
                Principals.call(job(), () -> queue.take(york.id())).getFirst();
        files.deliver(new Transport.Envelope(
                taken.mail().id(), "a@example.org", "York", null, taken.mail().message(), false));
        // Here the program died; the message is taken for five minutes, then due again.
        assertThat(Principals.call(job(), () -> queue.take(york.id()))).isEmpty();
        Principals.run(
                job(),
                () -> queue.notSent(taken.mail(), Transport.NotDelivered.forGood("as if time had passed", null)));
        Principals.run(operator, () -> outbox.retry(york.id(), taken.mail().id()));

        drain(files);

        try (Stream<Path> letters = Files.list(folder)) {
            assertThat(letters).hasSize(1);
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsRefusedForGoodIsShownToStaffWhoCanTryAgain() {
        send(message("refused"));
        drain(envelope -> {
            throw Transport.NotDelivered.forGood("The mail server refused the address (550)", null);
        });

        assertThat(failed()).singleElement().satisfies(mail -> assertThat(mail.failure())
                .contains("550"));
        Principals.run(
                operator, () -> outbox.retry(york.id(), failed().getFirst().id()));
        assertThat(failed()).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void mailToASeatReachesWhoeverHoldsItOnTheDayOfSending() {
        SeatId seat = Principals.call(operator, () -> {
            SeatId opened = seats.open(
                    york.id(),
                    new Seats.OpenSeat(
                            "Lead", null, Seat.Kind.OPERATIONAL, Role.ACTION_OWNER, LocalDate.now(clock), null));
            PersonId person = seats.addPerson(york.id(), "Asha Bell", "AB", york.slug() + "@example.org");
            seats.fill(york.id(), opened, person, LocalDate.now(clock));
            return opened;
        });
        send(Message.of(york.id(), new Recipient.ToSeat(seat), "test", "Your line", "Text.", "to-seat"));

        assertThat(recipients()).containsExactly(york.slug() + "@example.org");
    }

    @Test
    void mailToAVacantSeatIsShownToStaff() {
        SeatId seat = Principals.call(
                operator,
                () -> seats.open(
                        york.id(),
                        new Seats.OpenSeat(
                                "Lead", null, Seat.Kind.OPERATIONAL, Role.ACTION_OWNER, LocalDate.now(clock), null)));
        send(Message.of(york.id(), new Recipient.ToSeat(seat), "test", "Your line", "Text.", "vacant"));

        assertThat(recipients()).isEmpty();
        assertThat(failed()).singleElement().satisfies(mail -> assertThat(mail.failure())
                .contains("Nobody holds"));
    }

    private List<String> recipients() {
        var to = new ArrayList<String>();
        drain(envelope -> to.add(envelope.to()));
        return to;
    }

    private static JavaMailSenderImpl sender(GreenMail server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    private void drain(Transport transport) {
        Principals.run(job(), () -> new Delivery(queue, transport).drain(york));
    }

    private Principal job() {
        return Principal.job(york.id(), "outbox");
    }

    private void send(Message message) {
        Principals.run(operator, () -> transaction.executeWithoutResult(status -> outbox.send(message)));
    }

    private Message message(String reference) {
        var to = new Recipient.ToAddress("a@example.org");
        return Message.of(york.id(), to, "test", "1.3(A) is late", "Say why <now>.", reference);
    }

    private List<Mail> failed() {
        return Principals.call(operator, () -> outbox.failed(york.id()));
    }

    private long waiting() {
        return Principals.call(operator, () -> outbox.waiting(york.id())).count();
    }
}
