package uk.sidebyside.assessments.sen2.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.CaseReturns.OfRequest;
import uk.sidebyside.assessments.sen2.CaseReturns.Opened;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.Fault;
import uk.sidebyside.assessments.sen2.rules.FilledBySteps;
import uk.sidebyside.assessments.sen2.rules.ReturnAsks;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.assessments.sen2.rules.Typed;
import uk.sidebyside.assessments.web.CaseWords;

/** What the return asks of one case, part by part: what stands there, where it came from, and what is missing for the census. */
public final class CaseReturnPage {
    private final Opened opened;
    private final List<Section> sections;

    CaseReturnPage(Opened opened) {
        this.opened = opened;
        List<Section> all = new ArrayList<>();
        all.add(person());
        opened.requests().reversed().forEach(request -> all.addAll(of(request)));
        this.sections = List.copyOf(all);
    }

    /**
     * One answer.
     *
     * @param value blank where nobody said
     * @param note where it came from, or who fills it
     * @param missing whether the census needs it and it is not there
     * @param change where it is filled in; blank where nobody types it
     */
    public record Line(String label, String value, String note, boolean missing, List<String> faults, String change) {}

    /**
     * @param notes what concerns it as a whole
     * @param add where another record of it is added; blank where there is none
     */
    public record Section(String id, String title, List<String> notes, List<Line> lines, String add, String addWords) {

        public int missing() {
            return (int) lines.stream().filter(Line::missing).count();
        }

        public int faulty() {
            return (int) lines.stream().filter(line -> !line.faults().isEmpty()).count();
        }
    }

    public String at() {
        return "/cases/" + opened.head().id();
    }

    public String reference() {
        return opened.head().reference();
    }

    public String name() {
        return opened.head().who().forename() + " " + opened.head().who().surname();
    }

    public String census() {
        return CaseWords.day(opened.census());
    }

    public List<Section> sections() {
        return sections;
    }

    /** Those in which something is missing or to check, with how much. */
    public List<Section> wanting() {
        return sections.stream()
                .filter(section -> section.missing() + section.faulty() > 0)
                .toList();
    }

    public int missing() {
        return sections.stream().mapToInt(Section::missing).sum();
    }

    public String summary() {
        int missing = missing();
        return missing == 0
                ? "Nothing is missing that the census of " + census() + " needs."
                : (missing == 1 ? "1 answer is missing" : missing + " answers are missing") + " that the census of "
                        + census() + " needs.";
    }

    public static String wants(Section section) {
        List<String> words = new ArrayList<>();
        if (section.missing() > 0) {
            words.add(section.missing() + " missing");
        }
        if (section.faulty() > 0) {
            words.add(section.faulty() + " to check");
        }
        return words.isEmpty() ? "" : ": " + String.join(", ", words);
    }

    private Section person() {
        Node person = opened.person();
        OfRequest last = opened.request(null);
        return fields(
                "person",
                "The child or young person",
                person,
                new Of(
                        last,
                        Typed.PERSON,
                        opened.head().id().value(),
                        "",
                        opened.requests().stream().anyMatch(OfRequest::counted)));
    }

    /**
     * @param request to which the fields belong; of the person the one that came last
     * @param about by which it is known who typed it
     * @param query of a request that is not the last one
     * @param counted whether the next census has it
     */
    private record Of(OfRequest request, @Nullable Typed form, UUID about, String query, boolean counted) {
        Of(OfRequest request, @Nullable Typed form, String query) {
            this(request, form, request.id(), query, request.counted());
        }
    }

    private List<Section> of(OfRequest request) {
        boolean last = request == opened.request(null);
        String query = last ? "" : "?request=" + request.id();
        String id = last ? "" : "-" + request.id();
        Node node = request.node();
        String day = node.has(Field.RECEIVED)
                ? "The request of " + ReturnWords.value(Field.RECEIVED, node.text(Field.RECEIVED))
                : "The request, which was another council’s or is older than the returns";
        List<Section> all = new ArrayList<>();
        all.add(fields("request" + id, day, node, new Of(request, Typed.REQUEST, query)));
        node.all(Part.ASSESSMENT)
                .forEach(assessment ->
                        all.add(fields("assessment" + id, "The assessment", assessment, new Of(request, null, query))));
        Node plan = ReturnAsks.plan(node);
        if (plan != null) {
            all.add(fields("plan" + id, "The plan", plan, new Of(request, Typed.PLAN, query)));
            all.add(list("named" + id, "What section I names", plan, new Of(request, Typed.NAMED, query)));
        }
        Node active = node.one(Part.ACTIVE);
        if (active != null) {
            all.add(fields("active" + id, "The plan as it is kept up", active, new Of(request, Typed.MOVED, query)));
            all.add(list("placement" + id, "Where the child goes", active, new Of(request, Typed.PLACEMENT, query)));
            all.add(list("needs" + id, "Needs", active, new Of(request, Typed.NEEDS, query)));
        }
        return all;
    }

    private Section fields(String id, String title, Node at, Of of) {
        boolean movedIn = opened.movedIn(of.request());
        List<Field> shown = at.part().fields().stream()
                .filter(field -> ReturnAsks.shows(field, at, of.request().node(), movedIn))
                .toList();
        Set<Field> typed = of.form() == null || !opened.asks(of.form(), of.request())
                ? Set.of()
                : new HashSet<>(opened.fields(of.form(), of.request()));
        List<Line> lines =
                shown.stream().map(field -> line(at, field, of, typed)).toList();
        Set<Rule> elsewhere = Set.of(Rule.NOTHING_NAMED, Rule.NOT_PLACED, Rule.NO_NEED);
        List<Fault> whole = opened.faults().stream()
                .filter(fault -> fault.at() == at && !elsewhere.contains(fault.rule()))
                .filter(fault -> fault.field() == null || !shown.contains(fault.field()))
                .toList();
        List<String> notes = new ArrayList<>(ReturnWords.faults(whole));
        if (of.form() == Typed.REQUEST && !of.counted()) {
            notes.addFirst("The census of " + census() + " does not ask about this one any more.");
        }
        return new Section(id, title, notes, lines, "", "");
    }

    private Line line(Node at, Field field, Of of, Set<Field> typed) {
        String change = typed.contains(field)
                ? at() + "/return/" + Objects.requireNonNull(of.form()).word() + of.query()
                : field == Field.UPN || field == Field.ULN ? at() + "/number" : "";
        List<CaseStep> steps = change.isEmpty() ? FilledBySteps.of(field) : List.of();
        String note = at.has(field)
                ? ReturnWords.origin(opened.origins().of(of.about(), at, field))
                : steps.isEmpty() ? "" : "A step of the case fills it: " + CaseWords.todo(steps.getFirst());
        return new Line(
                ReturnWords.label(field),
                ReturnWords.value(field, at.text(field)),
                note,
                of.counted() && ReturnAsks.lacks(field, at),
                ReturnWords.faults(opened.faults().stream()
                        .filter(fault -> fault.at() == at && fault.field() == field)
                        .filter(fault -> at.has(field) || !ReturnAsks.lacks(field, at))
                        .toList()),
                change);
    }

    /** Records of a list, each a line; where there is none, one line that says so. */
    private Section list(String id, String title, Node on, Of of) {
        Typed form = Objects.requireNonNull(of.form());
        List<Node> records = opened.records(form, of.request());
        List<Line> lines = new ArrayList<>();
        for (int place = 1; place <= records.size(); place++) {
            lines.add(record(records.get(place - 1), place, records.size(), of));
        }
        if (records.isEmpty()) {
            lines.add(new Line(title, "", ChildsRecord.proposes(opened, form), of.counted(), List.of(), way(of, 1)));
        }
        int next = records.size() + 1;
        boolean room = form != Typed.NEEDS && !records.isEmpty() && opened.hasRoom(form, of.request(), next);
        List<String> notes = ReturnWords.faults(opened.faults().stream()
                .filter(fault -> fault.at() == on && fault.field() == null)
                .filter(fault -> whole(form) == fault.rule())
                .toList());
        List<String> differs = records.isEmpty() ? List.of() : ChildsRecord.differs(opened, form, records);
        return new Section(
                id,
                title,
                Stream.concat(notes.stream(), differs.stream()).toList(),
                lines,
                room ? way(of, next) : "",
                room ? "Add another one" : "");
    }

    private static Rule whole(Typed form) {
        return switch (form) {
            case NAMED -> Rule.NOTHING_NAMED;
            case PLACEMENT -> Rule.NOT_PLACED;
            default -> Rule.NO_NEED;
        };
    }

    private Line record(Node record, int place, int many, Of of) {
        Typed form = Objects.requireNonNull(of.form());
        String label =
                switch (form) {
                    case NEEDS -> place == 1 ? "Main need" : "Second need";
                    default -> many == 1 ? "Setting" : "Setting " + place;
                };
        String value = form == Typed.NEEDS
                ? ReturnWords.value(Field.NEED_TYPE, record.text(Field.NEED_TYPE))
                : ReturnWords.record(record);
        return new Line(
                label,
                value,
                ReturnWords.origin(opened.origins().of(of.about(), record, place)),
                false,
                ReturnWords.faults(opened.faults().stream()
                        .filter(fault -> fault.at() == record)
                        .toList()),
                way(of, form == Typed.NEEDS ? 1 : place));
    }

    private String way(Of of, int place) {
        String address = at() + "/return/" + Objects.requireNonNull(of.form()).word() + of.query();
        return place == 1 ? address : address + (of.query().isEmpty() ? "?" : "&") + "place=" + place;
    }
}
