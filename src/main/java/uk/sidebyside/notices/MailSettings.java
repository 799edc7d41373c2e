package uk.sidebyside.notices;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the house.
 *
 * @param transport smtp, notify or folder; smtp where spring.mail.host is set and folder otherwise
 * @param sender the address that letters come from
 */
@ConfigurationProperties("sidebyside.mail")
record MailSettings(
        @DefaultValue("") String transport,
        @DefaultValue("side-by-side@localhost.localdomain") String sender,
        @DefaultValue Notify govukNotify) {

    /**
     * @param template the id of the template that carries every kind of message
     * @param templates ids of others, by kind of message
     */
    record Notify(
            @DefaultValue("") String key,

            @DefaultValue("https://api.notifications.service.gov.uk")
            String address,

            @DefaultValue("") String template,
            @DefaultValue Map<String, String> templates) {}
}
