package uk.sidebyside.surveys;

import org.jspecify.annotations.Nullable;

/**
 * @param agreed the key of what the area agreed, whose words it follows; null for one that was added for surveys alone
 * @param retired whether it is no longer offered; what was coded by it stays
 */
public record Theme(ThemeId id, @Nullable String agreed, String label, boolean retired, int version) {}
