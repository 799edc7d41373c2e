package uk.sidebyside.assessments.sen2.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** What the return asks of somebody at the stage that their case has reached, for a day of census. */
public final class ReturnAsks {
    private static final String HISTORICAL = "H";
    private static final String PENDING = "A";
    private static final Set<String> DECIDED = Set.of("Y", "N");
    private static final Set<String> STOPPED = Set.of("N", "W");

    /** Asked of everybody, by the modules of the return. */
    private static final Set<Field> OF_EVERYBODY = Set.of(
            Field.SURNAME,
            Field.FORENAME,
            Field.BIRTH_DATE,
            Field.SEX,
            Field.ETHNICITY,
            Field.POSTCODE,
            Field.OUTCOME,
            Field.ASSESSMENT_OUTCOME,
            Field.START);

    /** Asked of every request but a historical one. */
    private static final Set<Field> OF_A_REQUEST = Set.of(Field.RECEIVED, Field.SOURCE, Field.RYA);

    private ReturnAsks() {}

    /** A plan that has ended by the day of the census is not listed as alive, whatever stands there of its last review. */
    public static void onlyAlive(Node person, LocalDate census) {
        for (Node request : person.all(Part.REQUEST)) {
            if (ended(request, census)) {
                request.children().removeIf(child -> child.part() == Part.ACTIVE);
            }
        }
    }

    /**
     * The same, and where no plan is listed as alive the newest one that has not ended is asked for, so that the rules say what is
     * missing of it.
     */
    public static void atItsStage(Node person, LocalDate census) {
        onlyAlive(person, census);
        List<Node> requests = person.all(Part.REQUEST);
        if (requests.stream().anyMatch(request -> request.one(Part.ACTIVE) != null)) {
            return;
        }
        requests.reversed().stream()
                .filter(request -> plan(request) != null
                        && !ended(request, census)
                        && !STOPPED.contains(request.text(Field.OUTCOME)))
                .findFirst()
                .ifPresent(request -> request.add(new Node(Part.ACTIVE, 0)));
    }

    private static boolean ended(Node request, LocalDate census) {
        Node plan = plan(request);
        LocalDate ceased = plan == null ? null : plan.date(Field.CEASE_DATE);
        return ceased != null && !ceased.isAfter(census);
    }

    /** The plan of a request; null while there is none. */
    public static @Nullable Node plan(Node request) {
        Node assessment = request.one(Part.ASSESSMENT);
        return assessment == null ? null : assessment.one(Part.PLAN);
    }

    /**
     * Whether a field is worth showing: it is asked at this stage, or something stands in it.
     *
     * @param at the record
     * @param request to which the record belongs; the person itself for the person's own fields
     * @param movedIn whether the plan came from another council
     */
    public static boolean shows(Field field, Node at, Node request, boolean movedIn) {
        return at.has(field)
                || switch (field) {
                    case UPN_UNKNOWN -> !at.has(Field.UPN) && !at.has(Field.ULN);
                    case RECEIVED, SOURCE, RYA -> !historical(at);
                    case OUTCOME_DATE -> DECIDED.contains(at.text(Field.OUTCOME));
                    case MEDIATION, TRIBUNAL -> at.text(Field.OUTCOME).equals("N");
                    case EXPORTED ->
                        !historical(at) && plan(request) == null && !STOPPED.contains(at.text(Field.OUTCOME));
                    case ASSESSMENT_OUTCOME_DATE -> DECIDED.contains(at.text(Field.ASSESSMENT_OUTCOME));
                    case ASSESSMENT_MEDIATION, ASSESSMENT_TRIBUNAL ->
                        at.text(Field.ASSESSMENT_OUTCOME).equals("N");
                    case OTHER_MEDIATION, OTHER_TRIBUNAL -> plan(request) != null && !historical(request);
                    case WEEK20 ->
                        !historical(request)
                                && !at.text(Field.ASSESSMENT_OUTCOME).equals(PENDING);
                    case CEASE_DATE -> at.has(Field.CEASE_REASON);
                    case CEASE_REASON -> at.has(Field.CEASE_DATE);
                    case TRANSFER_LA -> movedIn;
                    default -> true;
                };
    }

    private static boolean historical(Node request) {
        return request.part() == Part.REQUEST && request.text(Field.OUTCOME).equals(HISTORICAL);
    }

    /** Whether the census needs an answer that is not there. */
    public static boolean lacks(Field field, Node at) {
        if (at.has(field)) {
            return false;
        }
        return OF_EVERYBODY.contains(field)
                || OF_A_REQUEST.contains(field) && !historical(at)
                || field == Field.UPN && !at.has(Field.ULN) && !at.has(Field.UPN_UNKNOWN)
                || field == Field.OUTCOME_DATE && DECIDED.contains(at.text(Field.OUTCOME))
                || field == Field.ASSESSMENT_OUTCOME_DATE && DECIDED.contains(at.text(Field.ASSESSMENT_OUTCOME))
                || field == Field.CEASE_REASON && at.has(Field.CEASE_DATE)
                || field == Field.CEASE_DATE && at.has(Field.CEASE_REASON);
    }

    /**
     * Whether an officer can type it at this stage.
     *
     * @param movedIn whether the plan came from another council
     */
    public static boolean asks(Typed form, Node request, boolean movedIn) {
        boolean alive = request.one(Part.ACTIVE) != null;
        return switch (form) {
            case PERSON -> true;
            case REQUEST -> !historical(request);
            case PLAN, NAMED -> plan(request) != null;
            case MOVED -> alive && movedIn;
            case NEEDS, PLACEMENT -> alive;
        };
    }
}
