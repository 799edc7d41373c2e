package uk.sidebyside.assessments.sen2.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** Whether the person is one whom a return can name, and their requests fit beside each other. */
final class PersonRules {
    /** A plan may last until the end of the school year in which somebody is 25. */
    private static final int OLDEST = 25;

    private final LocalDate census;
    private final LocalDate today;

    PersonRules(LocalDate census, LocalDate today) {
        this.census = census;
        this.today = today;
    }

    void check(Node person, Faults faults) {
        faults.when(!person.has(Field.SURNAME), Rule.NO_NAME, person, Field.SURNAME);
        faults.when(!person.has(Field.FORENAME), Rule.NO_NAME, person, Field.FORENAME);
        faults.when(!person.has(Field.BIRTH_DATE), Rule.NO_BIRTH_DATE, person, Field.BIRTH_DATE);
        LocalDate born = person.date(Field.BIRTH_DATE);
        if (born != null) {
            faults.when(born.isAfter(today), Rule.BORN_LATER, person, Field.BIRTH_DATE);
            faults.when(Period.between(born, census).getYears() > OLDEST, Rule.TOO_OLD, person, Field.BIRTH_DATE);
        }
        boolean numbered = person.has(Field.UPN) || person.has(Field.ULN);
        faults.when(!numbered && !person.has(Field.UPN_UNKNOWN), Rule.NO_NUMBER, person, Field.UPN);
        faults.when(
                person.has(Field.UPN) && person.has(Field.UPN_UNKNOWN),
                Rule.NUMBER_AND_REASON,
                person,
                Field.UPN_UNKNOWN);
        faults.when(person.children().isEmpty(), Rule.NO_REQUEST, person, null);
        twoOnADay(person, faults);
        twoLivePlans(person, faults);
    }

    /** Historical ones need no day, and somebody who moved here twice has two of them. */
    private static void twoOnADay(Node person, Faults faults) {
        Set<String> days = new HashSet<>();
        for (Node request : person.all(Part.REQUEST)) {
            faults.in(request);
            boolean again = !days.add(request.text(Field.RECEIVED));
            boolean dated = request.has(Field.RECEIVED);
            faults.when(again && !dated && !allHistorical(person), Rule.TWO_ON_A_DAY, request, null);
            faults.when(again && dated, Rule.TWO_ON_A_DAY, request, Field.RECEIVED);
        }
        faults.in(null);
    }

    private static boolean allHistorical(Node person) {
        return person.all(Part.REQUEST).stream()
                .filter(request -> !request.has(Field.RECEIVED))
                .allMatch(request -> request.text(Field.OUTCOME).equals("H"));
    }

    private static void twoLivePlans(Node person, Faults faults) {
        int alive = 0;
        for (Node request : person.all(Part.REQUEST)) {
            Node active = request.one(Part.ACTIVE);
            if (active != null) {
                alive++;
                faults.in(request);
                faults.when(alive == 2, Rule.TWO_LIVE_PLANS, active, null);
            }
        }
        faults.in(null);
    }
}
