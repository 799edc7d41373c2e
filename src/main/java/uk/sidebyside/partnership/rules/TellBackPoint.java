package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** When those who took part are told what came of it (REQUIREMENTS R100). */
public enum TellBackPoint {
    CLOSE("close", "At the end", 0),
    SIX_MONTHS("six-months", "After six months", 6),
    TWELVE_MONTHS("twelve-months", "After twelve months", 12);

    /** People are told within this many days of each point. */
    private static final int DAYS = 14;

    private final String code;
    private final String label;
    private final int months;

    TellBackPoint(String code, String label, int months) {
        this.code = code;
        this.label = label;
        this.months = months;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static TellBackPoint of(String code) {
        for (TellBackPoint point : values()) {
            if (point.code.equals(code)) {
                return point;
            }
        }
        throw new IllegalArgumentException("No point of telling back is called " + code);
    }

    public LocalDate dueOn(LocalDate endedOn) {
        return endedOn.plusMonths(months).plusDays(DAYS);
    }

    public enum Standing {
        TO_COME,
        LATE,
        TOLD_ON_TIME,
        TOLD_LATE
    }

    public static Standing standing(LocalDate dueOn, @Nullable LocalDate toldOn, LocalDate today) {
        if (toldOn == null) {
            return today.isAfter(dueOn) ? Standing.LATE : Standing.TO_COME;
        }
        return toldOn.isAfter(dueOn) ? Standing.TOLD_LATE : Standing.TOLD_ON_TIME;
    }

    /** Nobody is told what came of it before it has ended. */
    public static List<Finding> tell(
            String words, @Nullable Channel channel, @Nullable LocalDate toldOn, LocalDate endedOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>(KeepInLoop.news(words, channel, toldOn, today));
        if (toldOn != null && toldOn.isBefore(endedOn)) {
            findings.add(Finding.of("onDay", "told.before.end", "REQUIREMENTS R100", endedOn));
        }
        return findings;
    }
}
