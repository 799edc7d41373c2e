package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.pages.display.EasyRead;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.Promises.LineStory;
import uk.sidebyside.plan.Said;
import uk.sidebyside.thread.Linked;

/**
 * One action: where it stands, what was said about it, and what there is to show.
 *
 * @param mayReport whether the reader leads the line
 * @param mayEmbed whether the reader is the chair and the line may be called embedded
 * @param linked what other rooms tied to the line, as far as the reader may see it
 * @param made what difference it made, the latest first
 * @param mayWrite whether the reader may write that
 */
public record LinePage(
        LineStory story,
        @Nullable String chosen,
        boolean mayReport,
        boolean mayEdit,
        boolean mayEmbed,
        List<Linked> linked,
        List<ImpactStatement> made,
        boolean mayWrite) {

    /** @param place "Done", "Now", "Next" or "Later" */
    public record Stage(String title, String text, String place) {}

    public Line line() {
        return story.line();
    }

    public boolean withheld() {
        return line().heldBack() && line().row().isEmpty();
    }

    public String at(String path) {
        return PlanPage.at(path, chosen);
    }

    /** For the editor: that the Easy Read version has grown old; blank where it has not. */
    public String easyReadOld() {
        return new EasyRead(line().easyRead(), line().easyReadOn(), line().reportedOn()).old();
    }

    /** The way of an action from promise to practice, and where this one is on it. */
    public List<Stage> stages() {
        LineState state = line().state();
        int now = state == null ? 0 : position(state);
        List<String> titles = List.of("Promised", "Started", "Completed", "Embedded");
        List<String> texts = List.of(
                "We said that we would do it.",
                "Somebody is working on it.",
                "The work is done.",
                "It is how we work every day, and families notice.");
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            stages.add(new Stage(titles.get(i), texts.get(i), place(i, now)));
        }
        return stages;
    }

    private static int position(LineState state) {
        if (state.embedded()) {
            return 3;
        }
        if (state.completed()) {
            return 2;
        }
        return state.meaning().equals("not-started") ? 0 : 1;
    }

    private static String place(int step, int now) {
        if (step == now) {
            return "Now";
        }
        return step < now ? "Done" : step == now + 1 ? "Next" : "Later";
    }

    /** Reports that moved the expected end, the latest first. */
    public List<Said> moves() {
        return story.said().stream().filter(said -> said.newEndOn() != null).toList();
    }

    /** What was said before the latest word, the latest first. */
    public List<Said> before() {
        return story.said().stream().skip(1).toList();
    }

    public List<Evidence> evidence() {
        return of(Evidence.Proves.EVIDENCE);
    }

    public List<Evidence> impact() {
        return of(Evidence.Proves.IMPACT);
    }

    private List<Evidence> of(Evidence.Proves proves) {
        return story.evidence().of(line().id()).stream()
                .filter(item -> item.proves() == proves)
                .toList();
    }

    public String milestones() {
        long done = story.milestones().stream()
                .filter(step -> step.doneOn() != null)
                .count();
        return done + " of " + story.milestones().size() + " done";
    }
}
