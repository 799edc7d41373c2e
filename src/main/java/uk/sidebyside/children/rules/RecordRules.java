package uk.sidebyside.children.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What a child's record needs before it is stored. */
public final class RecordRules {
    /** A plan may be kept up to 25 (Children and Families Act 2014, section 46); nobody is served after it. */
    public static final int OLDEST = 25;

    /**
     * From birth: to the 25th birthday, up to which a plan may be kept, and six years in which a claim may be brought
     * (Limitation Act 1980, sections 2 and 5).
     */
    public static final Period KEPT = Period.ofYears(31);

    public static final int NAME_AT_MOST = 160;
    public static final int REFERENCE_AT_MOST = 60;
    private static final String SOURCE = "docs/rules/children.md, the record";

    private RecordRules() {}

    /** @param texts setting, strengths, interests and how the child speaks, in this order */
    public static List<Finding> check(
            String reference, String knownAs, @Nullable LocalDate born, List<String> texts, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        atMost(findings, "reference", reference, REFERENCE_AT_MOST);
        atMost(findings, "knownAs", knownAs, NAME_AT_MOST);
        if (born == null) {
            findings.add(finding("bornOn", "record.needs.birth"));
        } else if (born.isAfter(today)) {
            findings.add(finding("bornOn", "record.birth.to.come"));
        } else if (Period.between(born, today).getYears() > OLDEST) {
            findings.add(finding("bornOn", "record.too.old", OLDEST));
        }
        tooLong(findings, "setting", texts.get(0), 200);
        tooLong(findings, "strengths", texts.get(1), 4000);
        tooLong(findings, "interests", texts.get(2), 4000);
        tooLong(findings, "speaks", texts.get(3), 1000);
        return findings;
    }

    public static Finding taken() {
        return finding("reference", "record.reference.taken");
    }

    private static void atMost(List<Finding> findings, String field, String text, int most) {
        if (text.isBlank()) {
            findings.add(finding(field, "record.needs." + field));
        }
        tooLong(findings, field, text, most);
    }

    /** Characters as people count them are not those of the database; its limit is what counts here. */
    private static void tooLong(List<Finding> findings, String field, String text, int most) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length > most) {
            findings.add(finding(field, "record.too.long", most, length));
        }
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, SOURCE, details);
    }
}
