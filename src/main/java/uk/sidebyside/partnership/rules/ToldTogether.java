package uk.sidebyside.partnership.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.rules.TwoSided.Alike;
import uk.sidebyside.partnership.rules.TwoSided.Pair;

/**
 * Which figures of answers alike are told beside each other, so that no figure of fewer than five families can be worked out of them, also
 * by somebody who knows which service was asked which question (docs/rules/partnership.md, checks from both sides).
 *
 * <p>Services and questions part the same answers in two ways, and both together tell what one service answered to one question. So both
 * are told only where each such cell is of five families or of none. Else one way is told: that by services, or where none of them is of
 * five families, that by questions. What is told is then apart from each other, and the figure of all is told where what is left of it
 * is of no family or of five.
 */
public final class ToldTogether {
    private ToldTogether() {}

    /** @param service null with a child, where the questions alone part the answers */
    public record Answer<S, Q, F>(@Nullable S service, Q question, Pair<F> pair) {}

    public record Figures<S, Q>(Map<S, Alike> services, Map<Q, Alike> questions, Alike all) {
        public Figures {
            services = Map.copyOf(services);
            questions = Map.copyOf(questions);
        }
    }

    public static <S, Q, F> Figures<S, Q> of(Collection<Answer<S, Q, F>> answers) {
        List<Answer<S, Q, F>> onServices =
                answers.stream().filter(one -> one.service() != null).toList();
        Map<S, Alike> services = by(onServices, one -> Objects.requireNonNull(one.service()));
        boolean byService = services.values().stream().anyMatch(Alike::shown);
        boolean byQuestionToo = !byService
                || by(onServices, one -> List.of(Objects.requireNonNull(one.service()), one.question()))
                        .values()
                        .stream()
                        .allMatch(Alike::shown);
        Map<Q, Alike> questions = new HashMap<>(by(answers, Answer::question));
        if (!byQuestionToo) {
            onServices.forEach(one -> questions.computeIfPresent(one.question(), (key, alike) -> alike.back()));
        }
        List<Pair<F>> left = answers.stream()
                .filter(one -> !told(services, one.service()) && !told(questions, one.question()))
                .map(Answer::pair)
                .toList();
        Alike all = TwoSided.alike(answers.stream().map(Answer::pair).toList());
        return new Figures<>(
                services, questions, left.isEmpty() || TwoSided.alike(left).shown() ? all : all.back());
    }

    private static <K> boolean told(Map<K, Alike> figures, @Nullable K key) {
        Alike figure = key == null ? null : figures.get(key);
        return figure != null && figure.shown();
    }

    private static <K, A extends Answer<?, ?, F>, F> Map<K, Alike> by(Collection<A> answers, Function<A, K> key) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        key,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Answer::pair, Collectors.toList()), TwoSided::alike)));
    }
}
