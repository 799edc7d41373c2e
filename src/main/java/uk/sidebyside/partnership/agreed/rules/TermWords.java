package uk.sidebyside.partnership.agreed.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/** What is written about a term of the glossary. */
public record TermWords(String term, String writtenOut, String meaning, List<String> foundAs, List<String> searchedAs) {
    public static final int LONGEST_TERM = 120;
    public static final int LONGEST_WRITTEN_OUT = 200;
    public static final int LONGEST_MEANING = 1000;
    public static final int MOST_FORMS = 12;

    /** One letter would be found in every text. */
    private static final int SHORTEST_FORM = 2;

    public TermWords {
        foundAs = List.copyOf(foundAs);
        searchedAs = List.copyOf(searchedAs);
    }

    /** @param elsewhere every form by which another term is found already */
    public List<Finding> check(List<String> elsewhere) {
        List<Finding> findings = new ArrayList<>(WordsOfAPart.required("term", "term.missing", term, LONGEST_TERM));
        findings.addAll(WordsOfAPart.atMost("writtenOut", writtenOut, LONGEST_WRITTEN_OUT));
        findings.addAll(WordsOfAPart.required("meaning", "term.needs.meaning", meaning, LONGEST_MEANING));
        findings.addAll(forms("foundAs", foundAs));
        findings.addAll(forms("searchedAs", searchedAs));
        foundAs.stream()
                .filter(elsewhere::contains)
                .findFirst()
                .ifPresent(form -> findings.add(Finding.of("foundAs", "term.found.elsewhere", Sources.GLOSSARY, form)));
        return findings;
    }

    private static List<Finding> forms(String field, List<String> forms) {
        if (forms.size() > MOST_FORMS) {
            return List.of(Finding.of(field, "term.too.many", Sources.GLOSSARY, MOST_FORMS));
        }
        return forms.stream()
                .filter(form -> form.length() < SHORTEST_FORM || form.length() > LONGEST_TERM)
                .limit(1)
                .map(form -> Finding.of(field, "term.form.length", Sources.GLOSSARY, form))
                .toList();
    }
}
