package uk.sidebyside.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Properties;

/** Writes each letter as a file that mail programs open: for development, where nothing must leave the machine. */
class FolderTransport implements Transport {
    private final Path folder;
    private final String sender;
    private final Clock clock;

    FolderTransport(Path folder, String sender, Clock clock) {
        this.folder = folder;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void deliver(Envelope envelope) throws NotDelivered {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(envelope.id() + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                MimeLetter.of(Session.getInstance(new Properties()), envelope, sender, clock.instant())
                        .writeTo(out);
            }
            Files.move(part, folder.resolve(envelope.id() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw NotDelivered.forNow("The outbox folder could not be written", e);
        }
    }
}
