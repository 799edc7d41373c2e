package uk.sidebyside.assessments.sen2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.CaseReturns.OfRequest;
import uk.sidebyside.assessments.sen2.CaseReturns.Opened;
import uk.sidebyside.assessments.sen2.CaseReturns.Typing;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.Fault;
import uk.sidebyside.assessments.sen2.rules.ReturnAsks;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.assessments.sen2.rules.Typed;
import uk.sidebyside.shared.Finding;

/** Puts what was typed into the record of a return, so that the same rules can be asked of it. It stores nothing. */
final class TypedInto {
    /** As many placements as are stored of one plan. */
    static final int AT_MOST = 99;

    private static final String SOURCE = "docs/rules/sen2.md";

    private final Opened opened;
    private final OfRequest request;
    private final Typing typing;
    /** As they were before anything was typed: what is taken away is no longer asked. */
    private final List<Field> fields;

    private final Map<String, String> before;
    private @Nullable Node target;

    TypedInto(Opened opened, OfRequest request, Typing typing) {
        this.opened = opened;
        this.request = request;
        this.typing = typing;
        this.fields = opened.fields(typing.form(), request);
        this.before = standing();
    }

    /** The needs with the main one first, whichever stood first; everything else as it stands. */
    static List<Node> records(Node person, Node request, Part part) {
        Node active = request.one(Part.ACTIVE);
        Node plan = ReturnAsks.plan(request);
        return switch (part) {
            case PERSON -> List.of(person);
            case REQUEST -> List.of(request);
            case ASSESSMENT -> request.all(Part.ASSESSMENT);
            case PLAN -> plan == null ? List.of() : List.of(plan);
            case ACTIVE -> request.all(Part.ACTIVE);
            case PLAN_DETAIL -> plan == null ? List.of() : plan.all(part);
            case PLACEMENT -> active == null ? List.of() : active.all(part);
            case NEED ->
                active == null
                        ? List.of()
                        : active.all(part).stream()
                                .sorted(Comparator.comparing(
                                        need -> need.has(Field.NEED_RANK) ? need.text(Field.NEED_RANK) : "3"))
                                .toList();
        };
    }

    Typed form() {
        return typing.form();
    }

    OfRequest request() {
        return request;
    }

    List<Node> records() {
        return records(opened.person(), request.node(), form().part());
    }

    List<Field> fields() {
        return fields;
    }

    /** The request, or the case where it is about the person. */
    UUID about() {
        return form() == Typed.PERSON ? opened.head().id().value() : request.id();
    }

    /** What stands in the form's place, by the names of its fields. */
    Map<String, String> theirs() {
        Map<String, String> theirs = new LinkedHashMap<>();
        List<Node> records = records();
        if (form() == Typed.NEEDS) {
            for (int at = 0; at < form().part().atMost(); at++) {
                theirs.put(need(at), at < records.size() ? records.get(at).text(Field.NEED_TYPE) : "");
            }
            return theirs;
        }
        int place = form().listed() ? typing.place() : 1;
        Node record = place <= records.size() ? records.get(place - 1) : null;
        fields.forEach(field -> theirs.put(field.column(), record == null ? "" : record.text(field)));
        return theirs;
    }

    /** The name of the form's field for a need, the main one being the first. */
    static String need(int at) {
        return "need" + (at + 1);
    }

    void put() {
        if (form() == Typed.NEEDS) {
            needs();
        } else if (form().listed()) {
            record(typing.said().getFirst());
        } else {
            Node at = records().getFirst();
            fill(at, typing.said().getFirst());
            target = at;
        }
    }

    private void needs() {
        Node active = Objects.requireNonNull(request.node().one(Part.ACTIVE));
        active.children().removeIf(child -> child.part() == Part.NEED);
        int rank = 0;
        for (Map<Field, String> said : typing.said()) {
            String type = said.getOrDefault(Field.NEED_TYPE, "");
            rank++;
            if (!type.isBlank()) {
                active.add(
                        new Node(Part.NEED, 0).with(Field.NEED_TYPE, type).with(Field.NEED_RANK, String.valueOf(rank)));
            }
        }
    }

    /** A record of which nothing is said any more is taken away. */
    private void record(Map<Field, String> said) {
        Part part = form().part();
        Node on = Objects.requireNonNull(
                part == Part.PLAN_DETAIL
                        ? ReturnAsks.plan(request.node())
                        : request.node().one(Part.ACTIVE));
        List<Node> records = records();
        boolean there = typing.place() <= records.size();
        if (blank(said)) {
            if (there) {
                on.children().remove(records.get(typing.place() - 1));
            }
            return;
        }
        Node at = there ? records.get(typing.place() - 1) : new Node(part, 0);
        fill(at, said);
        if (!there) {
            on.add(at);
        }
        target = at;
    }

    /** The rank comes filled in, and the answers about a school say nothing without one. */
    private static boolean blank(Map<Field, String> said) {
        return said.entrySet().stream()
                .allMatch(each ->
                        each.getValue().isBlank() || each.getKey().column().equals("rank"));
    }

    private void fill(Node at, Map<Field, String> said) {
        fields.forEach(field -> at.with(field, said.getOrDefault(field, "")));
    }

    /** By their names, what stands there now, blanks left out. */
    Map<String, String> standing() {
        Map<String, String> standing = new LinkedHashMap<>();
        List<Node> records = records();
        if (form().listed()) {
            for (int at = 0; at < records.size(); at++) {
                standing.put(
                        Origins.what(form().part(), at + 1), records.get(at).toString());
            }
        } else {
            fields.stream()
                    .filter(field -> records.getFirst().has(field))
                    .forEach(field ->
                            standing.put(field.name(), records.getFirst().text(field)));
        }
        return standing;
    }

    /** All names under which something of this form may be kept. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        form().fields().forEach(field -> names.add(field.name()));
        for (int place = 1; form().listed() && place <= AT_MOST; place++) {
            names.add(Origins.what(form().part(), place));
        }
        return names;
    }

    /** Whether it stood there before it was typed: of a list in whichever place. */
    boolean stood(String what, String said) {
        return form().listed() ? before.containsValue(said) : said.equals(before.get(what));
    }

    boolean unchanged() {
        return standing().equals(before);
    }

    /** Whether a record was to be added and nothing was said of it, or the main need left out. */
    boolean addsNothing() {
        return form() == Typed.NEEDS
                ? typing.said().stream()
                        .allMatch(said -> said.getOrDefault(Field.NEED_TYPE, "").isBlank())
                : form().listed() && target == null && typing.place() > before.size();
    }

    /** What the rules find in it that keeps it out, each beside its field. */
    List<Finding> refused(List<Fault> faults) {
        if (form() == Typed.NEEDS) {
            return refusedNeeds();
        }
        if (addsNothing()) {
            return List.of(finding(form().fields().getFirst().column(), Rule.ONE_OF_THREE));
        }
        return faults.stream()
                .filter(fault -> Typed.refuses(fault.rule()) && concerns(fault))
                .map(fault -> finding(Objects.requireNonNull(fault.field()).column(), fault.rule()))
                .toList();
    }

    private List<Finding> refusedNeeds() {
        List<String> types = typing.said().stream()
                .map(said -> said.getOrDefault(Field.NEED_TYPE, ""))
                .toList();
        if (types.getFirst().isBlank()) {
            return List.of(finding(need(0), Rule.NO_NEED));
        }
        return types.size() > 1 && types.getFirst().equals(types.get(1))
                ? List.of(finding(need(1), Rule.SAME_NEED_TWICE))
                : List.of();
    }

    private boolean concerns(Fault fault) {
        Node at = target;
        Field field = fault.field();
        if (at == null || field == null || !fields.contains(field)) {
            return false;
        }
        // Of two with one rank the rule names the second, which may be the one that was there.
        return fault.at() == at
                || fault.rule() == Rule.TWO_OF_ONE_RANK
                        && fault.at().part() == at.part()
                        && fault.at().text(field).equals(at.text(field))
                        && records().contains(fault.at());
    }

    private static Finding finding(String field, Rule rule) {
        return Finding.of(field, rule.id(), SOURCE);
    }
}
