package uk.sidebyside.notices.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.notices.Subscription.Frequency;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.EmailAddress;

/** What came in from the form, as it was typed. */
record SubscribeForm(
        @Nullable String topic,
        @Nullable String email,
        @Nullable String frequency,
        @Nullable UUID submission) {

    String address() {
        return email == null ? "" : email.strip();
    }

    Optional<Frequency> chosen() {
        return Arrays.stream(Frequency.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(frequency))
                .findFirst();
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        if (address().isEmpty()) {
            errors = errors.and("email", "Enter your email address");
        } else if (!EmailAddress.plausible(address())) {
            errors = errors.and("email", "Enter an email address in the correct format, like name@example.com");
        }
        return chosen().isPresent() ? errors : errors.and("frequency", "Select how often you want to hear from us");
    }
}
