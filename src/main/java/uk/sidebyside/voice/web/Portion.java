package uk.sidebyside.voice.web;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.Views;

/**
 * As much of a list as a page may hold: a family page stays under 14 kB, whatever was said over the years.
 *
 * @param from where it begins
 * @param next where the next portion begins; null after the last
 */
public record Portion<T>(List<T> shown, int from, @Nullable Integer next) {
    private static final int AT_MOST = 12;

    /** Characters; of plain English they are compressed to less than half. */
    private static final int CHARACTERS = 9_000;

    public Portion {
        shown = List.copyOf(shown);
    }

    /** Everything, for what is short however long it goes on. */
    static <T> Portion<T> whole(List<T> all) {
        return new Portion<>(all, 0, null);
    }

    /** Always at least one, however long it is. */
    static <T> Portion<T> of(List<T> all, int from, ToIntFunction<T> weight) {
        int begin = Math.clamp(from, 0, all.size());
        int end = begin;
        int characters = 0;
        while (end < all.size() && end - begin < AT_MOST) {
            characters += weight.applyAsInt(all.get(end));
            if (characters > CHARACTERS && end > begin) {
                break;
            }
            end++;
        }
        return new Portion<>(all.subList(begin, end), begin, end < all.size() ? end : null);
    }

    static int weight(Views.Heard heard) {
        return heard.views().stream().mapToInt(Portion::weight).sum();
    }

    /** Its words and those of its answers, and what frames them. */
    static int weight(Views.Told told) {
        int answers =
                told.turns().stream().mapToInt(turn -> turn.toString().length()).sum();
        var said = told.view().said();
        return 200 + said.words().length() + said.saw().length() + said.means().length() + answers;
    }
}
