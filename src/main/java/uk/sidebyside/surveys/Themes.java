package uk.sidebyside.surveys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** What people speak of in their own words: six themes to begin with (R017), which an area may change. */
@Service
public class Themes {
    private static final String SOURCE = "R017; docs/rules/surveys.md, free text";

    /** "honesty, culture, resources, relaunching the ideology, communication and barriers" (S0:265-266). */
    private static final List<String> FIRST =
            List.of("Honesty", "Culture", "Resources", "Relaunching the ideology", "Communication", "Barriers");

    private final ThemeStore store;
    private final Clock clock;

    Themes(ThemeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Theme> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** The six, where an area has none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(AreaId area) {
        if (store.inArea(area).isEmpty()) {
            for (String label : FIRST) {
                UUID once = UUID.nameUUIDFromBytes((area.value() + label).getBytes(StandardCharsets.UTF_8));
                store.insert(area, Ids.next(clock), once, label, FIRST.indexOf(label) + 1);
            }
        }
    }

    @Transactional
    public Saving<String> add(AreaId area, UUID submission, String label) {
        SurveyDesk.mustRun();
        List<Finding> findings = check(label);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        begin(area);
        int position = store.inArea(area).size() + 1;
        if (!store.insert(area, Ids.next(clock), submission, label, position) && !store.submitted(area, submission)) {
            return Saving.refused(List.of(taken()));
        }
        return Saving.saved(label);
    }

    @Transactional
    public Saving<String> change(AreaId area, ThemeId id, int version, String label, boolean retired) {
        SurveyDesk.mustRun();
        List<Finding> findings = check(label);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        List<Theme> all = store.inArea(area);
        Theme before =
                all.stream().filter(theme -> theme.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        if (all.stream()
                .anyMatch(theme -> !theme.id().equals(id)
                        && theme.label().toLowerCase(Locale.ROOT).equals(wanted))) {
            return Saving.refused(List.of(taken()));
        }
        return store.update(area, id, version, label, retired)
                ? Saving.saved(label)
                : new Saving.Stale<>(Map.of("label", before.label()), before.version());
    }

    private static List<Finding> check(String label) {
        if (label.isBlank()) {
            return List.of(Finding.of("label", "theme.needs.label", SOURCE));
        }
        return label.strip().length() > 80 ? List.of(Finding.of("label", "theme.long", SOURCE)) : List.of();
    }

    private static Finding taken() {
        return Finding.of("label", "theme.taken", SOURCE);
    }
}
