package uk.sidebyside.audits.quality;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.rules.Framework;

/**
 * By what the plans of a sample are audited. That stands from the day on which it was drawn, so that all its plans are judged alike.
 *
 * @param newer the version by which samples of today are audited, where that is a later one
 */
public record JudgedBy(Framework framework, @Nullable Framework newer) {

    /** Where it can be read. */
    public String at() {
        return "/audits/frameworks/" + framework.code() + "/" + framework.version();
    }
}
