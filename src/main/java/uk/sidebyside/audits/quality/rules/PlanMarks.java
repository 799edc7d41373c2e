package uk.sidebyside.audits.quality.rules;

import java.util.List;
import java.util.Map;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Scale;

/**
 * All that was said of one plan: levels by the keys of indicators, the outcome of the whole under {@link #WHOLE}.
 *
 * @param second empty where nobody marked it a second time
 * @param agreed what talks about different marks ended with
 */
public record PlanMarks(
        int number, boolean twice, Map<String, String> first, Map<String, String> second, Map<String, String> agreed) {
    /** The key of the outcome of the whole. */
    public static final String WHOLE = "";

    public PlanMarks {
        first = Map.copyOf(first);
        second = Map.copyOf(second);
        agreed = Map.copyOf(agreed);
    }

    public Settled settled(String indicator) {
        return Settled.of(first.get(indicator), second.get(indicator), agreed.get(indicator));
    }

    /** Whether the two who marked it chose different levels, whatever came of it since. */
    public boolean differ(String indicator) {
        String one = first.get(indicator);
        String other = second.get(indicator);
        return one != null && other != null && !one.equals(other);
    }

    /** How a plan stands to a standard of which every indicator is to be at the top of its scale. */
    public enum Reached {
        YES,
        NO,
        /** Two differ on it and have not talked, or it is not marked. */
        OPEN,
        /** All of its indicators stand apart from the scale, as "not applicable". */
        NOT_APPLICABLE
    }

    public Reached reached(Framework framework, List<Indicator> indicators) {
        boolean any = false;
        boolean all = true;
        for (Indicator indicator : indicators) {
            Settled settled = settled(indicator.key());
            Scale scale = framework.scaleOf(indicator);
            if (settled.level() == null) {
                return Reached.OPEN;
            }
            int place = scale.place(settled.level());
            any |= place > 0;
            all &= place == 0 || place == scale.ordered().size();
        }
        if (!any) {
            return Reached.NOT_APPLICABLE;
        }
        return all ? Reached.YES : Reached.NO;
    }
}
