package uk.sidebyside.notices;

import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.gov.service.notify.NotificationClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    Transport transport(
            MailSettings settings,
            ObjectProvider<JavaMailSenderImpl> servers,
            @Value("${sidebyside.data:data}") Path data,
            @Value("${sidebyside.example:}") String example,
            Clock clock) {
        JavaMailSenderImpl server = servers.getIfAvailable();
        return switch (chosen(settings, server != null)) {
            case "smtp" -> {
                if (server == null) {
                    throw new IllegalStateException("Mail goes by SMTP: set spring.mail.host");
                }
                yield new SmtpTransport(server, settings.sender(), clock);
            }
            case "notify" -> govukNotify(settings.govukNotify());
            case "folder" -> {
                LOG.atLevel(example.isEmpty() ? Level.WARN : Level.INFO)
                        .log("No mail leaves this machine: letters are written to the folder outbox beside the data.");
                yield new FolderTransport(data.resolve("outbox"), settings.sender(), clock);
            }
            default ->
                throw new IllegalStateException(
                        "sidebyside.mail.transport is smtp, notify or folder, not " + settings.transport());
        };
    }

    private static String chosen(MailSettings settings, boolean hasServer) {
        if (!settings.transport().isBlank()) {
            return settings.transport();
        }
        return hasServer ? "smtp" : "folder";
    }

    private static Transport govukNotify(MailSettings.Notify notify) {
        if (notify.key().isBlank() || notify.template().isBlank()) {
            throw new IllegalStateException(
                    "Mail goes by GOV.UK Notify: set sidebyside.mail.govuk-notify.key and sidebyside.mail.govuk-notify.template");
        }
        return new NotifyTransport(
                new NotificationClient(notify.key(), notify.address()), notify.template(), notify.templates());
    }
}
