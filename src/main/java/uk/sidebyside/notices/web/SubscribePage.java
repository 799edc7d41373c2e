package uk.sidebyside.notices.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.sidebyside.notices.Subscription.Frequency;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;

/**
 * The form to ask for news.
 *
 * @param topic what it is narrowed to, as it stands in addresses; empty for everything
 */
public record SubscribePage(
        String topic, String topicTitle, String email, String frequency, UUID submission, FormErrors errors) {

    public List<Choice> frequencies() {
        return Arrays.stream(Frequency.values())
                .map(each -> Choice.of(each.name().toLowerCase(Locale.ROOT), each.words()))
                .toList();
    }
}
