package uk.sidebyside.surveys;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.QuestionSet;

/** The question sets that an area can ask from: those that come with the program, and its own. */
@Service
public class QuestionSets {
    private static final String SOURCE = "docs/rules/surveys.md, question sets";

    private final QuestionSetStore store;
    private final Clock clock;

    QuestionSets(QuestionSetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest version of each; an area's own stands in for one that comes with the program under the same key. */
    @Transactional(readOnly = true)
    public List<QuestionSet> inArea(AreaId area) {
        Map<String, QuestionSet> sets = new LinkedHashMap<>();
        QuestionSetFile.SHIPPED.forEach(key -> sets.put(key, QuestionSetFile.shipped(key)));
        store.newest(area).forEach(set -> sets.put(set.key(), set));
        return List.copyOf(sets.values());
    }

    /** @throws NotFound where the area has no such set */
    @Transactional(readOnly = true)
    public QuestionSet byKey(AreaId area, String key) {
        return inArea(area).stream()
                .filter(set -> set.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Loads a set from its file. A version that is there already never changes: loading the same again does nothing. */
    @Transactional
    public Saving<String> load(AreaId area, String json) {
        SurveyDesk.mustRun();
        QuestionSetFile.Read read = QuestionSetFile.read(json);
        QuestionSet set = read.set();
        if (set == null) {
            return Saving.refused(read.faults());
        }
        QuestionSet now = inArea(area).stream()
                .filter(each -> each.key().equals(set.key()))
                .findFirst()
                .orElse(null);
        if (now != null && now.equals(set)) {
            return Saving.saved(set.key());
        }
        if (now != null && set.version() <= now.version()) {
            return Saving.refused(List.of(Finding.of("file", "set.version.used", SOURCE, now.version() + 1)));
        }
        store.insert(area, set, clock.instant());
        return Saving.saved(set.key());
    }

    /** What a file must look like. */
    public static String schema() {
        return QuestionSetFile.text("/question-sets/question-set.schema.json");
    }
}
