package uk.sidebyside.measures.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.measures.published.PublishedStatistics.Answer;
import uk.sidebyside.shared.Csv;

/** What was decided about queried figures, as a file: {@code release,measure,area,year,decision,reason} and what is odd. */
public final class PublishedDecisions {
    private PublishedDecisions() {}

    /**
     * @return by the id of what was asked
     * @throws IllegalArgumentException in words, for a file that is none of these
     */
    public static Map<String, Answer> read(String csv) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        try {
            Extract.decisions(csv)
                    .forEach(one -> answers.put(one.key().text(), new Answer(one.leftOut(), one.reason())));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The decisions need the columns release, measure, area, year, decision (take or leave-out) and reason.",
                    e);
        }
        return answers;
    }

    /** One line for each figure, with what was answered, or what is proposed. */
    public static String text(PublishedPreview preview, Map<String, Answer> answers) {
        List<List<Object>> rows = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (PublishedPreview.Asked asked : preview.asked()) {
            if (met.add(asked.id())) {
                Answer answer = answers.getOrDefault(asked.id(), new Answer(asked.leaveOut(), ""));
                String[] key = asked.id().split("/", -1);
                rows.add(List.of(
                        preview.release(),
                        key[0],
                        key[1],
                        key[2],
                        answer.leftOut() ? "leave-out" : "take",
                        answer.reason(),
                        asked.area(),
                        asked.kindWords() + ". " + asked.words()));
            }
        }
        return Csv.text(
                List.of("release", "measure", "area", "year", "decision", "reason", "name", "what_is_odd"), rows);
    }
}
