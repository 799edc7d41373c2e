package uk.sidebyside.assessments.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;

/** Gathers the lines of one request's advice, version by version. */
final class LineReader {
    private record Lines(
            List<Need> needs, List<String> strategies, List<Outcome> outcomes, List<Provision> provisions) {
        Lines() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Map<Integer, Lines> versions = new HashMap<>();

    void read(ResultSet row) throws SQLException {
        Lines lines = versions.computeIfAbsent(row.getInt("n"), n -> new Lines());
        String words = row.getString("words");
        switch (row.getString("kind")) {
            case "need" -> lines.needs().add(new Need(words, row.getString("impact")));
            case "strategy" -> lines.strategies().add(words);
            case "outcome" ->
                lines.outcomes()
                        .add(new Outcome(
                                words,
                                row.getString("measured"),
                                row.getString("by_when"),
                                row.getString("aspiration")));
            default ->
                lines.provisions()
                        .add(new Provision(
                                words,
                                row.getString("who"),
                                row.getString("expertise"),
                                row.getString("often"),
                                row.getString("how_long"),
                                row.getString("reviewed"),
                                Strand.of(row.getString("strand")),
                                row.getInt("meets")));
        }
    }

    WrittenAdvice of(int n, Answer answer, String because, String seen) {
        Lines lines = versions.getOrDefault(n, new Lines());
        return new WrittenAdvice(
                answer, because, seen, lines.needs(), lines.strategies(), lines.outcomes(), lines.provisions());
    }
}
