package uk.sidebyside.surveys.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.sidebyside.shared.EmailAddress;
import uk.sidebyside.shared.Finding;

/** E-mail addresses as somebody pastes them: one a line, or with commas between. Each gets one link, however often it stands there. */
public final class Addresses {
    public static final int MOST = 200;
    private static final String SOURCE = "docs/rules/surveys.md, links";

    private Addresses() {}

    public static List<String> read(String typed) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> addresses = new ArrayList<>();
        for (String part : typed.split("[\\s,;]+")) {
            if (!part.isBlank() && seen.add(part.toLowerCase(Locale.ROOT))) {
                addresses.add(part);
            }
        }
        return addresses;
    }

    public static List<Finding> check(String typed) {
        List<String> addresses = read(typed);
        if (addresses.isEmpty()) {
            return List.of(Finding.of("addresses", "addresses.none", SOURCE));
        }
        if (addresses.size() > MOST) {
            return List.of(Finding.of("addresses", "addresses.many", SOURCE, MOST));
        }
        return addresses.stream()
                .filter(address -> !EmailAddress.plausible(address))
                .findFirst()
                .map(wrong -> List.of(Finding.of("addresses", "addresses.wrong", SOURCE, wrong)))
                .orElse(List.of());
    }
}
