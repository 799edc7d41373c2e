package uk.sidebyside.assessments.sen2.format;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A return of so many invented persons, the same from one seed: seven in ten have an older plan, the others asked in the year of the
 * return. Every record passes every rule.
 */
public final class GeneratedReturn {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final List<String> SURNAMES = List.of(
            "Ashby", "Brook", "Carr", "Dale", "Elmes", "Fenn", "Garth", "Holt", "Ings", "Kirk", "O'Dell", "Nó Flynn");
    private static final List<String> FORENAMES =
            List.of("Ada", "Ben", "Cleo", "Dev", "Elsie", "Femi", "Gus", "Hana", "Ivo", "Jas", "Zoë", "Łukasz");

    private final long seed;
    private final int year;
    private final int persons;
    private final String la;

    public GeneratedReturn(long seed, int year, int persons, String la) {
        this.seed = seed;
        this.year = year;
        this.persons = persons;
        this.la = la;
    }

    public Header header() {
        return Header.of(year, Header.censusOf(year), la);
    }

    public void each(Consumer<Node> to) {
        for (int n = 0; n < persons; n++) {
            to.accept(person(n));
        }
    }

    /** The nth, from 0: it doesn't depend on how many there are. */
    public Node person(int n) {
        var chance = new SplittableRandom(seed * 1_000_003 + n);
        int age = 4 + chance.nextInt(18);
        LocalDate born = LocalDate.of(year - 1 - age, 1 + chance.nextInt(12), 1 + chance.nextInt(28));
        Node person = new Node(Part.PERSON, 0)
                .with(Field.SURNAME, one(SURNAMES, chance))
                .with(Field.FORENAME, one(FORENAMES, chance))
                .with(Field.BIRTH_DATE, born)
                .with(Field.SEX, chance.nextInt(3) == 0 ? "F" : "M")
                .with(Field.ETHNICITY, one(Field.ETHNICITY.codes(), chance))
                .with(Field.POSTCODE, "YO" + (1 + chance.nextInt(32)) + " " + chance.nextInt(10) + "AB")
                .with(Field.UPN, upn(n));
        if (age >= 16) {
            person.with(Field.ULN, uln(n));
        }
        if (chance.nextInt(10) < 7) {
            return person.add(older(chance));
        }
        LocalDate asked = LocalDate.of(year - 1, 1, 1).plusDays(chance.nextInt(150));
        return person.add(asked(asked, chance));
    }

    private Node older(SplittableRandom chance) {
        return new Node(Part.REQUEST, 0).with(Field.OUTCOME, "H").add(active(null, chance));
    }

    private Node asked(LocalDate received, SplittableRandom chance) {
        Node request = new Node(Part.REQUEST, 0)
                .with(Field.RECEIVED, received)
                .with(Field.RYA, "0")
                .with(Field.MEDIATION, "0")
                .with(Field.TRIBUNAL, "0");
        if (Field.SOURCE.in(year)) {
            request.with(Field.SOURCE, String.valueOf(1 + chance.nextInt(5)));
        }
        int became = chance.nextInt(10);
        LocalDate decided = received.plusDays(25 + chance.nextInt(20));
        if (became == 0) {
            return request.with(Field.OUTCOME, "A");
        }
        request.with(Field.OUTCOME_DATE, decided).with(Field.OUTCOME, became < 3 ? "N" : "Y");
        return became < 3 ? request : assessed(request, decided, chance);
    }

    private Node assessed(Node request, LocalDate decided, SplittableRandom chance) {
        LocalDate end = decided.plusDays(60 + chance.nextInt(40));
        boolean planned = chance.nextInt(10) > 0;
        Node assessment = new Node(Part.ASSESSMENT, 0)
                .with(Field.ASSESSMENT_OUTCOME, planned ? "Y" : "N")
                .with(Field.ASSESSMENT_OUTCOME_DATE, end)
                .with(Field.ASSESSMENT_MEDIATION, "0")
                .with(Field.ASSESSMENT_TRIBUNAL, "0")
                .with(Field.WEEK20, chance.nextInt(9) == 0 ? "1" : "0");
        request.add(assessment);
        if (planned) {
            LocalDate start = end.plusDays(20 + chance.nextInt(30));
            assessment.add(new Node(Part.PLAN, 0)
                    .with(Field.START, start)
                    .with(Field.PB, "0")
                    .with(Field.OA, "0")
                    .add(named(chance)));
            request.add(active(start, chance));
        }
        return request;
    }

    private static Node named(SplittableRandom chance) {
        return chance.nextInt(8) == 0
                ? new Node(Part.PLAN_DETAIL, 0)
                        .with(Field.NAMED_SETTING, "OTH")
                        .with(Field.NAMED_OTHER, "A special school & its \"garden\" <near>, say")
                        .with(Field.NAMED_RANK, "1")
                : new Node(Part.PLAN_DETAIL, 0)
                        .with(Field.NAMED_URN, String.valueOf(120_000 + chance.nextInt(20_000)))
                        .with(Field.NAMED_RANK, "1")
                        .with(Field.NAMED_UNIT, "0")
                        .with(Field.NAMED_RESOURCED, "0");
    }

    private Node active(@org.jspecify.annotations.Nullable LocalDate start, SplittableRandom chance) {
        Node active = new Node(Part.ACTIVE, 0);
        Node placement = new Node(Part.PLACEMENT, 0)
                .with(Field.PLACEMENT_RANK, "1")
                .with(Field.ENTRY, LocalDate.of(year - 2, 9, 1 + chance.nextInt(9)));
        if (chance.nextInt(12) == 0) {
            placement.with(Field.UKPRN, String.valueOf(10_000_000 + chance.nextInt(90_000)));
        } else {
            placement
                    .with(Field.URN, String.valueOf(120_000 + chance.nextInt(20_000)))
                    .with(Field.UNIT, chance.nextInt(9) == 0 ? "1" : "0")
                    .with(Field.RESOURCED, "0");
        }
        active.add(placement).add(need(one(Field.NEED_TYPE.codes().subList(0, 6), chance), "1"));
        if (chance.nextBoolean()) {
            active.add(need(one(Field.NEED_TYPE.codes().subList(6, 11), chance), "2"));
        }
        if (start == null) {
            LocalDate met = LocalDate.of(year - 1, 1, 1).plusDays(chance.nextInt(300));
            active.with(Field.LAST_REVIEW, met.plusDays(10 + chance.nextInt(40)));
            if (Field.REVIEW_MEETING.in(year)) {
                active.with(Field.REVIEW_MEETING, met).with(Field.REVIEW_OUTCOME, one(List.of("M", "A"), chance));
            }
        }
        return active;
    }

    private static Node need(String type, String rank) {
        return new Node(Part.NEED, 0).with(Field.NEED_TYPE, type).with(Field.NEED_RANK, rank);
    }

    private static String one(List<String> of, SplittableRandom chance) {
        return of.get(chance.nextInt(of.size()));
    }

    /** With the letter that checks it, reckoned apart from the program's own rule. */
    private String upn(int n) {
        String digits = la + String.format(java.util.Locale.ROOT, "%09d", n);
        int sum = 0;
        for (int at = 0; at < 12; at++) {
            sum += (at + 2) * Character.digit(digits.charAt(at), 10);
        }
        return LETTERS.charAt(sum % 23) + digits;
    }

    private static String uln(int n) {
        for (int first = 100_000_000 + n; ; first += 1_000_000) {
            String nine = String.valueOf(first);
            int sum = 0;
            for (int at = 0; at < 9; at++) {
                sum += (10 - at) * Character.digit(nine.charAt(at), 10);
            }
            if (sum % 11 != 0) {
                return nine + (10 - sum % 11);
            }
        }
    }
}
