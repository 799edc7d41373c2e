package uk.sidebyside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.sidebyside.testing.Posted.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;

@DatabaseTest
@Import(Places.class)
class SubscriptionsTest {
    private static final String ADDRESS = "reader@example.org";

    @Autowired
    MockMvc web;

    @Autowired
    MailStore mail;

    @Autowired
    MailQueue queue;

    @Autowired
    Changes changes;

    @Autowired
    SubscriberMail subscribers;

    @Autowired
    Places places;

    @Autowired
    Areas areas;

    @Autowired
    Clock clock;

    private Area york;
    private String site;
    private Ref line;

    @BeforeEach
    void area() {
        york = Places.open(areas);
        site = "http://" + york.slug() + ".example.org";
        line = places.openThing(york.id(), "Action 1.3(A)");
    }

    @Test
    void nothingIsSentBeforeTheLinkIsOpenedAndTheButtonPressed() throws Exception {
        ask("immediate", UUID.randomUUID());
        String confirm = path(sent().getFirst().message().text(), "/changes/subscribe/");
        web.perform(get(site + confirm))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Yes, send me news")));
        publish("first");
        assertThat(news()).isEmpty();

        web.perform(post(site + confirm).with(csrf())).andExpect(redirectedUrl(confirm));
        publish("second");
        assertThat(news()).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("It moved: second.");
            assertThat(message.unsubscribeUrl()).contains("/changes/unsubscribe/");
        });
    }

    @Test
    void oneClickEndsItWithoutSignInOrForm() throws Exception {
        confirmed("immediate");
        publish("first");
        String stop = path(String.valueOf(news().getFirst().unsubscribeUrl()), "/changes/unsubscribe/");

        web.perform(post(site + stop).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        publish("second");
        assertThat(news()).isEmpty();
        web.perform(post(site + stop)).andExpect(status().isOk());
    }

    @Test
    void aPartIsFollowedWithoutTheRest() throws Exception {
        confirmed("immediate");
        Ref other = places.openThing(york.id(), "Action 2.1(A)");
        Principals.run(
                Principal.operator(york.id(), "test"),
                () -> changes.publish(
                        new Change("other", other, "2.1(A)", List.of(), "Else.", "/x", LocalDate.now(clock))));

        assertThat(news()).isEmpty();
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatIsKnown() throws Exception {
        confirmed("immediate");
        ask("daily", UUID.randomUUID());
        assertThat(sent()).hasSize(1);
    }

    @Test
    void tenIdenticalSubmissionsSendOneLink() throws Exception {
        UUID submission = UUID.randomUUID();
        for (int n = 0; n < 10; n++) {
            ask("daily", submission);
        }
        assertThat(sent()).hasSize(1);
    }

    @Test
    void anAddressIsSentAFewLinksADayAtMost() throws Exception {
        for (int n = 0; n < 12; n++) {
            ask("daily", UUID.randomUUID());
        }
        assertThat(sent()).hasSize(5);
    }

    @Test
    void aDailyDigestGathersWhatIsNew() throws Exception {
        confirmed("daily");
        publish("first");
        publish("second");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        Principal job = Principal.job(york.id(), "test");
        Principals.run(job, () -> subscribers.run(york.id(), tomorrow));
        Principals.run(job, () -> subscribers.run(york.id(), tomorrow));

        assertThat(all()).singleElement().satisfies(message -> assertThat(message.text())
                .contains("It moved: first.", "It moved: second."));
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
        web.perform(post(site + "/changes/subscribe").with(csrf()).param("email", "reader.example.org"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("like name@example.com")))
                .andExpect(content().string(Matchers.containsString("value=\"reader.example.org\"")))
                .andExpect(content().string(Matchers.containsString("<title>Error: ")));
    }

    @Test
    void aLinkThatIsNotOursIsNotFound() throws Exception {
        web.perform(get(site + "/changes/subscribe/abc")).andExpect(status().isNotFound());
        web.perform(get(site + "/changes/subscribe/"
                        + Token.fresh(UUID.randomUUID()).text()))
                .andExpect(status().isNotFound());
    }

    private void confirmed(String frequency) throws Exception {
        ask(frequency, UUID.randomUUID());
        String confirm = path(sent().getFirst().message().text(), "/changes/subscribe/");
        web.perform(post(site + confirm).with(csrf())).andExpect(redirectedUrl(confirm));
    }

    private void ask(String frequency, UUID submission) throws Exception {
        web.perform(post(site + "/changes/subscribe")
                        .with(csrf())
                        .param("topic", line.local())
                        .param("email", ADDRESS)
                        .param("frequency", frequency)
                        .param("submission", submission.toString()))
                .andExpect(redirectedUrl("/changes/subscribe/sent"));
    }

    private void publish(String key) {
        var change =
                new Change(key, line, "1.3(A)", List.of(), "It moved: " + key + ".", "/plan/1.3", LocalDate.now(clock));
        Principals.run(Principal.operator(york.id(), "test"), () -> changes.publish(change));
    }

    private List<Message> news() {
        Principals.run(Principal.job(york.id(), "test"), () -> subscribers.tellAtOnce(york.id()));
        return all();
    }

    /** Everything in the outbox, which is emptied by it; what waits for the quiet hours to end too. */
    private List<Message> all() {
        return sent().stream().map(Mail::message).toList();
    }

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private List<Mail> sent() {
        var far = clock.instant().plus(java.time.Duration.ofDays(2));
        var found = new ArrayList<Mail>();
        Principals.run(
                Principal.job(york.id(), "test"),
                () -> transaction.executeWithoutResult(status -> {
                    found.addAll(mail.claim(york.id(), 100, far, far));
                    found.forEach(each -> mail.sent(york.id(), each.id(), clock.instant()));
                }));
        return found;
    }

    private static String path(String text, String beginning) {
        int at = text.indexOf(beginning);
        return text.substring(at).lines().findFirst().orElseThrow().strip();
    }
}
