package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.sidebyside.audits.collected.AuditWords;
import uk.sidebyside.audits.collected.CommonThemes;
import uk.sidebyside.audits.collected.rules.ThemeUse;
import uk.sidebyside.pages.govuk.Option;

/** @param use the code of what themes led to; blank for anything */
public record ThemesPage(String use, List<CommonThemes.Across> across, List<CommonThemes.Theme> all, boolean centre) {

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
