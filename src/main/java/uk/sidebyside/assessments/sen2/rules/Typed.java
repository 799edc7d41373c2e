package uk.sidebyside.assessments.sen2.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Part;

/** What of the return no step of a case fills, so that an officer types it: each is a form of its own. */
public enum Typed {
    PERSON(Part.PERSON, List.of(Field.SEX, Field.ETHNICITY, Field.POSTCODE, Field.UPN_UNKNOWN)),
    REQUEST(Part.REQUEST, List.of(Field.SOURCE, Field.RYA, Field.EXPORTED)),
    PLAN(Part.PLAN, List.of(Field.PLAN_RES, Field.PLAN_WBP)),
    MOVED(Part.ACTIVE, List.of(Field.TRANSFER_LA)),
    NEEDS(Part.NEED, Part.NEED.fields()),
    /** One record after the other, like the next. */
    NAMED(Part.PLAN_DETAIL, Part.PLAN_DETAIL.fields()),
    PLACEMENT(Part.PLACEMENT, Part.PLACEMENT.fields());

    /** Rules about a whole record that is missing, which one of these forms adds. */
    private static final Set<Rule> OF_A_WHOLE = Set.of(Rule.NOTHING_NAMED, Rule.NOT_PLACED, Rule.NO_NEED);

    /**
     * What goes together within one record, and what the form of that record can put right at once. The import lets it in and asks
     * afterwards, since nobody sits before a file.
     */
    private static final Set<Rule> TOGETHER = Set.of(
            Rule.NUMBER_AND_REASON,
            Rule.TWO_OF_ONE_RANK,
            Rule.ONE_OF_THREE,
            Rule.OTHER_NEEDS_WORDS,
            Rule.NO_INDICATORS,
            Rule.LEFT_BEFORE_ENTRY,
            Rule.SAME_NEED_TWICE);

    private final Part part;
    private final List<Field> fields;

    Typed(Part part, List<Field> fields) {
        this.part = part;
        this.fields = fields;
    }

    public Part part() {
        return part;
    }

    public List<Field> fields() {
        return fields;
    }

    /** As its address says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Typed> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Whether there may be several of its records, which stand in an order. */
    public boolean listed() {
        return this == NEEDS || this == NAMED || this == PLACEMENT;
    }

    /** Whether its form is not taken with this fault in it. */
    public static boolean refuses(Rule rule) {
        return rule.refuses() || TOGETHER.contains(rule);
    }

    /**
     * Whether a finding can be put right on the page of what the return asks.
     *
     * @param element the record that it is about, as the return calls it
     * @param field the field, or blank where it is about the record as a whole
     */
    public static boolean mends(Rule rule, String element, String field) {
        boolean number = rule == Rule.NO_NUMBER || rule == Rule.UPN_LETTER || rule == Rule.ULN_DIGIT;
        return number
                || OF_A_WHOLE.contains(rule)
                || Arrays.stream(values())
                        .filter(one -> one.part.element().equals(element))
                        .anyMatch(one -> one.fields.stream()
                                .anyMatch(each -> each.element().equals(field)));
    }
}
