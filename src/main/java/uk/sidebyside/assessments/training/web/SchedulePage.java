package uk.sidebyside.assessments.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.training.TrainingPlace;
import uk.sidebyside.assessments.training.TrainingPlaces;
import uk.sidebyside.assessments.training.TrainingResult.Part;
import uk.sidebyside.assessments.training.TrainingSession;

/** The schedule of training, with what the reader was asked and how their own advice went. */
public record SchedulePage(
        TrainingPlaces.Schedule schedule, Map<Part, AdviceCounts> own, boolean runs, LocalDate today) {

    /** The soonest first. */
    public List<TrainingSession> toCome() {
        return sessions().stream().filter(one -> one.toCome(today)).toList();
    }

    /** The latest first. */
    public List<TrainingSession> past() {
        return sessions().stream().filter(one -> !one.toCome(today)).toList().reversed();
    }

    public Map<UUID, TrainingPlace> mine() {
        return schedule.mine();
    }

    private List<TrainingSession> sessions() {
        return schedule.sessions();
    }

    public String headline() {
        int held = (int) sessions().stream().filter(TrainingSession::held).count();
        int come = toCome().size();
        return (come == 0
                        ? "No session is planned"
                        : ResultsPage.count(come, "session is", "sessions are") + " to come")
                + ", and " + (held == 0 ? "none was" : ResultsPage.count(held, "was", "were")) + " held.";
    }

    /** How the reader's own advice went, in sentences; none where they have written none. */
    public List<String> ownWords() {
        return List.of(
                        ResultsPage.own("Before the first session that you came to", count(Part.CAME_BEFORE)),
                        ResultsPage.own("Since then", count(Part.CAME_AFTER)),
                        ResultsPage.own(
                                "You have not come to a session yet. Your advice so far",
                                count(Part.NOT_BEFORE).plus(count(Part.NOT_AFTER))))
                .stream()
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private AdviceCounts count(Part part) {
        return own.getOrDefault(part, AdviceCounts.NONE);
    }
}
