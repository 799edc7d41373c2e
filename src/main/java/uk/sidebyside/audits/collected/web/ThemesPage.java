package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.audits.collected.AuditWords;
import uk.sidebyside.audits.collected.CommonThemes;
import uk.sidebyside.audits.collected.rules.ThemeUse;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.thread.Linked;

/**
 * @param use the code of what themes led to; blank for anything
 * @param ahead what themes ask of next versions, and which took them up, by theme
 */
public record ThemesPage(
        String use,
        List<CommonThemes.Across> across,
        List<CommonThemes.Theme> all,
        Map<UUID, List<Linked>> ahead,
        boolean centre) {

    public List<Linked> ahead(CommonThemes.Theme theme) {
        return ahead.getOrDefault(theme.id(), List.of());
    }

    /** As "A joint partnership event, 1 May 2026: Workshop on 3 June 2026, for: all services. We listened." */
    public static String says(CommonThemes.Use one) {
        CommonThemes.Held held = one.held();
        String what = held == null
                ? ""
                : held.occasion().label() + " on " + AuditWords.day(held.on()) + ", for: " + held.forWhom() + ". ";
        return one.kind().label() + ", " + AuditWords.day(one.on()) + ": " + what + one.words();
    }

    public List<CommonThemes.Theme> themes() {
        return all.stream()
                .filter(theme -> use.isBlank()
                        || theme.uses().stream()
                                .anyMatch(one -> one.kind().code().equals(use)))
                .toList();
    }

    /** As a sentence, the weak and the strong at one size. */
    public static String says(CommonThemes.Across across) {
        return "Of " + AuditWords.count(across.services(), "service", "services") + ", " + across.good()
                + " at good or better, of which " + across.highest() + " at the highest level. " + across.lowest()
                + " at the lowest.";
    }

    public static List<Option> uses() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Anything")));
        Arrays.stream(ThemeUse.values()).forEach(use -> options.add(Option.of(use.code(), use.label())));
        return options;
    }
}
