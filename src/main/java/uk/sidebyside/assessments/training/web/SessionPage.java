package uk.sidebyside.assessments.training.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.training.TrainingPlace;
import uk.sidebyside.assessments.training.TrainingPlaces;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.pages.FormErrors;

/** One session: what it is about, whether the reader comes, and for whoever runs it who does. */
public record SessionPage(TrainingPlaces.Opened opened, FormErrors errors, LocalDate today) {

    public TrainingSession session() {
        return opened.session();
    }

    public @Nullable TrainingPlace mine() {
        return opened.mine();
    }

    public boolean runs() {
        return opened.runs();
    }

    public String leader() {
        SeatId leader = session().leader();
        return leader == null ? "Nobody is named yet" : title(leader);
    }

    private String title(SeatId id) {
        Seat seat = opened.seats().get(id);
        return seat == null ? "A post" : seat.titleAndOrganisation();
    }

    public String forWhom() {
        return opened.points().isEmpty()
                ? "All who write advice"
                : String.join(
                        "; ", opened.points().stream().map(AdvicePoint::title).toList());
    }

    /** Whether anybody who reads it may still say yes or no. */
    public boolean mayAnswer() {
        return session().toCome(today);
    }

    public boolean said(TrainingPlace.Answer answer) {
        TrainingPlace mine = opened.mine();
        return mine != null && mine.answer() == answer;
    }

    public String free() {
        int free = Math.max(0, session().places() - session().taken());
        return session().places() + ", " + (free == 0 ? "all taken" : free + " free");
    }

    /** Who was asked, with what they said, by their posts. */
    public List<String> asked() {
        return opened.places().stream()
                .sorted(Comparator.comparing(place -> title(place.seat())))
                .map(place -> title(place.seat()) + ": " + TrainingWords.said(place))
                .toList();
    }
}
