package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * A row of a file in which a figure is told apart: so many of so many are of this age, need, provider, setting or sector.
 *
 * @param on the day of the figure that it is a part of; null where it can't be read
 * @param band one of {@link #BANDS}; blank where it is none
 * @param counted null where it can't be used
 */
public record BandedRow(
        @Nullable LocalDate on,
        String band,
        String label,
        @Nullable Counted counted,
        List<Finding> findings) {
    public static final List<String> BANDS = List.of("age", "need", "provider", "setting", "sector");
    private static final String SOURCE = "docs/rules/measures.md";
    private static final int LONGEST = 120;

    public BandedRow {
        findings = List.copyOf(findings);
    }

    /** @param share whether the measure is a share of a whole */
    public static BandedRow read(
            boolean share,
            String on,
            String band,
            String label,
            String numerator,
            String denominator,
            LocalDate today) {
        LoadedRow read = LoadedRow.read(false, "", on, "", numerator, denominator);
        List<Finding> findings = new ArrayList<>(read.findings());
        if (read.on() != null && read.on().isAfter(today)) {
            findings.add(Finding.of("on", "reading.in.future", SOURCE, today));
        }
        String known = band.strip().toLowerCase(Locale.UK);
        if (!BANDS.contains(known)) {
            findings.add(Finding.of("band", "band.unknown", SOURCE, band.strip()));
            known = "";
        }
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            findings.add(Finding.of("label", "band.label", SOURCE, LONGEST));
        }
        findings.addAll(numbers(share, read.numerator(), read.denominator(), numerator, denominator));
        Long were = read.numerator();
        Long of = read.denominator();
        Counted counted = findings.isEmpty() && were != null ? new Counted(were, of == null ? 0 : of) : null;
        return new BandedRow(read.on(), known, name, counted, findings);
    }

    private static List<Finding> numbers(
            boolean share, @Nullable Long numerator, @Nullable Long denominator, String typed, String typedOf) {
        List<Finding> findings = new ArrayList<>();
        if (typed.isBlank()) {
            findings.add(Finding.of("numerator", "band.number.missing", SOURCE));
        }
        if (share && typedOf.isBlank()) {
            findings.add(Finding.of("denominator", "band.of.missing", SOURCE));
        }
        if (!share && !typedOf.isBlank()) {
            findings.add(Finding.of("denominator", "reading.share.of.nothing", SOURCE));
        }
        if ((numerator != null && numerator < 0) || (denominator != null && denominator < 0)) {
            findings.add(Finding.of("numerator", "reading.negative", SOURCE));
        } else if (share && numerator != null && denominator != null && numerator > denominator) {
            findings.add(Finding.of("numerator", "reading.numerator.above", SOURCE, numerator, denominator));
        }
        return findings;
    }
}
