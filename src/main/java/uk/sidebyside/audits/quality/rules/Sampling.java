package uk.sidebyside.audits.quality.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a sample by a rule that anybody can follow with the list, the seed and any program that knows SHA-256
 * (docs/rules/audits-quality.md says it in words). Nothing in it depends on this machine, the day or the order of the list.
 *
 * <p>Within a stratum the references are put in the order of SHA-256 of the seed, a line feed and the reference; the first are
 * taken. How many each stratum gives is settled by {@link #shares}.
 */
public final class Sampling {

    private Sampling() {}

    /**
     * A plan that may be drawn.
     *
     * @param reference of the case, and never a name
     * @param stratum the part of the list that it belongs to, such as a phase or a provider; the same for all where there are none
     */
    public record Listed(String reference, String stratum) {}

    /**
     * @param twice whether a second person marks it too
     * @param digest by which it was drawn, as 64 hexadecimal digits
     */
    public record Drawn(String reference, String stratum, String digest, boolean twice) {}

    /**
     * @param size how many to draw; all, where there are fewer
     * @param percentTwice how many of a hundred of them are marked by two, rounded up
     */
    public static List<Drawn> draw(List<Listed> list, String seed, int size, int percentTwice) {
        Map<String, List<String>> strata = list.stream()
                .collect(Collectors.groupingBy(
                        Listed::stratum, TreeMap::new, Collectors.mapping(Listed::reference, Collectors.toList())));
        Map<String, Integer> sizes = new TreeMap<>();
        strata.forEach((stratum, references) -> sizes.put(stratum, references.size()));
        Map<String, Integer> shares = shares(sizes, size);
        List<Listed> chosen = new ArrayList<>();
        strata.forEach((stratum, references) -> inOrder(references, seed).stream()
                .limit(shares.getOrDefault(stratum, 0))
                .forEach(reference -> chosen.add(new Listed(reference, stratum))));
        Set<String> twice = twice(chosen, seed, percentTwice);
        return chosen.stream()
                .map(one -> new Drawn(
                        one.reference(), one.stratum(), digest(seed, one.reference()), twice.contains(one.reference())))
                .toList();
    }

    /** The digest of the seed, a line feed and the reference in UTF-8, as {@code printf 'seed\nreference' | sha256sum}. */
    public static String digest(String seed, String reference) {
        try {
            byte[] bytes = (seed + "\n" + reference).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * How many each stratum gives: its proportion, by largest remainder; at least one of each where the sample is large enough
     * for that. Of equal claims the one that comes first in the alphabet wins.
     */
    static Map<String, Integer> shares(Map<String, Integer> sizes, int wanted) {
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int size = Math.min(wanted, all);
        int least = size >= sizes.size() ? 1 : 0;
        Map<String, Integer> shares = new TreeMap<>();
        sizes.forEach(
                (stratum, its) -> shares.put(stratum, Math.max(Math.min(least, its), (int) ((long) size * its / all))));
        for (int given = sum(shares); given != size; given = sum(shares)) {
            int step = given < size ? 1 : -1;
            Comparator<Map.Entry<String, Integer>> byClaim = Comparator.comparingLong(
                    its -> step * ((long) size * sizes.getOrDefault(its.getKey(), 0) - (long) all * its.getValue()));
            Comparator<Map.Entry<String, Integer>> byName = Map.Entry.comparingByKey();
            String next = shares.entrySet().stream()
                    .filter(its ->
                            step > 0 ? its.getValue() < sizes.getOrDefault(its.getKey(), 0) : its.getValue() > least)
                    .max(byClaim.thenComparing(byName.reversed()))
                    .orElseThrow()
                    .getKey();
            shares.merge(next, step, Integer::sum);
        }
        return shares;
    }

    private static int sum(Map<String, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Set<String> twice(List<Listed> chosen, String seed, int percent) {
        int many = Math.ceilDiv(chosen.size() * percent, 100);
        List<String> references = chosen.stream().map(Listed::reference).toList();
        return new LinkedHashSet<>(
                inOrder(references, seed + "\ntwice").stream().limit(many).toList());
    }

    private static List<String> inOrder(List<String> references, String seed) {
        return references.stream()
                .sorted(Comparator.comparing((String reference) -> digest(seed, reference))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
