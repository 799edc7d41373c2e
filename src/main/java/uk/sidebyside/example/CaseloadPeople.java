package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.EhcRequest.Need;
import uk.sidebyside.assessments.EhcRequest.Placement;
import uk.sidebyside.assessments.Identity;

/**
 * Who the children and young people of a caseload are: nobody. Their names are put together from those of the example's own people, so
 * that none of them is one of these; schools and colleges have numbers that no real one has.
 */
final class CaseloadPeople {
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final String YORK = "816";

    private static final List<String> SEX = CaseloadChance.weighted("M 71 F 29");
    private static final List<String> ETHNICITY =
            CaseloadChance.weighted("WBRI 84 WOTH 4 MWAS 3 MWBC 1 AIND 1 APKN 1 ABAN 1 BAFR 2 CHNE 1 NOBT 2");
    private static final List<String> POSTCODES = List.of(
            "YO1 9ZZ", "YO10 9ZZ", "YO19 9ZZ", "YO23 9ZZ", "YO24 9ZZ", "YO26 9ZZ", "YO30 9ZZ", "YO31 9ZZ", "YO32 9ZZ");
    private static final List<String> NEEDS =
            CaseloadChance.weighted("ASD 33 SEMH 24 SLCN 18 MLD 7 SPLD 4 PD 4 SLD 3 HI 2 VI 1 PMLD 1 MSI 1 OTH 2");
    private static final List<String> AGES =
            CaseloadChance.weighted("3 8 4 10 5 9 6 9 7 9 8 9 9 9 10 9 11 6 12 5 13 5 14 5 15 3 16 2 17 1 18 1");

    private final CaseloadChance chance;
    private final List<String> forenames;
    private final List<String> surnames;
    private final Set<String> theirs;
    private int numbered;

    CaseloadPeople(CaseloadChance chance, Sheet sheet) {
        this.chance = chance;
        List<String> names = sheet.rows("people.csv").stream()
                .map(row -> row.text("name").replace("Cllr ", ""))
                .toList();
        this.theirs = new HashSet<>(names);
        this.surnames = names.stream()
                .map(name -> name.substring(name.indexOf(' ') + 1))
                .distinct()
                .toList();
        this.forenames = Stream.concat(
                        names.stream().map(name -> name.substring(0, name.indexOf(' '))),
                        sheet.rows("children.csv").stream().map(row -> row.text("known_as")))
                .distinct()
                .toList();
    }

    /** Somebody who was of the usual age of a first request on that day. */
    LocalDate bornFor(LocalDate day) {
        return day.minusYears(Integer.parseInt(chance.one(AGES))).minusDays(chance.between(1, 364));
    }

    Identity somebody(LocalDate born) {
        String forename;
        String surname;
        do {
            forename = chance.one(forenames);
            surname = chance.one(surnames);
        } while (theirs.contains(forename + " " + surname));
        return new Identity(
                surname,
                forename,
                born,
                chance.one(SEX),
                chance.one(ETHNICITY),
                chance.one(POSTCODES),
                upn(born),
                null,
                null);
    }

    /** Letter, council, school, year of entry, number: the letter checks the digits. */
    private String upn(LocalDate born) {
        int n = numbered++;
        String digits = YORK + (9000 + n / 1000) + "%02d%03d".formatted((born.getYear() + 4) % 100, n % 1000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) + digits;
    }

    List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        String first = chance.one(NEEDS);
        needs.add(new Need(first, "1"));
        String second = chance.one(NEEDS);
        if (!second.equals(first) && chance.in100(40)) {
            needs.add(new Need(second, "2"));
        }
        return needs;
    }

    /** @param entryOn null where a plan names it and says no day */
    Placement placement(int age, @Nullable LocalDate entryOn) {
        if (age < 4) {
            return place(null, null, "EYP", entryOn);
        }
        if (age >= 16 && chance.in100(60)) {
            return place(null, "1099990" + chance.between(0, 5), null, entryOn);
        }
        if (chance.in100(2)) {
            return place(null, null, "EHE", entryOn);
        }
        return place("9000" + chance.between(10, 79), null, null, entryOn);
    }

    private Placement place(
            @Nullable String urn, @Nullable String ukprn, @Nullable String setting, @Nullable LocalDate entryOn) {
        boolean school = urn != null;
        String unit = school ? chance.in100(3) ? "1" : "0" : null;
        String resourced = school ? "1".equals(unit) || !chance.in100(4) ? "0" : "1" : null;
        return new Placement(urn, ukprn, setting, null, "1", unit, resourced, entryOn, null, null, null);
    }
}
