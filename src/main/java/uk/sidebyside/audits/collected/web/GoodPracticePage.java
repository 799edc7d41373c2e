package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.sidebyside.audits.collected.ShownAudits;
import uk.sidebyside.pages.govuk.Option;

/**
 * @param sector its code; blank for any
 * @param principle the key of a principle; blank for any
 */
public record GoodPracticePage(String sector, String principle, List<ShownAudits.GoodPractice> all, boolean centre) {

    public List<ShownAudits.GoodPractice> stories() {
        return all.stream()
                .filter(one -> sector.isBlank() || one.sector().code().equals(sector))
                .filter(one -> principle.isBlank() || one.standard().equals(principle))
                .toList();
    }

    public boolean chosen() {
        return !sector.isBlank() || !principle.isBlank();
    }

    public List<Option> principles() {
        Map<String, String> known = new LinkedHashMap<>();
        all.forEach(one -> known.putIfAbsent(one.standard(), one.principle()));
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Any principle")));
        known.forEach((key, title) -> options.add(Option.of(key, title)));
        return options;
    }
}
