package uk.sidebyside.partnership.web;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Portfolio;

/** What is chosen of the portfolio, in the address. What nobody offers is as if nothing was chosen: it finds nothing. */
public record PortfolioFilter(
        @Nullable String principle,
        @Nullable String sector,
        @Nullable String age,
        @Nullable String kind,
        @Nullable String benefit,
        @Nullable String good) {

    boolean takes(Portfolio.Entry entry) {
        return (blank(principle) || entry.principles().contains(principle))
                && (blank(sector) || entry.sector().code().equals(sector))
                && (blank(age)
                        || entry.ages().stream().anyMatch(one -> one.code().equals(age)))
                && (blank(kind) || entry.kind().code().equals(kind))
                && (blank(benefit) || entry.benefits().contains(benefit))
                && (blank(good) || entry.words().goodPractice());
    }

    /** Neither principles nor ages are among the bare facts: whoever chooses by them looks for what has ended. */
    boolean takes(Portfolio.Begun piece) {
        return blank(principle)
                && blank(age)
                && blank(benefit)
                && blank(good)
                && (blank(sector) || piece.sector().code().equals(sector))
                && (blank(kind) || piece.kind().code().equals(kind));
    }

    /** Of what is held back nothing but its service is public, so nothing but its sector chooses it. */
    boolean takes(Portfolio.HeldBack held) {
        return blank(sector) || held.sector().code().equals(sector);
    }

    boolean any() {
        return !(blank(principle) && blank(sector) && blank(age) && blank(kind) && blank(benefit) && blank(good));
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    public String query() {
        var query = new StringBuilder();
        add(query, "principle", principle);
        add(query, "sector", sector);
        add(query, "age", age);
        add(query, "kind", kind);
        add(query, "benefit", benefit);
        add(query, "good", good);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (!blank(value)) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(java.net.URLEncoder.encode(String.valueOf(value), java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
