package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.audits.collected.ShownAudits;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AgeBand;

/**
 * @param sector its code; blank for any
 * @param principle the key of a principle; blank for any
 * @param age the code of some ages; blank for any. A story whose ages nobody said is found by none
 */
public record GoodPracticePage(
        String sector, String principle, String age, List<ShownAudits.GoodPractice> all, boolean centre) {

    public List<ShownAudits.GoodPractice> stories() {
        return all.stream()
                .filter(one -> sector.isBlank() || one.sector().code().equals(sector))
                .filter(one -> principle.isBlank() || one.standard().equals(principle))
                .filter(one -> age.isBlank()
                        || one.ages().stream().anyMatch(its -> its.code().equals(age)))
                .toList();
    }

    public boolean chosen() {
        return !sector.isBlank() || !principle.isBlank() || !age.isBlank();
    }

    public List<Option> principles() {
        Map<String, String> known = new LinkedHashMap<>();
        all.forEach(one -> known.putIfAbsent(one.standard(), one.principle()));
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Any principle")));
        known.forEach((key, title) -> options.add(Option.of(key, title)));
        return options;
    }

    public static List<Option> ages() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Any age")));
        for (AgeBand band : AgeBand.values()) {
            options.add(Option.of(band.code(), band.label()));
        }
        return options;
    }

    /** As "Ages 5 to 15, 16 and 17."; empty where nobody said. */
    public static String ages(ShownAudits.GoodPractice one) {
        return one.ages().isEmpty()
                ? ""
                : "Ages " + one.ages().stream().map(AgeBand::label).collect(Collectors.joining(", ")) + ".";
    }
}
