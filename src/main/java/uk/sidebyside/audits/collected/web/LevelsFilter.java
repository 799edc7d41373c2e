package uk.sidebyside.audits.collected.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.collected.LevelsOverTime;

/**
 * What is looked at of the levels, in the address.
 *
 * @param show {@code over-time} for each quarter instead of the latest level alone
 */
public record LevelsFilter(
        @Nullable String framework,
        @Nullable String sector,
        @Nullable String service,
        @Nullable String standard,
        @Nullable String show) {

    public String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    LevelsOverTime.Asked asked() {
        return new LevelsOverTime.Asked(
                text(framework),
                LevelsController.sector(text(sector)),
                LevelsController.service(text(service)),
                text(standard),
                text(show).equals("over-time"));
    }

    public boolean any() {
        return !query().isEmpty();
    }

    /** As an address has it, with its question mark; blank where nothing is chosen. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "framework", framework);
        add(parts, "sector", sector);
        add(parts, "service", service);
        add(parts, "standard", standard);
        add(parts, "show", show);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
