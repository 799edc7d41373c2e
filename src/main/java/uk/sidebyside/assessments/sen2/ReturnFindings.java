package uk.sidebyside.assessments.sen2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.sen2.rules.RecordChecks;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What is wrong with stored cases, rule by rule, until it is mended or somebody says why it is right. */
@Service
public class ReturnFindings {
    public static final int AT_ONCE = 50;
    public static final int LONGEST_REASON = 1000;

    private final FindingStore store;
    private final ReturnStore stored;
    private final IncomingStore incoming;
    private final Looks looks;
    private final Seats seats;
    private final Clock clock;

    ReturnFindings(
            FindingStore store, ReturnStore stored, IncomingStore incoming, Looks looks, Seats seats, Clock clock) {
        this.store = store;
        this.stored = stored;
        this.incoming = incoming;
        this.looks = looks;
        this.seats = seats;
        this.clock = clock;
    }

    /** How often a rule is broken, and how often somebody said why that is right. */
    public record Count(Rule rule, int open, int explained) {}

    /**
     * @param child the record to which the case is linked, or null
     * @param requestOn the request that it is about, or null
     * @param reason why it is right as it is; blank while nobody said so
     * @param opens whether the case opens to whoever asks
     */
    public record Found(
            UUID id,
            UUID caseId,
            @Nullable UUID child,
            String reference,
            String name,
            Rule rule,
            String part,
            String field,
            @Nullable LocalDate requestOn,
            String value,
            String reason,
            String explainedAs,
            int version,
            boolean opens) {}

    @Transactional(readOnly = true)
    public List<Count> counts(AreaId area) {
        ReturnImports.mustLead();
        return store.counts(area);
    }

    /**
     * Names whoever they are about, so it is a look at the records of those who have one.
     *
     * @param rule null for all
     * @param after the last that was seen; null for the first
     */
    @Transactional
    public List<Found> list(AreaId area, @Nullable Rule rule, boolean explained, @Nullable UUID after) {
        ReturnImports.mustLead();
        List<Found> found = store.list(area, rule, explained, after, AT_ONCE + 1);
        looked(area, found.stream().limit(AT_ONCE).toList());
        return found;
    }

    /**
     * A look too.
     *
     * @throws NotFound where there is none, or none for who asks
     */
    @Transactional
    public Found find(AreaId area, UUID id) {
        ReturnImports.mustLead();
        Found found = store.find(area, id).orElseThrow(NotFound::new);
        looked(area, List.of(found));
        return found;
    }

    private void looked(AreaId area, List<Found> found) {
        looks.byPost(
                area,
                found.stream()
                        .map(Found::child)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(ChildId::new)
                        .toList(),
                "to mend the yearly return about plans (SEN2)");
    }

    /** Says why it is right; a blank reason takes back one that was said. */
    @Transactional
    public Saving<UUID> explain(AreaId area, UUID id, int version, String reason) {
        ReturnImports.mustLead();
        Found now = store.find(area, id).orElseThrow(NotFound::new);
        if (reason.isBlank() && now.reason().isBlank()) {
            return new Saving.Refused<>(List.of(Finding.of("reason", "sen2.reason.none", "")));
        }
        if (reason.length() > LONGEST_REASON) {
            return new Saving.Refused<>(List.of(Finding.of("reason", "sen2.reason.long", "", LONGEST_REASON)));
        }
        if (!store.explain(area, id, version, reason.strip(), reason.isBlank() ? "" : as(area))) {
            return new Saving.Stale<>(java.util.Map.of("reason", now.reason()), now.version());
        }
        return new Saving.Saved<>(id);
    }

    /** Asks every rule of every stored case anew, for the next census. */
    @Transactional
    public void checkAll(AreaId area) {
        ReturnImports.mustLead();
        RecordChecks checks = new RecordChecks(LocalDate.now(clock));
        incoming.lock(area);
        incoming.begin();
        Incoming batch = new Incoming(clock, false);
        int[] no = {0};
        try {
            stored.each(area, null, (id, reference, person) -> {
                batch.stored(++no[0], id, checks.of(person));
                if (batch.full()) {
                    incoming.copy(batch.batch(no[0], 0));
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        incoming.copy(batch.batch(no[0], 0));
        incoming.checked(area, clock.instant().atOffset(ZoneOffset.UTC));
    }

    private String as(AreaId area) {
        var held = seats.byId(area);
        return Principals.current().seats().keySet().stream()
                .map(held::get)
                .filter(java.util.Objects::nonNull)
                .map(seat -> seat.titleAndOrganisation())
                .sorted()
                .findFirst()
                .orElse("");
    }
}
