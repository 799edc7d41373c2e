package uk.sidebyside.audits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.Opinion;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.thread.RecordedFacts.RecordedFact;

/**
 * One standard or principle: what is judged, what the records say, and what was chosen.
 *
 * @param agreed the area's own words, by keys
 * @param theirs what somebody else saved meanwhile, by field; empty where nobody did
 */
public record StandardPage(
        AuditHead head,
        Standard standard,
        List<Row> rows,
        Map<String, String> agreed,
        FormErrors errors,
        Map<String, String> theirs) {

    /**
     * @param level as chosen or as typed; blank for none
     * @param asked false where it hangs on another that was judged otherwise
     */
    public record Row(
            Indicator indicator,
            Scale scale,
            Answer answer,
            String level,
            String notes,
            int version,
            boolean asked,
            List<RecordedFact> facts,
            List<Evidence> evidence,
            List<Opinion> opinions) {

        public String key() {
            return indicator.key();
        }

        /** Each level as a choice, with what it looks like below it. */
        public List<Choice> choices() {
            return scale.levels().stream()
                    .map(level -> {
                        Choice choice = Choice.of(level.key(), level.label());
                        String words = indicator.descriptors().getOrDefault(level.key(), level.words());
                        return words.isBlank() ? choice : choice.withHint(words);
                    })
                    .toList();
        }

        /** Whether the levels are described, so that they stand side by side. */
        public boolean described() {
            return !indicator.descriptors().isEmpty();
        }

        /** Whether a level was chosen and nothing shows why (AMB-7). */
        public boolean bare() {
            return !level.isBlank() && notes.isBlank() && evidence.isEmpty();
        }
    }

    public int place() {
        return head.framework().place(standard.key());
    }

    public int places() {
        return head.framework().standards().size();
    }

    public boolean principles() {
        return rows.size() == 1 && rows.getFirst().described();
    }

    public @Nullable String before() {
        int place = place();
        return place <= 1
                ? null
                : head.at("/standard/"
                        + head.framework().standards().get(place - 2).key());
    }

    /** Where "save and go on" leads: the next standard, or what is decided of the whole. */
    public String after() {
        return place() >= places()
                ? head.at("/decide")
                : head.at(
                        "/standard/" + head.framework().standards().get(place()).key());
    }

    /** What the area agreed for the standard, the indicator and its levels, word for word. */
    public List<String> agreedWords(Row row) {
        List<String> words = new ArrayList<>();
        add(words, "", standard.key());
        add(words, "", row.key());
        for (Level level : row.scale().levels()) {
            add(words, level.label() + ": ", row.key() + "." + level.key());
        }
        return words;
    }

    private void add(List<String> words, String before, String key) {
        String said = agreed.get(key);
        if (said != null) {
            words.add(before + said);
        }
    }

    StandardPage with(FormErrors wrong, Map<String, String> other) {
        return new StandardPage(head, standard, rows, agreed, wrong, other);
    }

    public String typedByOther(String field) {
        String said = theirs.getOrDefault(field, "");
        return said.isBlank() ? "nothing" : said;
    }
}
