package uk.sidebyside.children.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose the decisions about support are on a day. Everybody is taken to have capacity until it is shown that they have not,
 * decision by decision (Mental Capacity Act 2005, sections 1 and 2); where a young person lacks it, a representative or a
 * parent acts for that decision (Children and Families Act 2014, section 80).
 *
 * @param youngPerson whether they are the young person's own; otherwise the parents'
 * @param exceptFor decisions for which somebody acts in the young person's place
 */
public record WhoDecides(boolean youngPerson, List<String> exceptFor) {

    public WhoDecides {
        exceptFor = List.copyOf(exceptFor);
    }

    /**
     * @param untilOn the last day on which somebody acts; null where nobody does
     * @param decidedOn when it was decided; null while it is open
     */
    public record Standing(
            String decision,
            boolean lacks,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate decidedOn) {
        public boolean openOn(LocalDate day) {
            return lacks
                    && !day.isBefore(fromOn)
                    && (untilOn == null || !day.isAfter(untilOn))
                    && (decidedOn == null || !day.isAfter(decidedOn));
        }
    }

    /** @param own whether the young person is over compulsory school age */
    public static WhoDecides of(boolean own, List<Standing> decisions, LocalDate day) {
        return new WhoDecides(
                own,
                own
                        ? decisions.stream()
                                .filter(one -> one.openOn(day))
                                .map(Standing::decision)
                                .toList()
                        : List.of());
    }
}
