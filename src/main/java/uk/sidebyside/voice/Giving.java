package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.figures.VoiceFacts;
import uk.sidebyside.voice.ground.VoiceSettings;
import uk.sidebyside.voice.rules.GiveView;
import uk.sidebyside.voice.rules.Promises;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/**
 * A view is given: saved while it is written, and sent. That works in the name of the code that opens the sitting, see
 * {@link Receipts}; {@link Asking} and {@link Invitations} begin it.
 */
@Service
public class Giving {
    private final SittingStore sittings;
    private final DraftStore drafts;
    private final NewViews views;
    private final Rounds rounds;
    private final AttachmentStore files;
    private final Questions questions;
    private final VoiceSettings settings;
    private final VoiceFacts facts;
    private final Clock clock;

    Giving(
            SittingStore sittings,
            DraftStore drafts,
            NewViews views,
            Rounds rounds,
            AttachmentStore files,
            Questions questions,
            VoiceSettings settings,
            VoiceFacts facts,
            Clock clock) {
        this.sittings = sittings;
        this.drafts = drafts;
        this.views = views;
        this.rounds = rounds;
        this.files = files;
        this.questions = questions;
        this.settings = settings;
        this.facts = facts;
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
     * @param helped whether somebody helped, who is then named; whoever is named helped
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

    /** @param sitting that was just looked up by its code */
    @Transactional(readOnly = true)
    public Progress progress(AreaId area, Sitting sitting) {
        SittingId id = sitting.id();
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
        return save(area, id, key, draft, new Came(null, false));
    }

    /**
     * How it came.
     *
     * @param page on which it was written; null where it has no id
     * @param byItself whether a browser sent it while somebody was typing: not kept within a minute of their going on from that page
     */
    public record Came(@Nullable UUID page, boolean byItself) {}

    /** The same. What was under way when somebody went on from its page is refused, so that it takes the place of nothing. */
    @Transactional
    public Saving<SittingId> save(AreaId area, SittingId id, String key, Draft draft, Came came) {
        Sitting sitting = unsent(area, id);
        Question question = questions.find(sitting.questions(), key).orElseThrow(NotFound::new);
        List<Finding> findings = check(draft, question, false);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!drafts.save(area, id, key, offered(draft, question), came, clock.instant())) {
            return Saving.refused(List.of());
        }
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
        Progress progress = progress(area, sitting);
        List<Finding> findings = check(progress, sending);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        write(area, sitting, progress);
        drafts.delete(area, id);
        rounds.begin(area, sitting);
        LocalDate until =
                Promises.receiptUntil(LocalDate.now(clock), settings.of(area).receiptMonths());
        sittings.give(area, id, sending, until, clock.instant());
        facts.changed(area, List.of(id), VoiceFacts.Known.NOTHING);
        return Saving.saved(id);
    }

    private static List<Finding> check(Progress progress, Sending sending) {
        boolean observed = progress.questions().stream()
                .anyMatch(question -> question.kind().seen() && progress.answered(question));
        List<Finding> findings = new ArrayList<>(GiveView.check(
                new GiveView.Sending(
                        sending.name(),
                        sending.helped() || progress.sitting().helpedByAccount(),
                        sending.helper(),
                        sending.email(),
                        progress.answers()),
                observed));
        progress.questions().forEach(question -> findings.addAll(half(progress.draft(question), question)));
        return findings;
    }

    /** Every question that has an answer becomes a view. */
    private void write(AreaId area, Sitting sitting, Progress progress) {
        int position = 0;
        for (Question question : progress.questions()) {
            if (progress.answered(question)) {
                List<UUID> attached =
                        progress.files(question).stream().map(Said.Attached::id).toList();
                views.insert(area, sitting, position, question, progress.draft(question), attached, null);
            }
            position++;
        }
    }
}
