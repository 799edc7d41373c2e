package uk.sidebyside.audits.frameworks;

import java.util.LinkedHashSet;
import java.util.Set;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;

/** What an area can have words of its own for. */
final class AgreedKeys {

    private AgreedKeys() {}

    /** The key of each standard, of each indicator, and of each level of an indicator as {@code indicator.level}; in order. */
    static Set<String> of(Framework framework) {
        Set<String> keys = new LinkedHashSet<>();
        framework.standards().forEach(standard -> {
            keys.add(standard.key());
            for (Indicator indicator : standard.indicators()) {
                keys.add(indicator.key());
                framework.scale(indicator.scale()).ifPresent(scale -> scale.levels()
                        .forEach(level -> keys.add(indicator.key() + "." + level.key())));
            }
        });
        return keys;
    }
}
