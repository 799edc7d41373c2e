package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.AdviceUse;
import uk.sidebyside.assessments.advice.AdviceWriting.Sent;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/** Where each need and provision that was advised goes. */
public record UsedPage(Sent sent, @Nullable Input typed, FormErrors errors) {
    private static final List<Option> OF_NEEDS = List.of(
            Option.of("", "Not said yet"),
            Option.of("B", "Section B: special educational needs"),
            Option.of("C", "Section C: health needs"),
            Option.of("D", "Section D: social care needs"),
            Option.of("none", "In no section, because …"));
    private static final List<Option> OF_PROVISION = List.of(
            Option.of("", "Not said yet"),
            Option.of("F", "Section F: special educational provision"),
            Option.of("G", "Section G: health provision"),
            Option.of("H1", "Section H1: social care that the law names"),
            Option.of("H2", "Section H2: other social care"),
            Option.of("none", "In no section, because …"));

    /**
     * @param words what was advised
     * @param more what it is like, or who, how often and how long
     */
    public record Line(
            String kind,
            int position,
            String title,
            String words,
            String more,
            List<Option> sections,
            String section,
            String reason) {
        public String field() {
            return kind + "." + position;
        }
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        var words = sent.versions().getFirst().words();
        for (int n = 1; n <= words.needs().size(); n++) {
            var need = words.needs().get(n - 1);
            lines.add(line("need", n, "Need " + n, need.words(), need.impact(), OF_NEEDS));
        }
        for (int n = 1; n <= words.provisions().size(); n++) {
            Provision one = words.provisions().get(n - 1);
            lines.add(line("provision", n, "Provision " + n, one.what(), said(one), OF_PROVISION));
        }
        return lines;
    }

    static String said(Provision one) {
        return String.join(
                ", ",
                java.util.stream.Stream.of(one.who(), one.expertise(), one.often(), one.howLong())
                        .filter(words -> !words.isBlank())
                        .toList());
    }

    private Line line(String kind, int n, String title, String words, String more, List<Option> sections) {
        String field = kind + "." + n;
        if (typed != null) {
            return new Line(kind, n, title, words, more, sections, typed.text(field), typed.text(field + ".reason"));
        }
        AdviceUse use = sent.uses().stream()
                .filter(one -> one.kind().equals(kind) && one.position() == n)
                .findFirst()
                .orElse(null);
        String section = use == null ? "" : use.used() ? use.section() : "none";
        return new Line(kind, n, title, words, more, sections, section, use == null ? "" : use.reason());
    }
}
