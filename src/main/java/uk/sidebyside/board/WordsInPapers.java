package uk.sidebyside.board;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.board.PackContent.Difference;
import uk.sidebyside.board.TogetherInPapers.PieceIn;
import uk.sidebyside.partnership.HoldsWords;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.TakenOut;
import uk.sidebyside.partnership.rules.SaidAndDone;
import uk.sidebyside.shared.AreaId;

/**
 * Frozen papers that say what came of a piece of work, or what difference something made, in words of somebody whose consent to be
 * quoted ended. Their bytes stay, for their fingerprint; from then on they are shown without these parts.
 */
@Component
class WordsInPapers implements HoldsWords {
    private final EditionStore editions;
    private final Frozen frozen;
    private final TakenOut takenOut;

    WordsInPapers(EditionStore editions, Frozen frozen, TakenOut takenOut) {
        this.editions = editions;
        this.frozen = frozen;
        this.takenOut = takenOut;
    }

    @Override
    public Set<Where> takeOut(AreaId area, PieceId piece, String words) {
        Set<Where> out = EnumSet.noneOf(Where.class);
        for (EditionStore.Row edition : editions.packs(area)) {
            List<String> parts = parts(frozen.read(edition.content(), PackContent.class)).entrySet().stream()
                    .filter(part -> SaidAndDone.repeats(part.getValue(), words))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!parts.isEmpty()) {
                takenOut.add(area, edition.id().value(), parts);
                out.add(Where.PAPERS);
            }
        }
        return out;
    }

    /** The papers of an edition as they may be shown. */
    PackContent shown(AreaId area, EditionStore.Row edition) {
        PackContent content = frozen.read(edition.content(), PackContent.class);
        Set<String> out = takenOut.of(area, edition.id().value());
        return out.isEmpty() ? content : with(content, (part, text) -> out.contains(part) ? NOT_SHOWN : text);
    }

    private static Map<String, String> parts(PackContent content) {
        Map<String, String> parts = new LinkedHashMap<>();
        with(content, (part, text) -> {
            parts.put(part, text);
            return text;
        });
        return parts;
    }

    /** @param say what stands in a part, by its name and what stood there */
    private static PackContent with(PackContent content, BiFunction<String, String, String> say) {
        PackContent.Further further = content.further();
        return further == null
                ? content
                : content.with(
                        further.with(differences(further.differences(), say), together(further.together(), say)));
    }

    private static @Nullable List<Difference> differences(
            @Nullable List<Difference> all, BiFunction<String, String, String> say) {
        return all == null
                ? null
                : IntStream.range(0, all.size())
                        .mapToObj(n -> difference(all.get(n), "differences/" + n + "/", say))
                        .toList();
    }

    private static Difference difference(Difference one, String at, BiFunction<String, String, String> say) {
        return new Difference(
                one.about(),
                one.untilOn(),
                say.apply(at + "did", one.did()),
                say.apply(at + "howMuch", one.howMuch()),
                say.apply(at + "howWell", one.howWell()),
                say.apply(at + "betterOff", one.betterOff()),
                one.figures(),
                say.apply(at + "evidence", one.evidence()),
                say.apply(at + "next", one.next()));
    }

    private static @Nullable TogetherInPapers together(
            @Nullable TogetherInPapers together, BiFunction<String, String, String> say) {
        return together == null
                ? null
                : together.with(IntStream.range(0, together.pieces().size())
                        .mapToObj(n -> piece(together.pieces().get(n), "pieces/" + n + "/", say))
                        .toList());
    }

    private static PieceIn piece(PieceIn one, String at, BiFunction<String, String, String> say) {
        return one.with(say.apply(at + "cameOfIt", one.cameOfIt()));
    }
}
