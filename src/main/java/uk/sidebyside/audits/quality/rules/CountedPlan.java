package uk.sidebyside.audits.quality.rules;

import java.util.Optional;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Scale;

/** What one plan of which all marks are in adds to a figure. What two still differ on adds nothing until they have talked. */
public enum CountedPlan {
    HIGH("high", "audited EHC plans that are of a high standard, of those that are settled") {
        @Override
        Optional<Counted> count(SampleResult.Asked asked, PlanMarks plan) {
            String level = plan.settled(PlanMarks.WHOLE).level();
            int place = level == null ? 0 : asked.framework().whole().place(level);
            return place == 0
                    ? Optional.empty()
                    : Optional.of(new Counted(place >= asked.framework().whole().place(asked.highFrom()) ? 1 : 0, 1));
        }
    },
    VOICE("voice", "audited EHC plans and case files in which the child’s voice is evident throughout") {
        @Override
        Optional<Counted> count(SampleResult.Asked asked, PlanMarks plan) {
            return reached(plan.reached(asked.framework(), asked.voice()));
        }
    },
    TOGETHER("together", "audited EHC plans that were made together with child, family and partners") {
        @Override
        Optional<Counted> count(SampleResult.Asked asked, PlanMarks plan) {
            return reached(plan.reached(asked.framework(), asked.partnership()));
        }
    },
    AGREEMENT("agreement", "marks of EHC plans that two people gave alike without seeing each other’s") {
        @Override
        Optional<Counted> count(SampleResult.Asked asked, PlanMarks plan) {
            return agreement(asked.framework(), plan);
        }
    };

    private final String code;
    private final String words;

    CountedPlan(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    /** What is counted, in plain words. */
    public String words() {
        return words;
    }

    /** How many were so, of how many. */
    public record Counted(int so, int of) {}

    /** Empty where it adds nothing. */
    abstract Optional<Counted> count(SampleResult.Asked asked, PlanMarks plan);

    public Optional<Counted> of(SampleResult.Asked asked, PlanMarks plan) {
        return count(asked, plan);
    }

    private static Optional<Counted> reached(PlanMarks.Reached reached) {
        return switch (reached) {
            case YES -> Optional.of(new Counted(1, 1));
            case NO -> Optional.of(new Counted(0, 1));
            case OPEN, NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** Where both said "not applicable" there was nothing to mark. */
    private static Optional<Counted> agreement(Framework framework, PlanMarks plan) {
        int pairs = 0;
        int same = 0;
        for (Indicator indicator : framework.indicators()) {
            String first = plan.first().get(indicator.key());
            String second = plan.second().get(indicator.key());
            Scale scale = framework.scaleOf(indicator);
            if (first != null && second != null && (scale.place(first) > 0 || scale.place(second) > 0)) {
                pairs++;
                same += first.equals(second) ? 1 : 0;
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(new Counted(same, pairs));
    }
}
