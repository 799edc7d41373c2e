package uk.sidebyside.notices.web;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.Subscription;
import uk.sidebyside.notices.Subscriptions;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** News by e-mail, for anybody: asked for, confirmed by a link, ended by a link. */
@Controller
@AllowedTo(Role.PUBLIC)
class SubscriptionController {
    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Clock clock;

    SubscriptionController(Subscriptions subscriptions, Topics topics, Clock clock) {
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/changes/subscribe")
    ModelAndView form(@RequestParam(defaultValue = "") String topic, Principal principal) {
        String title = topics.read(principal.inArea(), topic).title();
        return page(new SubscribePage(topic, title, "", "", Ids.next(clock), FormErrors.none()));
    }

    @PostMapping("/changes/subscribe")
    ModelAndView ask(SubscribeForm form, Principal principal) {
        AreaId area = principal.inArea();
        String local = Objects.requireNonNullElse(form.topic(), "");
        Topics.Topic topic = topics.read(area, local);
        UUID submission = form.submission() == null ? Ids.next(clock) : form.submission();
        FormErrors errors = form.errors();
        if (errors.any()) {
            String frequency = Objects.requireNonNullElse(form.frequency(), "");
            ModelAndView again =
                    page(new SubscribePage(local, topic.title(), form.address(), frequency, submission, errors));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String title = topic.title().isEmpty() ? "everything" : topic.title();
        var ask = new Subscriptions.Ask(
                topic.ref(), title, form.address(), form.chosen().orElseThrow(), submission);
        Principals.run(Principal.visitor(area), () -> subscriptions.ask(area, ask));
        return new ModelAndView("redirect:/changes/subscribe/sent");
    }

    @GetMapping("/changes/subscribe/sent")
    ModelAndView sent() {
        return words(WordsPage.of(
                "Check your email",
                "We have sent you a link, if we can write to that address.",
                "Open the link within 7 days to begin. If nothing arrives in an hour, look in your spam folder."));
    }

    @GetMapping("/changes/subscribe/{token}")
    ModelAndView toConfirm(@PathVariable String token, Principal principal) {
        AreaId area = principal.inArea();
        Subscription subscription = Principals.call(
                        Subscriptions.holder(area), () -> subscriptions.toConfirm(area, token))
                .orElseThrow(NotFound::new);
        return subscription.confirmed()
                ? words(begun(subscription))
                : words(WordsPage.of(
                                "Confirm that you want news",
                                "We will write to you when something changes in: " + subscription.topicTitle() + ".",
                                "How often: " + lower(subscription.frequency().words()) + ".")
                        .withButton("/changes/subscribe/" + token, "Yes, send me news"));
    }

    @PostMapping("/changes/subscribe/{token}")
    ModelAndView confirm(@PathVariable String token, Principal principal) {
        AreaId area = principal.inArea();
        if (Principals.call(Subscriptions.holder(area), () -> subscriptions.confirm(area, token))
                .isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView("redirect:/changes/subscribe/" + token);
    }

    @GetMapping("/changes/unsubscribe/{token}")
    ModelAndView toEnd(@PathVariable String token, Principal principal) {
        AreaId area = principal.inArea();
        return Principals.call(Subscriptions.holder(area), () -> subscriptions.toEnd(area, token))
                .map(subscription -> words(WordsPage.of(
                                "Stop news by email",
                                "You hear from us when something changes in: " + subscription.topicTitle() + ".")
                        .withButton("/changes/unsubscribe/" + token, "Stop these emails")))
                .orElseGet(() -> words(ended()));
    }

    /** Also what a mail program sends for its own unsubscribe button (RFC 8058). */
    @PostMapping("/changes/unsubscribe/{token}")
    ModelAndView end(@PathVariable String token, Principal principal) {
        AreaId area = principal.inArea();
        Principals.run(Subscriptions.holder(area), () -> subscriptions.end(area, token));
        return words(ended());
    }

    private static WordsPage begun(Subscription subscription) {
        return WordsPage.of(
                "You will hear from us",
                "We will write to you when something changes in: " + subscription.topicTitle() + ".",
                "Each email has a link to stop.");
    }

    private static WordsPage ended() {
        return WordsPage.of("You will get no more of these emails", "We have deleted your address for them.");
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static ModelAndView page(SubscribePage page) {
        return new ModelAndView("notices/subscribe", "page", page);
    }

    private static ModelAndView words(WordsPage page) {
        return new ModelAndView("notices/words", "page", page);
    }
}
