package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;

/** What the giver of a view types to what became of it, kept for them alone until it is sent. */
@Service
public class UnsentWords {
    /** The longest that a field of {@code voice.draft} takes, in characters. */
    private static final int LONGEST = 4000;

    private static final Set<String> ANSWERS = Set.of("yes", "partly", "no", "changed", "taken_away");

    private final Givers givers;
    private final ViewStore views;
    private final DraftStore drafts;
    private final Questions questions;
    private final Clock clock;

    UnsentWords(Givers givers, ViewStore views, DraftStore drafts, Questions questions, Clock clock) {
        this.givers = givers;
        this.views = views;
        this.drafts = drafts;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * What somebody typed.
     *
     * @param answer what they chose beside it; blank where nothing is to be chosen, or was
     * @param at when the last of it arrived
     */
    public record Begun(String words, String saw, String means, List<String> choices, String answer, Instant at) {
        public Begun {
            choices = List.copyOf(choices);
        }

        private Changing.Words said(List<String> chosen) {
            return new Changing.Words(words, saw, means, chosen);
        }

        private boolean tooLong() {
            return words.length() > LONGEST || saw.length() > LONGEST || means.length() > LONGEST;
        }
    }

    /**
     * As often as it comes; what was emptied again, or stands as it did, is forgotten.
     *
     * @param form one of {@link ReceiptForms}
     * @param submission of the page on which it is typed; null where it has none
     * @return false for what is far too long, and for what was under way when the form was sent
     * @throws NotFound for a form that is not shown any more, and for whoever did not give it
     */
    @Transactional
    public boolean keep(AreaId area, SittingId id, String form, Begun typed, @Nullable UUID submission) {
        Sitting sitting = givers.lock(area, id);
        List<Views.Told> all = views.of(area, List.of(id));
        Optional<View> changed = changed(sitting, all, form);
        if (changed.isEmpty() && !shown(sitting, all, form)) {
            throw new NotFound();
        }
        if (typed.tooLong()) {
            return false;
        }
        List<String> chosen = changed.map(view -> chosen(sitting, view, typed)).orElse(List.of());
        boolean nothing = changed.map(view -> typed.said(chosen).sameAs(view.said()))
                .orElse(typed.words().isBlank());
        if (nothing) {
            drafts.empty(area, id, form, submission);
            return true;
        }
        var kept = new Begun(
                typed.words(),
                typed.saw(),
                typed.means(),
                chosen,
                ANSWERS.contains(typed.answer()) ? typed.answer() : "",
                clock.instant());
        return drafts.keep(area, id, form, kept, submission);
    }

    /** The view whose words a form changes. */
    private static Optional<View> changed(Sitting sitting, List<Views.Told> all, String form) {
        return Changing.may(sitting, false)
                ? all.stream()
                        .map(Views.Told::view)
                        .filter(view -> form.equals(ReceiptForms.change(view))
                                || (sitting.child().isPresent() && form.equals(ReceiptForms.still(view))))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean shown(Sitting sitting, List<Views.Told> all, String form) {
        return form.equals(ReceiptForms.ADD)
                ? Changing.mayAdd(sitting)
                : all.stream()
                        .anyMatch(told ->
                                form.equals(ReceiptForms.again(told.view().id())) || asks(told, form));
    }

    private static boolean asks(Views.Told told, String form) {
        Turn.PlayedBack played = told.played();
        return played != null && played.answer() == null && form.equals(ReceiptForms.understood(played.id()));
    }

    private List<String> chosen(Sitting sitting, View view, Begun typed) {
        List<String> offered = questions.offered(sitting.questions(), view);
        return view.said().choices().isEmpty()
                ? List.of()
                : typed.choices().stream().filter(offered::contains).distinct().toList();
    }

    /**
     * Once a form was sent its words are forgotten; those of them that were still under way are not kept either.
     *
     * @param submission by which it was sent
     */
    @Transactional
    public void sent(AreaId area, SittingId id, String form, UUID submission) {
        givers.lock(area, id);
        drafts.sent(area, id, form, submission, clock.instant());
    }
}
