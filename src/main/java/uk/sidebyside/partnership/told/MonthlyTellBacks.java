package uk.sidebyside.partnership.told;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.partnership.HowToReach;
import uk.sidebyside.partnership.OwnWords;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.TellOfAMonth;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * What everybody is told of a month. The area's own work drafts it ({@link MonthlyDrafts}); the coordinator changes it, publishes
 * it and sends it to those who took part. Its lines are those of the pieces: taken back there, they are gone here.
 */
@Service
public class MonthlyTellBacks {
    private final MonthlyStore store;
    private final YouSaid youSaid;
    private final Pieces pieces;
    private final WhatIsToTell toTell;
    private final OwnWords ownWords;
    private final Mailing mailing;
    private final Clock clock;

    MonthlyTellBacks(
            MonthlyStore store,
            YouSaid youSaid,
            Pieces pieces,
            WhatIsToTell toTell,
            OwnWords ownWords,
            Mailing mailing,
            Clock clock) {
        this.store = store;
        this.youSaid = youSaid;
        this.pieces = pieces;
        this.toTell = toTell;
        this.ownWords = ownWords;
        this.mailing = mailing;
        this.clock = clock;
    }

    /** How word of it goes out. */
    @org.springframework.stereotype.Component
    record Mailing(Changes changes, HowToReach reached, Outbox outbox, SiteAddress site) {}

    public record Words(String opening, String closing, List<UUID> lines) {
        public Words {
            lines = List.copyOf(lines);
        }
    }

    /** Whether the principal writes and publishes them. */
    public static boolean mayWrite() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.has(Role.COORDINATOR) && !principal.has(Role.INSPECTOR);
    }

    private static void mustWrite() {
        if (!mayWrite()) {
            throw new NotFound();
        }
    }

    /** Those that are published, the latest first; for whoever writes them drafts too. */
    @Transactional(readOnly = true)
    public List<MonthlyTellBack> all(AreaId area) {
        boolean writes = mayWrite();
        return store.all(area).stream()
                .filter(month -> writes || month.published())
                .toList();
    }

    /** @throws NotFound for one that is not there, or is a draft that the principal does not write */
    @Transactional(readOnly = true)
    public MonthlyTellBack of(AreaId area, YearMonth month) {
        return store.find(area, month)
                .filter(one -> one.published() || mayWrite())
                .orElseThrow(NotFound::new);
    }

    /** Its lines as everybody reads them; those that are not public yet, or no more, only before it is published. */
    @Transactional(readOnly = true)
    public List<YouSaid.Line> lines(AreaId area, MonthlyTellBack month) {
        return youSaid.these(area, month.lines()).stream()
                .filter(line -> !month.published() || line.publishedAt() != null)
                .toList();
    }

    /** What it may show: the lines of that month and what was written since, until it is told, and those that it shows already. */
    @Transactional(readOnly = true)
    public List<YouSaid.Line> offered(AreaId area, MonthlyTellBack month) {
        mustWrite();
        return toTell.offered(area, month);
    }

    /** The drafts among these months of which anything can be told still; the others wait for nobody. */
    @Transactional(readOnly = true)
    public Set<YearMonth> left(AreaId area, List<MonthlyTellBack> months) {
        mustWrite();
        return toTell.left(area, months);
    }

    /** @param version of it when they began to write */
    @Transactional
    public Saving<YearMonth> write(AreaId area, YearMonth of, int version, Words words) {
        mustWrite();
        MonthlyTellBack month = of(area, of);
        List<Finding> findings = new ArrayList<>(TellOfAMonth.check(words.opening()));
        findings.addAll(theirs(area, month, words.opening(), words.closing()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Set<UUID> known = new TreeSet<>();
        offered(area, month).forEach(line -> known.add(line.id()));
        List<UUID> lines =
                words.lines().stream().filter(known::contains).distinct().toList();
        var kept = new Words(words.opening(), words.closing(), lines);
        if (!store.write(area, month.id(), version, kept, pieces.writtenAs(area))) {
            MonthlyTellBack now = of(area, of);
            return new Saving.Stale<>(Map.of("opening", now.opening(), "closing", now.closing()), now.version());
        }
        if (month.published()) {
            youSaid.publishThese(area, lines);
        }
        return Saving.saved(of);
    }

    /** Of the pieces that it tells of. */
    private List<Finding> theirs(AreaId area, MonthlyTellBack month, String opening, String closing) {
        Set<PieceId> told = new LinkedHashSet<>();
        offered(area, month).forEach(line -> told.add(line.piece()));
        pieces.inArea(area).stream()
                .filter(piece -> WhatIsToTell.endedIn(piece, month.month()))
                .forEach(piece -> told.add(piece.id()));
        return ownWords.in(area, told, List.of(Map.entry("opening", opening), Map.entry("closing", closing)));
    }

    /** Everybody may read it, and its lines with it. Those who follow what changes hear of it. */
    @Transactional
    public Saving<YearMonth> publish(AreaId area, YearMonth of) {
        mustWrite();
        MonthlyTellBack month = of(area, of);
        LocalDate today = LocalDate.now(clock);
        int lines = youSaid.these(area, month.lines()).size();
        List<Finding> findings = new ArrayList<>(
                TellOfAMonth.publish(of, lines, toTell.ended(area, of).size(), today));
        findings.addAll(theirs(area, month, month.opening(), month.closing()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!month.published()) {
            youSaid.publishThese(area, month.lines());
            store.publish(area, month.id(), clock.instant());
            mailing.changes()
                    .publish(new Change(
                            "partnership-month:" + of + ":" + month.version(),
                            month.ref(area),
                            month.title(),
                            List.of(),
                            MonthlyWords.news(of, lines > 0),
                            month.at(),
                            today));
        }
        return Saving.saved(of);
    }

    /** Nobody but whoever writes it reads it any more. Its lines stay where they are. */
    @Transactional
    public void takeBack(AreaId area, YearMonth of) {
        mustWrite();
        MonthlyTellBack month = of(area, of);
        store.publish(area, month.id(), null);
        mailing.changes().withdrawAbout(month.ref(area));
    }

    /**
     * Sends it to the families who take part in the pieces that it tells of: a letter to each address. One that was sent and taken
     * back goes to those of the pieces that it told of then, too: it takes the place of what they hold.
     */
    @Transactional
    public Saving<YearMonth> send(AreaId area, YearMonth of) {
        mustWrite();
        MonthlyTellBack month = of(area, of);
        List<Finding> findings =
                TellOfAMonth.send(month.published(), month.sent().on() != null);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        List<YouSaid.Line> lines = lines(area, month);
        Set<PieceId> told = told(area, month, lines);
        Set<String> addresses = addresses(area, told);
        if (addresses.isEmpty()) {
            return Saving.refused(TellOfAMonth.reach(addresses.size()));
        }
        String letter = MonthlyWords.letter(month, lines, mailing.site().of(area, month.at()));
        for (String address : addresses) {
            UUID to = UUID.nameUUIDFromBytes((month.id() + address).getBytes(StandardCharsets.UTF_8));
            mailing.outbox()
                    .send(Message.of(
                            area,
                            new Recipient.ToAddress(address),
                            "partnership-month",
                            MonthlyWords.subject(month),
                            letter,
                            "partnership-month:" + to + ":" + month.version()));
        }
        store.sent(area, month.id(), LocalDate.now(clock), told);
        return Saving.saved(of);
    }

    private Set<PieceId> told(AreaId area, MonthlyTellBack month, List<YouSaid.Line> lines) {
        Set<PieceId> told = new HashSet<>(month.sent().of());
        lines.forEach(line -> told.add(line.piece()));
        toTell.ended(area, month.month()).forEach(piece -> told.add(piece.id()));
        return told;
    }

    private Set<String> addresses(AreaId area, Set<PieceId> told) {
        Set<String> addresses = new TreeSet<>();
        pieces.inArea(area).stream()
                .filter(piece -> piece.child() == null && told.contains(piece.id()))
                .forEach(piece -> addresses.addAll(mailing.reached().families(area, piece)));
        return addresses;
    }

    /** Pieces on services in which a view has its answer and no line yet, with how many: nothing is told of these. */
    @Transactional(readOnly = true)
    public List<NotYet> notYet(AreaId area) {
        mustWrite();
        List<NotYet> found = new ArrayList<>();
        pieces.inArea(area).stream().filter(piece -> piece.child() == null).forEach(piece -> {
            int views = youSaid.suggested(area, piece.id()).size();
            if (views > 0) {
                found.add(new NotYet(piece.title(), piece.at() + "/told", views));
            }
        });
        return found;
    }

    public record NotYet(String piece, String address, int views) {}
}
