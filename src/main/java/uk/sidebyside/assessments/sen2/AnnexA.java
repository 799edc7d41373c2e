package uk.sidebyside.assessments.sen2;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.shared.Csv;

/**
 * The two lists that Ofsted asks for before an area inspection, with the headings of the template of 2025 as an open validator has
 * them; a later template may differ. What we don't hold (absence, exclusions, social care) stays blank, to be filled in. List 2 has
 * those without a plan whom a request made known to us; schools know the others on SEN support. Whoever has left the area or the
 * years of the law is on neither.
 */
final class AnnexA implements Closeable {
    static final String LIST_1 = "List 1 - EHC plans.csv";
    static final String LIST_2 = "List 2 - SEN support.csv";
    static final String NOT_COMPLETE = "Not complete - read first.txt";
    static final String NOTE =
            "At least one case was kept from the post that took these lists out, so they may lack children who belong in them."
                    + " Ask a colleague from whom no case is kept to take them out.";

    private static final List<String> WHO = List.of("Unique ID", "UPN", "ULN", "Date of birth", "Gender", "Ethnicity");
    private static final List<String> PLAN =
            List.of("Date initial EHC plan issued", "Date updated EHC plan issued", "Date EHC plan last reviewed");
    private static final List<String> WHERE = List.of(
            "SEN primary need",
            "Main education establishment – URN",
            "Main education establishment – phase",
            "Subsidiary education establishment – phase (dual registration)");
    private static final List<String> REST = List.of(
            "Suspensions",
            "Permanent exclusions",
            "Absence",
            "Pupil Premium",
            "Known to children's social care?",
            "Which children's social care team?",
            "Does the child or young person have a disability?");
    private static final String AT_HOME = "Elective home education";
    private static final int OLDEST = 25;

    /** Why a plan ceased of somebody whom no school or college here supports: too old, on to other things, away or dead. */
    private static final Set<String> GONE = Set.of("1", "3", "4", "5", "6", "7", "8");

    private final LocalDate today;
    private final Map<UUID, LocalDate> amended;
    private final Csv plans;
    private final Csv others;

    /** @param amended the day of the newest changed plan, by case */
    AnnexA(Path folder, LocalDate today, Map<UUID, LocalDate> amended) throws IOException {
        this.today = today;
        this.amended = amended;
        this.plans = open(folder.resolve(LIST_1)).row(joined(WHO, PLAN, WHERE, List.of(AT_HOME), REST));
        this.others = open(folder.resolve(LIST_2)).row(joined(WHO, WHERE, REST));
    }

    private static Csv open(Path file) throws IOException {
        return Csv.to(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    @SafeVarargs
    private static List<Object> joined(List<? extends Object>... parts) {
        List<Object> all = new ArrayList<>();
        for (List<? extends Object> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    void person(UUID caseId, String reference, Node person) {
        Node request = alive(person);
        List<String> who = List.of(
                reference,
                person.text(Field.UPN),
                person.text(Field.ULN),
                person.text(Field.BIRTH_DATE),
                person.text(Field.SEX),
                person.text(Field.ETHNICITY));
        if (request == null) {
            if (!gone(person)) {
                others.row(joined(who, where(null), blank(REST.size())));
            }
            return;
        }
        Node active = request.one(Part.ACTIVE);
        Node plan = plan(request);
        List<String> dates = List.of(
                plan == null ? "" : plan.text(Field.START),
                updated(amended.get(caseId), plan, active),
                active == null ? "" : active.text(Field.LAST_REVIEW));
        boolean home = active != null
                && active.all(Part.PLACEMENT).stream()
                        .anyMatch(placement -> placement.text(Field.SETTING).equals("EHE"));
        plans.row(joined(who, dates, where(active), List.of(home ? "Y" : "N"), blank(REST.size())));
    }

    /** The request whose plan is alive today. */
    private @Nullable Node alive(Node person) {
        for (Node request : person.all(Part.REQUEST)) {
            Node plan = plan(request);
            LocalDate start = plan == null ? null : plan.date(Field.START);
            LocalDate end = plan == null ? null : plan.date(Field.CEASE_DATE);
            boolean known = request.one(Part.ACTIVE) != null || start != null;
            if (known && (start == null || !start.isAfter(today)) && (end == null || end.isAfter(today))) {
                return request;
            }
        }
        return null;
    }

    /** The newest of a changed plan and of one that named the next school, since the plan began; blank where neither was. */
    private static String updated(@Nullable LocalDate amended, @Nullable Node plan, @Nullable Node active) {
        LocalDate start = plan == null ? null : plan.date(Field.START);
        LocalDate named = active == null ? null : active.date(Field.TRANSFER_FINAL);
        return Stream.of(Optional.ofNullable(amended), Optional.ofNullable(named))
                .flatMap(Optional::stream)
                .filter(day -> start == null || day.isAfter(start))
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    /** Whether the newest request, or the plan that came of it, ended so that nobody here gives SEN support. */
    private boolean gone(Node person) {
        LocalDate born = person.date(Field.BIRTH_DATE);
        if (born != null && Period.between(born, today).getYears() > OLDEST) {
            return true;
        }
        Node newest = Collections.max(person.all(Part.REQUEST), Comparator.comparing(AnnexA::begun));
        Node plan = plan(newest);
        return newest.has(Field.EXPORTED) && !newest.text(Field.EXPORTED).equals("0")
                || plan != null && GONE.contains(plan.text(Field.CEASE_REASON));
    }

    /** A plan from elsewhere has the day of the plan, as in {@link uk.sidebyside.assessments.RequestOrder}. */
    private static LocalDate begun(Node request) {
        LocalDate received = request.date(Field.RECEIVED);
        Node plan = plan(request);
        LocalDate start = plan == null ? null : plan.date(Field.START);
        boolean fromElsewhere = received == null || request.text(Field.OUTCOME).equals("H");
        return Objects.requireNonNullElse(fromElsewhere && start != null ? start : received, LocalDate.MIN);
    }

    private static @Nullable Node plan(Node request) {
        Node assessment = request.one(Part.ASSESSMENT);
        return assessment == null ? null : assessment.one(Part.PLAN);
    }

    private static List<String> where(@Nullable Node active) {
        Node need = active == null ? null : active.one(Part.NEED);
        Node placement = active == null ? null : active.one(Part.PLACEMENT);
        return List.of(
                need == null ? "" : need.text(Field.NEED_TYPE),
                placement == null ? "" : placement.text(Field.URN),
                "",
                "");
    }

    private static List<String> blank(int many) {
        return Collections.nCopies(many, "");
    }

    @Override
    public void close() throws IOException {
        plans.close();
        others.close();
    }
}
