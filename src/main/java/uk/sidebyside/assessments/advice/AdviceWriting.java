package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.advice.OwnWords.Own;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.assessments.advice.rules.SelfCheck;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Writing advice: the child's and family's own words first, then one structure; saved as it is typed, sent once. Where a case is linked
 * to the record of a child, only who is in the child's circle writes.
 */
@Service
public class AdviceWriting {
    private static final String SOURCE = "REQUIREMENTS R144";
    private static final int LONGEST = 4000;

    private final AdviceStore store;
    private final TextStore texts;
    private final ParagraphStore paragraphs;
    private final ReportFileStore files;
    private final CheckStore checks;
    private final UseStore uses;
    private final MoveStore moves;
    private final AdviceLetters letters;
    private final OwnWords words;
    private final AdviceFacts facts;
    private final Desk desk;
    private final Clock clock;

    AdviceWriting(
            AdviceStore store,
            TextStore texts,
            ParagraphStore paragraphs,
            ReportFileStore files,
            CheckStore checks,
            UseStore uses,
            MoveStore moves,
            AdviceLetters letters,
            OwnWords words,
            AdviceFacts facts,
            Desk desk,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.paragraphs = paragraphs;
        this.files = files;
        this.checks = checks;
        this.uses = uses;
        this.moves = moves;
        this.letters = letters;
        this.words = words;
        this.facts = facts;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param own null where the case is linked to no record
     * @param draft what is being written; blank to begin with, or as it was sent where it was returned
     * @param version of the draft; 0 where there is none
     * @param returned the comment with which it was returned; null where it was not
     */
    public record Opened(
            AdviceRequest request,
            @Nullable Own own,
            WrittenAdvice draft,
            int version,
            AdviceChecks.@Nullable Check returned) {}

    private static final WrittenAdvice BLANK =
            new WrittenAdvice(Answer.KNOWN, "", "", List.of(), List.of(), List.of(), List.of());

    /** @throws NotFound for whoever does not write it, or was not let in */
    AdviceRequest toWrite(AreaId area, AdviceId id) {
        AdviceRequest request = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(words.writes(area, request));
        return request;
    }

    /** @throws NotFound for whoever does not write it, or was not let in */
    @Transactional
    public Opened open(AreaId area, AdviceId id) {
        AdviceRequest request = toWrite(area, id);
        UUID child = request.child();
        Own own = child == null ? null : words.read(area, child).orElseThrow(NotFound::new);
        Optional<AdviceText> draft = texts.draft(area, id);
        return new Opened(
                request,
                own,
                begun(area, id),
                draft.map(AdviceText::version).orElse(0),
                checks.of(area, id).stream()
                        .filter(AdviceChecks.Check::returned)
                        .findFirst()
                        .orElse(null));
    }

    /** What is being written, or as it was sent last, or a blank page. */
    WrittenAdvice begun(AreaId area, AdviceId id) {
        List<AdviceText> sent = texts.sent(area, id);
        return texts.draft(area, id)
                .map(AdviceText::words)
                .orElseGet(() -> sent.isEmpty() ? BLANK : sent.getFirst().words());
    }

    /**
     * Saves what is being written.
     *
     * @param writing the page that it comes from: what one page saves again and again stands in nobody's way
     * @param version that the page began with; another page's words are not overwritten
     */
    @Transactional
    public Saving<AdviceId> save(AreaId area, AdviceId id, WrittenAdvice advice, UUID writing, int version) {
        AdviceRequest request = toWrite(area, id);
        if (!request.state().may(Event.SEND)) {
            return Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)));
        }
        List<Finding> tooLong = tooLong(advice);
        if (!tooLong.isEmpty()) {
            return Saving.refused(tooLong);
        }
        if (texts.saveDraft(area, id, advice, writing, version, desk.as(area), clock.instant())) {
            return Saving.saved(id);
        }
        AdviceText theirs = texts.draft(area, id).orElseThrow();
        return new Saving.Stale<>(Map.of("seen", theirs.words().seen()), theirs.version());
    }

    private static List<Finding> tooLong(WrittenAdvice advice) {
        return TextLengths.beyond(advice, LONGEST).stream()
                .map(field -> Finding.of(field, "advice.too.long", SOURCE))
                .toList();
    }

    /** What a writer looks over before sending: what is missing, what is vague, what keeps it from being sent. */
    public record LookedOver(
            AdviceRequest request,
            WrittenAdvice draft,
            int version,
            List<Finding> refusals,
            List<Finding> missing,
            List<SelfCheck.Vague> vague) {
        public LookedOver {
            refusals = List.copyOf(refusals);
            missing = List.copyOf(missing);
            vague = List.copyOf(vague);
        }
    }

    @Transactional
    public LookedOver lookOver(AreaId area, AdviceId id) {
        AdviceRequest request = toWrite(area, id);
        words.looked(area, request.child(), "to write advice for an EHC assessment");
        AdviceText draft = texts.draft(area, id).orElseThrow(NotFound::new);
        return new LookedOver(
                request,
                draft.words(),
                draft.version(),
                SelfCheck.refusals(draft.words()),
                SelfCheck.missing(draft.words()),
                SelfCheck.vague(draft.words()));
    }

    /**
     * Sends what was written, once: sent again it stays the same. The marks of the self-check keep nothing back.
     *
     * @param version that was looked over
     */
    @Transactional
    public Saving<Integer> send(AreaId area, AdviceId id, int version) {
        AdviceRequest request = toWrite(area, id);
        List<AdviceText> sent = texts.sent(area, id);
        if (!request.state().may(Event.SEND)) {
            return sent.isEmpty() || request.endedOn() != null
                    ? Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)))
                    : Saving.saved(sent.getFirst().n());
        }
        AdviceText draft = texts.draft(area, id).orElseThrow(NotFound::new);
        if (draft.version() != version) {
            return new Saving.Stale<>(Map.of("seen", draft.words().seen()), draft.version());
        }
        List<Finding> refusals = SelfCheck.refusals(draft.words());
        if (!refusals.isEmpty()) {
            return Saving.refused(refusals);
        }
        LocalDate today = LocalDate.now(clock);
        if (!store.save(area, request.sent(today))) {
            return Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)));
        }
        if (request.answeredOn() == null) {
            facts.changed(
                    area,
                    id.value(),
                    request.counted(null),
                    request.sent(today).counted(draft.words().asSent()));
        }
        int n = texts.send(area, id, today, clock.instant());
        paragraphs.delete(area, id);
        files.sent(area, id, n);
        moves.add(area, id, AdviceMove.Kind.SENT, draft.words().answer().label(), desk.as(area));
        letters.sent(area, request, n);
        return Saving.saved(n);
    }

    /** @param uses where each need and provision of the latest version went, as far as it was said */
    public record Sent(
            AdviceRequest request, List<AdviceText> versions, List<AdviceChecks.Check> checks, List<AdviceUse> uses) {
        public Sent {
            versions = List.copyOf(versions);
            checks = List.copyOf(checks);
            uses = List.copyOf(uses);
        }
    }

    /** Whether the reader may read what was sent: see {@link #sent}. */
    @Transactional(readOnly = true)
    public boolean reads(AreaId area, AdviceRequest request) {
        return words.reads(area, request);
    }

    /**
     * What was sent, for its writer, for a clinical officer where a health body was asked, and for whoever opens the case; for others it
     * is not there. A look at the child's record.
     */
    @Transactional
    public Sent sent(AreaId area, AdviceId id) {
        AdviceRequest request = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(words.reads(area, request));
        return read(area, request);
    }

    /** The same, for whoever says where it goes in the plan: the case is theirs to open. */
    @Transactional
    public Sent toPlace(AreaId area, AdviceId id) {
        AdviceRequest request = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(Desk.leads() && words.opens(area, request.child()));
        return read(area, request);
    }

    private Sent read(AreaId area, AdviceRequest request) {
        AdviceId id = request.id();
        List<AdviceText> versions = texts.sent(area, id);
        Desk.must(!versions.isEmpty());
        words.looked(area, request.child(), "to read advice for an EHC assessment");
        return new Sent(
                request,
                versions,
                checks.of(area, id),
                uses.of(area, id, versions.getFirst().n()));
    }
}
