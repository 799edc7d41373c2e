package uk.sidebyside.pages.govuk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Other wording for what a component's script says, as {@code Messages.none().say("show-section", "Show")}. */
public final class Messages {
    private final Attributes attributes;

    private Messages(Attributes attributes) {
        this.attributes = attributes;
    }

    public static Messages none() {
        return new Messages(Attributes.NONE);
    }

    public Messages say(String key, @Nullable String message) {
        return message == null || message.isEmpty() ? this : new Messages(attributes.with("data-i18n." + key, message));
    }

    /** A wording for each plural rule, like "one" and "other". */
    public Messages say(String key, Map<String, String> messages) {
        Attributes all = attributes;
        for (Map.Entry<String, String> message : messages.entrySet()) {
            all = all.with("data-i18n." + key + "." + message.getKey(), message.getValue());
        }
        return new Messages(all);
    }

    public Attributes attributes() {
        return attributes;
    }
}
