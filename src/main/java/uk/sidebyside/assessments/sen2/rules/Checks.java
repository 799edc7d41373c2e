package uk.sidebyside.assessments.sen2.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Kind;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** All that can be asked of one person of a return by itself. */
public final class Checks {
    /** A phase transfer is due in days to come, and a plan may end on one. */
    private static final Set<Field> MAY_COME = Set.of(Field.TRANSFER_DUE, Field.CEASE_DATE, Field.LEAVING, Field.ENTRY);

    private final LocalDate today;
    private final FormatRules format;
    private final PersonRules person;
    private final RequestRules requests;
    private final UpkeepRules upkeep;

    /** @param census the day on which plans count */
    public Checks(int year, LocalDate census, LocalDate today) {
        this.today = today;
        this.format = new FormatRules(year);
        this.person = new PersonRules(census, today);
        this.requests = new RequestRules(year);
        this.upkeep = new UpkeepRules(census);
    }

    public List<Fault> of(Node one) {
        Faults faults = new Faults();
        person.check(one, faults);
        format.check(one, faults);
        LocalDate born = one.date(Field.BIRTH_DATE);
        for (Node request : one.all(Part.REQUEST)) {
            faults.in(request);
            requests.check(born, request, faults);
            upkeep.check(request, faults);
            below(request, faults);
        }
        return faults.all();
    }

    private void below(Node node, Faults faults) {
        format.check(node, faults);
        for (Field field : node.part().fields()) {
            if (field.kind() == Kind.DATE && !MAY_COME.contains(field)) {
                LocalDate day = node.date(field);
                faults.when(day != null && day.isAfter(today), Rule.STILL_TO_COME, node, field);
            }
        }
        for (Node child : node.children()) {
            below(child, faults);
        }
    }
}
