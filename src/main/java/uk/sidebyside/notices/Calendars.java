package uk.sidebyside.notices;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** The dates that modules give, and the secret links under which people subscribe to their own. */
@Service
public class Calendars {
    private final ObjectProvider<CalendarSource> sources;
    private final CalendarTokenStore tokens;
    private final Clock clock;

    Calendars(ObjectProvider<CalendarSource> sources, CalendarTokenStore tokens, Clock clock) {
        this.sources = sources;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** All dates that the current principal may see, by day. Each source is a transaction of its own. */
    public List<CalendarSource.Entry> entries() {
        Principal reader = Principals.current();
        return sources.stream()
                .flatMap(source -> source.entries(reader).stream())
                .sorted(Comparator.comparing(CalendarSource.Entry::onDay).thenComparing(CalendarSource.Entry::uid))
                .toList();
    }

    /** The secret part of a person's calendar link, or empty while they have none. */
    @Transactional(readOnly = true)
    public Optional<String> link(AreaId area, PersonId person) {
        return tokens.ofPerson(area, person).map(row -> Calendars.token(row).text());
    }

    /** Makes a new link; the one before stops working at once. */
    @Transactional
    public void renew(AreaId area, PersonId person) {
        tokens.revoke(area, person, clock.instant());
        tokens.insert(
                area, Ids.next(clock), person, Token.fresh(UUID.randomUUID()).sha256(), clock.instant());
    }

    @Transactional
    public void revoke(AreaId area, PersonId person) {
        tokens.revoke(area, person, clock.instant());
    }

    /** Whose calendar a link opens; empty for one that was revoked or never given. */
    @Transactional(readOnly = true)
    public Optional<PersonId> owner(AreaId area, String link) {
        return Token.read(link)
                .flatMap(token -> tokens.find(area, token.id()).filter(row -> token.sameAs(token(row))))
                .map(CalendarTokenStore.Row::person);
    }

    /** The principal of whoever holds a calendar link, until it is known whose it is. */
    public static Principal holder(AreaId area) {
        return new Principal(Principal.Kind.RECEIPT, null, area, "calendar link", Map.of(), java.util.Set.of());
    }

    private static Token token(CalendarTokenStore.Row row) {
        return Token.derived(row.id(), row.seed(), "calendar");
    }
}
