package uk.sidebyside.surveys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * What people speak of in their own words: six themes to begin with (R017). Where an area has agreed its themes, those are the
 * master: they come first in this list, and their words are changed there. An area may add others for its surveys.
 */
@Service
public class Themes {
    private static final String SOURCE = "R017; docs/rules/surveys.md, free text";

    /** "honesty, culture, resources, relaunching the ideology, communication and barriers" (S0:265-266). */
    private static final List<String> FIRST =
            List.of("Honesty", "Culture", "Resources", "Relaunching the ideology", "Communication", "Barriers");

    private static final int LONGEST = 80;

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

    /** A theme as the area agreed it. @param key by which it is known, whatever its words */
    public record Agreed(String key, String words, boolean retired) {}

    /**
     * Makes the list follow what was agreed, in its order. One of the same name becomes the agreed one, and keeps what was coded by
     * it. A name that another agreed theme has is not taken twice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(AreaId area, List<Agreed> agreed) {
        int position = 0;
        for (Agreed one : agreed) {
            position++;
            String label = label(one.words());
            List<Theme> all = store.inArea(area);
            Optional<Theme> named = all.stream()
                    .filter(theme -> theme.label().equalsIgnoreCase(label))
                    .findFirst();
            Optional<Theme> its = all.stream()
                    .filter(theme -> one.key().equals(theme.agreed()))
                    .findFirst()
                    .or(() -> named.filter(theme -> theme.agreed() == null));
            if (its.isEmpty()) {
                store.insert(area, Ids.next(clock), one.key(), label, one.retired(), position);
            } else {
                Theme theme = its.get();
                boolean free = named.isEmpty() || named.get().id().equals(theme.id());
                store.follow(area, theme.id(), one.key(), free ? label : theme.label(), one.retired(), position);
            }
        }
    }

    private static String label(String words) {
        String label = words.strip();
        label = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
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
        if (before.agreed() != null) {
            return Saving.refused(List.of(Finding.of("label", "theme.agreed", SOURCE)));
        }
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
        return label.strip().length() > LONGEST ? List.of(Finding.of("label", "theme.long", SOURCE)) : List.of();
    }

    private static Finding taken() {
        return Finding.of("label", "theme.taken", SOURCE);
    }
}
