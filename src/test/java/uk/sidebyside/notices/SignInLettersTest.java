package uk.sidebyside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.sidebyside.testing.Posted.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;

/** Links for sign-in, from the program through a mail server to the page that they open. */
@DatabaseTest
@Import(KnownPeople.class)
class SignInLettersTest {
    private static final String SLUG = "letters";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KnownPeople people;

    @Autowired
    SignInLinks links;

    @Autowired
    MailQueue queue;

    @Autowired
    Outbox outbox;

    @Autowired
    Areas areas;

    @Autowired
    Clock clock;

    @Test
    void anInvitationComesByMailAndItsLinkLetsSomebodyIn() throws Exception {
        AreaId area = people.area(SLUG);
        PersonId person = people.person(area, "Ivy Newcomer", "ivy@letters.example.org");
        Principals.run(operator(area), () -> links.invite(area, person, "Letters", null));

        MimeMessage letter = delivered(area);

        assertThat(letter.getAllRecipients()[0]).hasToString("ivy@letters.example.org");
        String path = link(letter, "invitation");
        assertThat(mvc.get().uri(path).with(here())).hasStatusOk();
        assertThat(mvc.post().uri(path).with(here()).with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/welcome");
        assertThat(mvc.post().uri(path).with(here()).with(csrf()))
                .as("a second time")
                .hasStatus(410);
    }

    @Test
    void whoLostTheirPasswordGetsALetterAndAStrangerNone() throws Exception {
        AreaId area = people.area(SLUG);
        people.withAccount(area, "Ola Forgetful", "ola@letters.example.org", Role.CHAIR);
        for (String email : List.of("stranger@letters.example.org", "Ola@Letters.example.org")) {
            assertThat(mvc.post()
                            .uri("/sign-in/recover")
                            .with(here())
                            .with(csrf())
                            .param("email", email))
                    .hasStatus(302);
        }
        // The answer does not wait for finding out whether there is such an account.
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Principals.call(operator(area), () -> outbox.waiting(area))
                                .count(),
                        many -> many > 0);

        MimeMessage letter = delivered(area);

        assertThat(letter.getAllRecipients()[0]).hasToString("ola@letters.example.org");
        String path = link(letter, "recovery");
        assertThat(mvc.post().uri(path).with(here()).with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/welcome/password");
    }

    private MimeMessage delivered(AreaId area) {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            drain(area, new SmtpTransport(sender, "side-by-side@york.example.org", clock));
            assertThat(server.getReceivedMessages()).hasSize(1);
            return server.getReceivedMessages()[0];
        } finally {
            server.stop();
        }
    }

    private void drain(AreaId area, Transport transport) {
        Area drained = Principals.call(operator(area), () -> areas.byId(area));
        Principals.run(Principal.job(area, "outbox"), () -> new Delivery(queue, transport).drain(drained));
    }

    private static String link(MimeMessage letter, String kind) {
        String text = GreenMailUtil.getBody(letter).replace("=\r\n", "").replace("=3D", "=");
        Matcher address = Pattern.compile("https?://[^\\s\"<]+/" + kind + "/[A-Za-z0-9_-]+")
                .matcher(text);
        assertThat(address.find()).as(text).isTrue();
        return URI.create(address.group()).getPath();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor here() {
        return request -> {
            request.setServerName(KnownPeople.host(SLUG));
            return request;
        };
    }

    private static Principal operator(AreaId area) {
        return Principal.operator(area, "test");
    }
}
