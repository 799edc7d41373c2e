package uk.sidebyside.access.unsent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/**
 * Keeps what is typed into a form until it is sent, in the name of the principal and for that principal alone. Whoever has no place
 * of their own (a visitor) is kept nothing of, on purpose: nobody could be told from anybody else.
 */
@Service
public class UnsentForms {
    /** For how long, in days, unless the room says less. */
    public static final int DAYS = 30;

    /** Characters of a form with all its fields: the longest of ours takes some 30,000. */
    private static final int LONGEST = 100_000;

    /** Of one person or code. Who has so many begun sends some or waits until they are forgotten. */
    private static final int MOST = 50;

    private final UnsentFormStore store;
    private final Clock clock;

    UnsentForms(UnsentFormStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * As often as it comes; what was emptied again is forgotten.
     *
     * @param address of the form, as it is sent to
     * @param typed by field, without what only the page put there
     * @param days for how long, from 1 to {@link #DAYS}
     * @param submission of the page on which it is typed; null where it has none
     * @return whether it is kept: not of a visitor, nor when it is far too long, nor within a minute of its having been sent
     */
    @Transactional
    public boolean keep(String address, Map<String, List<String>> typed, int days, @Nullable UUID submission) {
        Optional<UnsentFormStore.Holder> holder = holder();
        if (holder.isEmpty()) {
            return false;
        }
        Map<String, List<String>> words = words(typed);
        if (words.isEmpty()) {
            store.empty(holder.get(), key(address), submission);
            return true;
        }
        return length(words) <= LONGEST
                && store.keep(holder.get(), key(address), words, days, MOST, clock.instant(), submission);
    }

    private static Map<String, List<String>> words(Map<String, List<String>> typed) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!said.isEmpty()) {
                words.put(name, said);
            }
        });
        return words;
    }

    private static int length(Map<String, List<String>> words) {
        return words.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    @Transactional(readOnly = true)
    public Optional<UnsentForm> find(String address) {
        return Optional.ofNullable(find(List.of(address)).get(address));
    }

    /** Of several forms on one page, in one statement: by address, those that were begun. */
    @Transactional(readOnly = true)
    public Map<String, UnsentForm> find(Collection<String> addresses) {
        Optional<UnsentFormStore.Holder> holder = holder();
        if (holder.isEmpty() || addresses.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> keys = new HashMap<>();
        addresses.forEach(address -> keys.put(key(address), address));
        Map<String, UnsentForm> begun = new HashMap<>();
        store.find(holder.get(), keys.keySet(), clock.instant()).forEach((key, form) -> begun.put(keys.get(key), form));
        return begun;
    }

    /** Its words are forgotten; those of them that were still under way are not kept either. @param submission by which it was sent */
    @Transactional
    public void sent(String address, UUID submission) {
        holder().ifPresent(holder -> store.sent(holder, key(address), submission, clock.instant()));
    }

    /** Forgets a form without a trace, not even that it was sent. */
    @Transactional
    public void forget(String address) {
        holder().ifPresent(holder -> store.delete(holder, key(address)));
    }

    /** When whoever held these codes is erased; joins the caller's transaction, which runs in the operator's name. */
    @Transactional
    public void forget(AreaId area, Collection<UUID> codes) {
        store.deleteOf(area, codes);
    }

    private static Optional<UnsentFormStore.Holder> holder() {
        Principal principal = Principals.current();
        boolean ownPlace =
                switch (principal.kind()) {
                    case ACCOUNT, INVITATION, RECEIPT -> true;
                    case PUBLIC, JOB, OPERATOR -> false;
                };
        UUID id = principal.id();
        return ownPlace && id != null
                ? Optional.of(new UnsentFormStore.Holder(
                        principal.inArea(), principal.kind().name().toLowerCase(Locale.ROOT), id))
                : Optional.empty();
    }

    /** Half of a digest, which finds the form and gives no code away that stands in its address. */
    private static UUID key(String address) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("form\n" + address).getBytes(StandardCharsets.UTF_8));
            ByteBuffer half = ByteBuffer.wrap(digest);
            return new UUID(half.getLong(), half.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
