package uk.sidebyside.measures.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Baseline;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Target;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.TargetWords;
import uk.sidebyside.measures.rules.TypedTarget.Kind;

/**
 * The targets of a measure as they are, and every one that was changed.
 *
 * @param targets core before stretch, the latest first
 * @param baselines the one that counts first
 */
public record TargetsPage(MeasureStanding standing, List<Target> targets, List<Baseline> baselines) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Measure measure() {
        return standing.measure();
    }

    public List<Level> levels() {
        return List.of(Level.CORE, Level.STRETCH);
    }

    public static String name(Level level) {
        return level == Level.CORE ? "Core target" : "Stretch target";
    }

    public static String code(Level level) {
        return level == Level.CORE ? "core" : "stretch";
    }

    public MeasureStanding.@Nullable Held held(Level level) {
        return standing.of(level).orElse(null);
    }

    /** Those that another one replaced, the latest first. */
    public List<Target> before(Level level) {
        return targets.stream()
                .filter(target -> target.level() == level && !target.current())
                .toList();
    }

    public String words(Target target) {
        return TargetWords.target(target, measure().unit());
    }

    /** When a target was replaced, whether that was after its day, and why. */
    public String replaced(Target target) {
        if (target.replacedAt() == null) {
            return "";
        }
        String on = MeasureWords.day(target.replacedAt().atZone(LONDON).toLocalDate());
        String late = target.replacedAfterItsDay() ? ", after its day" : "";
        return after(target)
                .map(next -> "Changed on " + on + late + (next.reason().isBlank() ? "." : ": " + next.reason()))
                .orElse("Taken away on " + on + late + ".");
    }

    private Optional<Target> after(Target target) {
        return targets.stream()
                .filter(each -> each.level() == target.level() && each.setAt().equals(target.replacedAt()))
                .findFirst();
    }

    /** Whether a target asks for a change, and nobody said from where. */
    public boolean missesItsBaseline() {
        return baselines.isEmpty()
                && targets.stream()
                        .anyMatch(target -> target.current() && target.rule().kind() == Kind.RELATIVE_CHANGE);
    }

    public String baseline(Baseline baseline) {
        return TargetWords.figure(baseline.value(), measure().unit()) + " on " + MeasureWords.day(baseline.on()) + " ("
                + baseline.source() + ")";
    }
}
