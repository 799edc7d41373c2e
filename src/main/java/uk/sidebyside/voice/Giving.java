package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.rules.GiveView;
import uk.sidebyside.voice.rules.MayChange;
import uk.sidebyside.voice.rules.Promises;
import uk.sidebyside.voice.rules.Question;

/**
 * A view is given: begun, saved while it is written, sent, and changed by whoever gave it. Everything but beginning works in the
 * name of the code that opens the sitting, see {@link Receipts}.
 */
@Service
public class Giving {
    /** What somebody adds to what they said before. */
    static final Question ADDED = new Question(
            "added",
            "added",
            Question.Kind.OPEN,
            "What would you like to add?",
            "What would you like to add?",
            "What else do you want to say?",
            "",
            List.of());

    private final SittingStore sittings;
    private final DraftStore drafts;
    private final ViewStore views;
    private final RoundStore rounds;
    private final AttachmentStore files;
    private final Questions questions;
    private final VoiceSettings settings;
    private final VoiceFacts facts;
    private final Flags flags;
    private final Clock clock;

    Giving(
            SittingStore sittings,
            DraftStore drafts,
            ViewStore views,
            RoundStore rounds,
            AttachmentStore files,
            Questions questions,
            VoiceSettings settings,
            VoiceFacts facts,
            Flags flags,
            Clock clock) {
        this.sittings = sittings;
        this.drafts = drafts;
        this.views = views;
        this.rounds = rounds;
        this.files = files;
        this.questions = questions;
        this.settings = settings;
        this.facts = facts;
        this.flags = flags;
        this.clock = clock;
    }

    /** What is written of one question. @param done whether its giver has gone on, with an answer or without */
    public record Draft(String words, String saw, String means, List<String> choices, boolean done) {
        public static final Draft BLANK = new Draft("", "", "", List.of(), false);

        public Draft {
            choices = List.copyOf(choices);
        }

        public static Draft of(String words) {
            return new Draft(words, "", "", List.of(), false);
        }

        GiveView.Answer answer(int files) {
            return new GiveView.Answer(words, saw, means, choices.size(), files);
        }
    }

    /**
     * How it is sent.
     *
     * @param name how they want to be called; may be blank
     * @param helped whether somebody helped, who is then named
     * @param email where to write to when there is an answer; may be blank
     * @param onBehalf whether somebody says it for the child
     * @param carryForward whether it may be used again
     */
    public record Sending(
            String name, boolean helped, String helper, String email, boolean onBehalf, boolean carryForward) {}

    /** What is written so far, question by question. */
    public record Progress(
            Sitting sitting,
            List<Question> questions,
            Map<String, Draft> drafts,
            Map<String, List<Said.Attached>> files) {

        public Draft draft(Question question) {
            return drafts.getOrDefault(question.key(), Draft.BLANK);
        }

        public List<Said.Attached> files(Question question) {
            return files.getOrDefault(question.key(), List.of());
        }

        public boolean answered(Question question) {
            return !draft(question).answer(files(question).size()).blank();
        }

        public int answers() {
            return (int) questions.stream().filter(this::answered).count();
        }

        /** The first question that its giver has not gone on from; past the end where there is none. */
        public int next() {
            for (int i = 0; i < questions.size(); i++) {
                if (!draft(questions.get(i)).done()) {
                    return i;
                }
            }
            return questions.size();
        }
    }

    @Transactional(readOnly = true)
    public Progress progress(AreaId area, SittingId id) {
        Sitting sitting = sittings.find(area, id).orElseThrow(NotFound::new);
        var attached = new java.util.HashMap<String, List<Said.Attached>>();
        files.of(area, id).forEach(row -> attached.computeIfAbsent(row.question(), key -> new ArrayList<>())
                .add(row.attached()));
        return new Progress(sitting, questions.of(sitting.questions()), drafts.of(area, id), attached);
    }

    /**
     * Saves what is written of a question, as often as it comes.
     *
     * @throws NotFound for a question that is not asked here, and for what was sent already
     */
    @Transactional
    public Saving<SittingId> save(AreaId area, SittingId id, String key, Draft draft) {
        Sitting sitting = unsent(area, id);
        Question question = questions.find(sitting.questions(), key).orElseThrow(NotFound::new);
        List<Finding> findings = check(draft, question, false);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        drafts.save(area, id, key, offered(draft, question), clock.instant());
        sittings.saved(area, id, clock.instant());
        return Saving.saved(id);
    }

    /** Of a draft only what can't be stored; of what goes on, also what is half said. */
    private static List<Finding> check(Draft draft, Question question, boolean whole) {
        return GiveView.check(draft.answer(0), whole && question.kind().seen());
    }

    public static List<Finding> half(Draft draft, Question question) {
        return check(draft, question, true);
    }

    private static Draft offered(Draft draft, Question question) {
        List<String> chosen = draft.choices().stream()
                .filter(question.pictures()::contains)
                .distinct()
                .toList();
        return new Draft(draft.words(), draft.saw(), draft.means(), chosen, draft.done());
    }

    private Sitting unsent(AreaId area, SittingId id) {
        Sitting sitting = sittings.lock(area, id).orElseThrow(NotFound::new);
        if (sitting.given()) {
            throw new NotFound();
        }
        return sitting;
    }

    /** Sends it. Sent again, nothing changes. */
    @Transactional
    public Saving<SittingId> give(AreaId area, SittingId id, Sending sending) {
        Sitting sitting = sittings.lock(area, id).orElseThrow(NotFound::new);
        if (sitting.given()) {
            return Saving.saved(id);
        }
        Progress progress = progress(area, id);
        List<Finding> findings = check(progress, sending);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        VoiceSettings.Setting setting = settings.of(area);
        int position = 0;
        for (Question question : progress.questions()) {
            if (progress.answered(question)) {
                first(area, sitting, position, question, progress, now);
            }
            position++;
        }
        drafts.delete(area, id);
        LocalDate dueOn = settings.tellBackOn(area, sitting, today);
        rounds.promise(area, id, 1, 1, dueOn, "", null, now);
        sittings.give(
                area, id, helperOnlyWhereNamed(sending), Promises.receiptUntil(today, setting.receiptMonths()), now);
        facts.changed(area, List.of(id), VoiceFacts.Known.NOTHING);
        flags.due(area, sitting, 1, dueOn);
        return Saving.saved(id);
    }

    private static Sending helperOnlyWhereNamed(Sending sending) {
        return sending.helped()
                ? sending
                : new Sending(sending.name(), false, "", sending.email(), sending.onBehalf(), sending.carryForward());
    }

    private static List<Finding> check(Progress progress, Sending sending) {
        boolean observed = progress.questions().stream()
                .anyMatch(question -> question.kind().seen() && progress.answered(question));
        List<Finding> findings = new ArrayList<>(GiveView.check(
                new GiveView.Sending(
                        sending.name(), sending.helped(), sending.helper(), sending.email(), progress.answers()),
                observed));
        progress.questions().forEach(question -> findings.addAll(half(progress.draft(question), question)));
        return findings;
    }

    private void first(AreaId area, Sitting sitting, int position, Question question, Progress progress, Instant now) {
        insert(
                area,
                sitting,
                position,
                question,
                progress.draft(question),
                progress.files(question).stream().map(Said.Attached::id).toList(),
                null,
                now);
    }

    private ViewId insert(
            AreaId area,
            Sitting sitting,
            int position,
            Question question,
            Draft draft,
            List<UUID> attached,
            @Nullable ViewId carriedFrom,
            Instant now) {
        var id = new ViewId(Ids.next(clock));
        boolean young = sitting.speaker() == MayChange.Speaker.CHILD;
        String asked = question.in(young ? Question.Version.CHILD : Question.Version.STANDARD);
        views.insert(area, id, UUID.randomUUID(), sitting.id(), position, question, asked, carriedFrom, now);
        views.write(area, sitting.id(), id, 1, draft, attached, now);
        return id;
    }

    /**
     * Changes the words of a view; how they stood before is kept.
     *
     * @param seen the version that was on the page
     * @throws NotFound for whoever did not give it
     */
    @Transactional
    public Saving<ViewId> change(AreaId area, ViewId id, int seen, String words, String saw, String means) {
        View view = views.find(area, id).orElseThrow(NotFound::new).view();
        Sitting sitting = sittings.lock(area, view.sitting()).orElseThrow(NotFound::new);
        if (!mayChange(sitting)) {
            throw new NotFound();
        }
        var draft = new Draft(words, saw, means, view.said().choices(), false);
        List<UUID> kept = view.said().files().stream().map(Said.Attached::id).toList();
        List<Finding> findings = new ArrayList<>(GiveView.check(draft.answer(0), view.observation()));
        if (draft.answer(kept.size()).blank()) {
            findings.add(Finding.of("words", "words.needed", "docs/rules/voice.md, giving a view"));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (view.said().n() != seen || !views.write(area, sitting.id(), id, seen + 1, draft, kept, clock.instant())) {
            return new Saving.Stale<>(
                    Map.of(
                            "words",
                            view.said().words(),
                            "saw",
                            view.said().saw(),
                            "means",
                            view.said().means()),
                    view.said().n());
        }
        return Saving.saved(id);
    }

    /** Whether the principal may change the words of what was given. */
    public static boolean mayChange(Sitting sitting) {
        return sitting.given() && MayChange.allows(sitting.speaker(), proof(sitting));
    }

    private static MayChange.Proof proof(Sitting sitting) {
        Principal principal = Principals.current();
        if (principal.kind() == Principal.Kind.RECEIPT) {
            return MayChange.Proof.RECEIPT;
        }
        if (!Desk.gave(sitting, principal)) {
            return MayChange.Proof.NONE;
        }
        return sitting.ownAccount() ? MayChange.Proof.OWN_ACCOUNT : MayChange.Proof.GIVERS_ACCOUNT;
    }

    /**
     * Adds something to what was said, for which a new day is promised where the first has been kept.
     *
     * @throws NotFound for whoever did not give it
     */
    @Transactional
    public Saving<ViewId> add(AreaId area, SittingId id, String words) {
        Sitting sitting = sittings.lock(area, id).orElseThrow(NotFound::new);
        if (!mayChange(sitting)) {
            throw new NotFound();
        }
        Draft draft = Draft.of(words);
        List<Finding> findings = new ArrayList<>(GiveView.check(draft.answer(0), false));
        if (words.isBlank()) {
            findings.add(Finding.of("words", "words.needed", "docs/rules/voice.md, giving a view"));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        List<Views.Told> before = views.of(area, List.of(id));
        var same = before.stream()
                .map(Views.Told::view)
                .filter(view -> view.question().equals(ADDED.key())
                        && view.said().words().equals(words.strip()))
                .findFirst();
        if (same.isPresent()) {
            return Saving.saved(same.get().id());
        }
        VoiceFacts.Known known = facts.known(area, List.of(id));
        ViewId added = insert(area, sitting, before.size() + 100, ADDED, draft, List.of(), null, clock.instant());
        again(area, sitting);
        facts.changed(area, List.of(id), known);
        return Saving.saved(added);
    }

    /** Begins a round anew where the last one has ended with its giver being told. */
    void again(AreaId area, Sitting sitting) {
        List<Round> all = rounds.of(area, List.of(sitting.id())).getOrDefault(sitting.id(), List.of());
        int number = all.size() + 1;
        if (!all.isEmpty() && all.getLast().told() == null) {
            return;
        }
        LocalDate dueOn =
                Promises.tellBackBy(LocalDate.now(clock), settings.of(area).tellBackWorkingDays());
        rounds.promise(area, sitting.id(), number, 1, dueOn, "", null, clock.instant());
        flags.due(area, sitting, number, dueOn);
    }
}
