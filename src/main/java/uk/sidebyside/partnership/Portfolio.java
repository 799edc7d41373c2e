package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Sector;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.partnership.rules.Agreed;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.partnership.rules.ShowPiece;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/**
 * The public portfolio of pieces on services. A quote stands in it by its consent alone: taken back, it is gone from every page
 * at once, since it is stored nowhere else. Where somebody did not agree, that is shown.
 */
@Service
public class Portfolio {
    private final PortfolioStore store;
    private final HeldBackStore heldBack;
    private final Pieces pieces;
    private final PieceEndings endings;
    private final Participants participants;
    private final StepStore steps;
    private final EvidenceItems evidence;
    private final OwnWords ownWords;
    private final List<HoldsWords> holders;
    private final Changes changes;
    private final Clock clock;

    Portfolio(
            PortfolioStore store,
            HeldBackStore heldBack,
            Pieces pieces,
            PieceEndings endings,
            Participants participants,
            StepStore steps,
            EvidenceItems evidence,
            OwnWords ownWords,
            List<HoldsWords> holders,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.heldBack = heldBack;
        this.pieces = pieces;
        this.endings = endings;
        this.participants = participants;
        this.steps = steps;
        this.evidence = evidence;
        this.ownWords = ownWords;
        this.holders = List.copyOf(holders);
        this.changes = changes;
        this.clock = clock;
    }

    /** @param disagreement what those said who did not agree, in words that they may recognise */
    public record Words(String story, String impact, boolean goodPractice, String disagreement) {}

    public record Counted(
            int tookPart, int firstTime, Set<Way> ways, int agreed, int agreedWithComments, int didNotAgree) {
        public Counted {
            ways = Set.copyOf(ways);
        }
    }

    /**
     * By which model it was made, and which of its steps were done or left out when it was shown.
     *
     * @param small asked its questions once, without going through steps one by one
     */
    public record Steps(String model, int version, boolean small, List<String> done, List<String> leftOut) {
        public Steps {
            done = List.copyOf(done);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A piece as everybody reads it. */
    public record Entry(
            PieceId id,
            String title,
            PieceKind kind,
            String service,
            Sector sector,
            String fixed,
            String canChange,
            List<String> principles,
            List<String> benefits,
            List<AgeBand> ages,
            PieceState state,
            LocalDate beganOn,
            @Nullable LocalDate endedOn,
            String cameOfIt,
            Words words,
            Counted counted,
            Steps steps,
            PieceEasyRead.Written easyRead,
            LocalDate publishedOn) {
        public Entry {
            principles = List.copyOf(principles);
            benefits = List.copyOf(benefits);
            ages = List.copyOf(ages);
        }

        public String at() {
            return "/partnership/portfolio/" + id.value();
        }
    }

    /**
     * A piece whose story is not told yet, in its bare facts: nothing that those who take part said, and no plan.
     *
     * @param settled the steps of its model that are settled, by their keys
     */
    public record Begun(
            PieceId id,
            String title,
            PieceKind kind,
            String service,
            Sector sector,
            PieceState state,
            LocalDate beganOn,
            @Nullable LocalDate endedOn,
            boolean small,
            String model,
            int modelVersion,
            List<String> settled) {
        public Begun {
            settled = List.copyOf(settled);
        }

        public boolean running() {
            return state == PieceState.RUNNING;
        }
    }

    /** How many pieces on a service are held back for one reason: nothing else of them is public. */
    public record HeldBack(String service, Sector sector, String because, long pieces) {}

    /** All that is public of pieces on services; each piece is in one of the three. */
    public record Everything(List<Entry> shown, List<Begun> begun, List<HeldBack> heldBack) {
        public Everything {
            shown = List.copyOf(shown);
            begun = List.copyOf(begun);
            heldBack = List.copyOf(heldBack);
        }
    }

    /** The latest published first, then the latest begun. */
    @Transactional(readOnly = true)
    public Everything everything(AreaId area) {
        return store.everything(area, null);
    }

    /** The latest published first. */
    @Transactional(readOnly = true)
    public List<Entry> shown(AreaId area) {
        return store.shown(area, null);
    }

    /** What was written of a piece for everybody, also while it is held back; empty where nothing was, or it was taken out. */
    @Transactional(readOnly = true)
    public Optional<Words> words(AreaId area, PieceId id) {
        return store.words(area, id);
    }

    /** @throws NotFound for what is not public */
    @Transactional(readOnly = true)
    public Entry byId(AreaId area, PieceId id) {
        return store.shown(area, List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    @Transactional
    public Saving<PieceId> show(AreaId area, PieceId id, Words words) {
        Piece piece = pieces.toLead(area, id);
        Agreed agreed = endings.agreed(area, id);
        List<Finding> findings = new ArrayList<>(
                ShowPiece.check(piece.level(), piece.state(), words.story(), agreed, words.disagreement()));
        findings.addAll(theirs(area, piece, words));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Participants.Reach reach = participants.reach(area, piece);
        LocalDate today = LocalDate.now(clock);
        var counted = new Counted(
                reach.tookPart(),
                reach.firstTime(),
                reach.ways(),
                agreed == null ? 0 : agreed.agree(),
                agreed == null ? 0 : agreed.withComments(),
                agreed == null ? 0 : agreed.doNotAgree());
        store.show(area, id, words, counted, said(area, piece), today);
        heldBack.show(area, id, pieces.writtenAs(area), today);
        String ended = piece.state() == PieceState.STOPPED ? " was stopped, and why" : ", made together";
        changes.publish(new Change(
                "partnership-shown:" + id.value(),
                PieceRefs.of(area, id),
                piece.title(),
                List.of(),
                "You can read about “" + piece.title() + "”" + ended + ".",
                "/partnership/portfolio/" + id.value(),
                today));
        return Saving.saved(id);
    }

    private List<Finding> theirs(AreaId area, Piece piece, Words words) {
        return ownWords.in(
                area,
                List.of(piece.id()),
                List.of(
                        Map.entry("story", words.story()),
                        Map.entry("impact", words.impact()),
                        Map.entry("disagreement", words.disagreement())));
    }

    private Steps said(AreaId area, Piece piece) {
        Map<Boolean, List<String>> leftOut = steps.of(area, piece.id()).entrySet().stream()
                .collect(Collectors.partitioningBy(
                        one -> one.getValue().skipped(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return new Steps(
                piece.modelCode(),
                piece.modelVersion(),
                piece.small(),
                leftOut.getOrDefault(false, List.of()),
                leftOut.getOrDefault(true, List.of()));
    }

    /** What is kept as proof of a step. */
    public static Ref ofPiece(AreaId area, PieceId piece) {
        return PieceRefs.of(area, piece);
    }

    /** Quotes, files, links and notes of a piece, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(AreaId area, PieceId piece) {
        return evidence.of(PieceRefs.of(area, piece));
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * Adds somebody's words, with their consent to show them to everybody.
     *
     * @param form a fingerprint of the form with its random id: the same form stores one
     */
    @Transactional
    public Saving<PieceId> quote(
            AreaId area,
            PieceId id,
            UUID form,
            String words,
            String shownAs,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate expiresOn) {
        pieces.toLead(area, id);
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = new ArrayList<>();
        if (words.isBlank()) {
            findings.add(Finding.of("words", "quote.needs.words", "REQUIREMENTS R100"));
        }
        if (shownAs.isBlank()) {
            findings.add(Finding.of("shownAs", "part.needs.shown.as", "REQUIREMENTS R100"));
        }
        if (givenOn == null) {
            findings.add(Finding.of("givenOn", "needs.day", "REQUIREMENTS R100"));
        } else if (givenOn.isAfter(today)) {
            findings.add(Finding.of("givenOn", "day.to.come", "REQUIREMENTS R100"));
        }
        if (expiresOn != null && expiresOn.isBefore(today)) {
            findings.add(Finding.of("expiresOn", "quote.consent.ended", "REQUIREMENTS R100"));
        }
        if (!findings.isEmpty() || givenOn == null) {
            return Saving.refused(findings);
        }
        Principal principal = Principals.current();
        evidence.addQuote(
                new Adding(
                        PieceRefs.of(area, id),
                        Evidence.Proves.IMPACT,
                        Evidence.Visibility.PUBLIC,
                        "A quote of " + DAY.format(givenOn),
                        form,
                        principal.signedIn() ? principal.person() : null),
                words.strip(),
                new Adding.Consent(
                        "To show these words to everybody beside this piece of work",
                        givenOn,
                        expiresOn,
                        shownAs.strip()));
        return Saving.saved(id);
    }

    /**
     * Consent was taken back: the words are gone from every page at once and deleted.
     *
     * @return where else they stood, though they stand as a quote alone: there they are not shown any more either
     */
    @Transactional
    public Set<HoldsWords.Where> takeBack(AreaId area, PieceId id, EvidenceId quote) {
        pieces.toLead(area, id);
        Evidence its = evidence.of(PieceRefs.of(area, id)).stream()
                .filter(item -> item.id().equals(quote))
                .findFirst()
                .orElseThrow(NotFound::new);
        evidence.withdraw(area, quote, "Consent was taken back.");
        Set<HoldsWords.Where> out = EnumSet.noneOf(HoldsWords.Where.class);
        if (its.content() instanceof Evidence.Quote said) {
            holders.forEach(holder -> out.addAll(holder.takeOut(area, id, said.words())));
        }
        return out;
    }
}
