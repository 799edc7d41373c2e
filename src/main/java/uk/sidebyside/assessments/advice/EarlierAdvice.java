package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.advice.AskedCaseStore.AskedCase;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Earlier advice is not asked for again where its writer, the council and the family are all satisfied (regulation 6(4)). */
@Service
public class EarlierAdvice {
    private static final String SOURCE = "SEND Regulations 2014, regulation 6(4)";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final AdviceStore store;
    private final EnoughStore enough;
    private final AdviceRequests requests;
    private final MoveStore moves;
    private final AdviceLetters letters;
    private final AdviceFacts facts;
    private final Desk desk;
    private final Clock clock;

    EarlierAdvice(
            AdviceStore store,
            EnoughStore enough,
            AdviceRequests requests,
            MoveStore moves,
            AdviceLetters letters,
            AdviceFacts facts,
            Desk desk,
            Clock clock) {
        this.store = store;
        this.enough = enough;
        this.requests = requests;
        this.moves = moves;
        this.letters = letters;
        this.facts = facts;
        this.desk = desk;
        this.clock = clock;
    }

    /** Advice that was sent for a case, here. @param sentOn its latest version */
    public record Kept(AdviceId id, AdviceFrom letter, String profession, LocalDate sentOn) {
        public String title() {
            return profession + ", sent on " + DAY.format(sentOn);
        }
    }

    /**
     * Which advice it is.
     *
     * @param kept that was sent here; null where none was chosen
     * @param elsewhere whether it is none of those
     * @param letter null where none was chosen; of what is kept here it is known, as are the following
     * @param writtenOn null where no day was given
     * @param health whether it has provision that health gives; null where that was not said
     */
    public record Which(
            @Nullable AdviceId kept,
            boolean elsewhere,
            @Nullable AdviceFrom letter,
            String what,
            @Nullable LocalDate writtenOn,
            @Nullable Boolean health) {

        private Which as(Kept one) {
            return new Which(
                    one.id(),
                    false,
                    letter == null ? one.letter() : letter,
                    what.isBlank() ? one.title() : what,
                    one.sentOn(),
                    null);
        }
    }

    /**
     * @param ends the request that it ends; null where none was chosen
     * @param other whether it is about none of those that are open
     * @param writerOn when its writer agreed, as the others; null where no day was given
     */
    public record Enough(
            UUID submission,
            UUID caseId,
            Which which,
            @Nullable AdviceId ends,
            boolean other,
            @Nullable LocalDate writerOn,
            @Nullable LocalDate councilOn,
            @Nullable LocalDate familyOn) {}

    /**
     * What is asked of whoever records that earlier advice is enough.
     *
     * @param kept what was sent for the case
     * @param open what an agreement can end: asked for, and not answered
     */
    public record Choices(List<Kept> kept, List<AdviceRequest> open) {
        public Choices {
            kept = List.copyOf(kept);
            open = List.copyOf(open);
        }

        private Optional<Kept> kept(@Nullable AdviceId id) {
            return kept.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        private Optional<AdviceRequest> open(@Nullable AdviceId id, @Nullable AdviceFrom letter) {
            return open.stream()
                    .filter(one -> one.id().equals(id) && one.letter() == letter)
                    .findFirst();
        }
    }

    /** Whoever opens the case records what was agreed about it. */
    @Transactional(readOnly = true)
    public Choices choices(AreaId area, UUID caseId) {
        return choices(area, requests.opened(area, caseId));
    }

    private Choices choices(AreaId area, AskedCase of) {
        return new Choices(
                enough.kept(area, of.id()),
                store.ofCase(area, of.id()).stream()
                        .filter(one -> one.state().may(Event.AGREE_NOT_TO_ASK))
                        .toList());
    }

    /**
     * What is kept here goes into the plan as what is asked for does. Where it is asked for already, that ends the request, which is
     * neither late nor counted from then on.
     */
    @Transactional
    public Saving<UUID> enough(AreaId area, Enough said) {
        AskedCase of = requests.opened(area, said.caseId());
        if (enough.isSaid(area, said.submission())) {
            return Saving.saved(of.id());
        }
        Choices choices = choices(area, of);
        Optional<Kept> kept = choices.kept(said.which().kept());
        Which which = kept.map(said.which()::as).orElse(said.which());
        List<Finding> findings = new ArrayList<>(kept.isPresent() ? known(which, kept.get()) : told(which, choices));
        LocalDate today = LocalDate.now(clock);
        day(findings, "writerOn", said.writerOn(), which.writtenOn(), today);
        day(findings, "councilOn", said.councilOn(), which.writtenOn(), today);
        day(findings, "familyOn", said.familyOn(), which.writtenOn(), today);
        AdviceFrom letter = which.letter();
        Optional<AdviceRequest> ends = choices.open(said.ends(), letter);
        boolean open = choices.open().stream().anyMatch(one -> one.letter() == letter);
        if (letter != null && ends.isEmpty() && (said.ends() != null || open && !said.other())) {
            findings.add(no("ends", "enough.needs.request"));
        }
        if (!findings.isEmpty() || letter == null) {
            return Saving.refused(findings);
        }
        if (ends.isPresent() && !end(area, ends.get())) {
            return Saving.refused(List.of(no("ends", "advice.moved.on")));
        }
        enough.agreed(area, said, which, letter, of.request(), desk.as(area));
        return Saving.saved(of.id());
    }

    private static Finding no(String field, String key) {
        return Finding.of(field, key, SOURCE);
    }

    private static List<Finding> known(Which which, Kept kept) {
        List<Finding> findings = new ArrayList<>();
        if (which.letter() != kept.letter()) {
            findings.add(no("letter", "enough.other.letter"));
        }
        if (which.what().length() > 1000) {
            findings.add(no("what", "enough.needs.what"));
        }
        return findings;
    }

    private List<Finding> told(Which which, Choices choices) {
        if (which.kept() != null || !choices.kept().isEmpty() && !which.elsewhere()) {
            return List.of(no("kept", "enough.needs.kept"));
        }
        List<Finding> findings = new ArrayList<>();
        AdviceFrom letter = which.letter();
        if (letter == null || !letter.asked()) {
            findings.add(no("letter", "enough.needs.letter"));
        }
        if (which.what().isBlank() || which.what().length() > 1000) {
            findings.add(no("what", "enough.needs.what"));
        }
        if (letter == AdviceFrom.C && which.health() == null) {
            findings.add(no("health", "enough.needs.health"));
        }
        day(findings, "writtenOn", which.writtenOn(), null, LocalDate.now(clock));
        return findings;
    }

    private boolean end(AreaId area, AdviceRequest request) {
        AdviceRequest ended = request.now(AdviceState.NOT_ASKED_AGAIN);
        if (!store.save(area, ended)) {
            return false;
        }
        facts.changed(area, request.id().value(), request.counted(null), ended.counted(null));
        moves.add(area, request.id(), AdviceMove.Kind.ENOUGH, "", desk.as(area));
        letters.enough(area, request);
        return true;
    }

    private static void day(
            List<Finding> findings, String field, @Nullable LocalDate day, @Nullable LocalDate first, LocalDate today) {
        if (day == null || day.isAfter(today)) {
            findings.add(no(field, "enough.needs.day"));
        } else if (first != null && day.isBefore(first)) {
            findings.add(no(field, "enough.before.it.was.written"));
        }
    }
}
