package uk.sidebyside.assessments.sen2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.sen2.rules.RecordChecks;
import uk.sidebyside.shared.AreaId;

/**
 * What is wrong with the records of those who were here before a return came in, as they stand now that it is stored: what the file leaves
 * out, or leaves blank and was said here, is not missing.
 */
@Component
class CheckedAgain {
    private final ReturnStore stored;
    private final Clock clock;

    CheckedAgain(ReturnStore stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Hands on batch after batch, in which is nothing but what is wrong. */
    void each(AreaId area, Consumer<Incoming.Batch> to) {
        RecordChecks checks = new RecordChecks(LocalDate.now(clock));
        Incoming batch = new Incoming(clock, false);
        try {
            stored.eachMatched(area, (no, person) -> {
                batch.found(no, checks.of(person));
                if (batch.full()) {
                    to.accept(batch.batch(no, 0));
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        to.accept(batch.batch(0, 0));
    }
}
