package uk.sidebyside.assessments.sen2;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.Identity;
import uk.sidebyside.assessments.RequestId;
import uk.sidebyside.assessments.RequestOrder;
import uk.sidebyside.assessments.Standing;
import uk.sidebyside.assessments.StandingColumn;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.Fault;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.shared.Ids;

/**
 * Persons as rows for COPY: those that may come in, and what is wrong with those and the others. One batch of them is a few
 * megabytes, however many there are in the file.
 */
final class Incoming {
    private static final int PERSONS_AT_ONCE = 2_000;

    /** In the order of the columns of the tables on the way. */
    static final List<Part> IN_A_REQUEST = List.of(Part.REQUEST, Part.ASSESSMENT, Part.PLAN, Part.ACTIVE);

    /** The tables that know a person by their number in the file, but for what is wrong with them. */
    static final List<String> OF_PERSONS = List.of("in_person", "in_request", "in_placement", "in_need", "in_standing");

    private final Clock clock;
    private final boolean storing;
    private final StringBuilder persons = new StringBuilder();
    private final StringBuilder requests = new StringBuilder();
    private final StringBuilder placements = new StringBuilder();
    private final StringBuilder needs = new StringBuilder();
    private final StringBuilder faults = new StringBuilder();
    private final StringBuilder standings = new StringBuilder();
    private int count;

    /** @param storing whether they will be stored, and where each case stands is to be worked out */
    Incoming(Clock clock, boolean storing) {
        this.clock = clock;
        this.storing = storing;
    }

    /** Bytes for COPY, table by table. */
    record Batch(
            byte[] persons,
            byte[] requests,
            byte[] placements,
            byte[] needs,
            byte[] faults,
            byte[] standings,
            int last,
            long bytesRead) {}

    boolean full() {
        return count >= PERSONS_AT_ONCE;
    }

    /** What came in since the last batch. The next one begins empty, with the room that this one took. */
    Batch batch(int last, long bytesRead) {
        count = 0;
        return new Batch(
                taken(persons),
                taken(requests),
                taken(placements),
                taken(needs),
                taken(faults),
                taken(standings),
                last,
                bytesRead);
    }

    private static byte[] taken(StringBuilder rows) {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        return bytes;
    }

    /** @param no its place in the file, from 1 */
    void add(int no, Node person, List<Fault> found) {
        count++;
        boolean refused = false;
        int n = 0;
        for (Fault fault : found) {
            refused |= fault.rule().refuses();
            fault(no, ++n, person, fault, fault.rule().refuses());
        }
        if (!refused) {
            row(no, person);
        }
    }

    /** A case that is stored, with all that is wrong with it. */
    void stored(int no, UUID id, List<Fault> found) {
        begin(persons, no);
        cell(persons, id.toString());
        cell(persons, "");
        Part.PERSON.fields().forEach(field -> cell(persons, ""));
        end(persons);
        found(no, found);
    }

    /** All that is wrong with a case that is stored, and refuses nobody. */
    void found(int no, List<Fault> found) {
        count++;
        int n = 0;
        for (Fault fault : found) {
            fault(no, ++n, fault.at(), fault, false);
        }
    }

    private void row(int no, Node person) {
        UUID own = Ids.next(clock);
        begin(persons, no);
        cell(persons, own.toString());
        cell(persons, key(person));
        fields(persons, person);
        end(persons);
        List<EhcRequest> asked = new ArrayList<>();
        for (Node request : person.all(Part.REQUEST)) {
            UUID id = Ids.next(clock);
            request(no, own, id.toString(), request);
            if (storing) {
                asked.add(RequestOf.of(new CaseId(own), new RequestId(id), request));
            }
        }
        if (storing) {
            asked.sort(RequestOrder.OLDEST_FIRST);
            standing(no, Standing.ofNew(new CaseId(own), asked));
        }
    }

    /** Where the case stands if it is a new one. */
    private void standing(int no, Standing one) {
        begin(standings, no);
        for (StandingColumn column : StandingColumn.values()) {
            String value = column.of(one);
            if (value == null) {
                cell(standings, "");
            } else {
                kept(standings, value, value.length());
            }
        }
        end(standings);
    }

    private void request(int no, UUID own, String id, Node request) {
        Node assessment = request.one(Part.ASSESSMENT);
        Node plan = assessment == null ? null : assessment.one(Part.PLAN);
        Node active = request.one(Part.ACTIVE);
        begin(requests, no);
        cell(requests, id);
        cell(requests, own.toString());
        fields(requests, request);
        part(Part.ASSESSMENT, assessment);
        part(Part.PLAN, plan);
        part(Part.ACTIVE, active);
        end(requests);
        if (plan != null) {
            placed(no, id, "named", plan.all(Part.PLAN_DETAIL));
        }
        if (active != null) {
            placed(no, id, "active", active.all(Part.PLACEMENT));
            int position = 0;
            for (Node need : active.all(Part.NEED)) {
                begin(needs, no);
                cell(needs, id);
                cell(needs, String.valueOf(++position));
                fields(needs, need);
                end(needs);
            }
        }
    }

    private void part(Part part, @Nullable Node node) {
        cell(requests, node == null ? "f" : "t");
        if (node == null) {
            part.fields().forEach(field -> cell(requests, ""));
        } else {
            fields(requests, node);
        }
    }

    private void placed(int no, String id, String stage, List<Node> all) {
        int position = 0;
        for (Node each : all) {
            begin(placements, no);
            cell(placements, id);
            cell(placements, stage);
            cell(placements, String.valueOf(++position));
            fields(placements, each);
            if (each.part() == Part.PLAN_DETAIL) {
                // What module 4 has no field for: entry, leaving, residential, work-based.
                Part.PLACEMENT.fields().stream()
                        .skip(each.part().fields().size())
                        .forEach(none -> cell(placements, ""));
            }
            end(placements);
        }
    }

    private void fault(int no, int n, Node person, Fault fault, boolean refuses) {
        Node request = fault.request();
        begin(faults, no);
        cell(faults, String.valueOf(n));
        cell(faults, String.valueOf(fault.at().line()));
        cell(faults, fault.rule().id());
        cell(faults, refuses ? "t" : "f");
        cell(faults, fault.at().part().element());
        kept(faults, fault.field() == null ? "" : fault.field().element(), 60);
        kept(faults, fault.value(), 200);
        kept(faults, request == null ? "" : request.text(Field.RECEIVED), 40);
        kept(faults, refuses ? person.text(Field.SURNAME) : "", 80);
        kept(faults, refuses ? person.text(Field.FORENAME) : "", 80);
        kept(faults, refuses ? person.text(Field.BIRTH_DATE) : "", 40);
        kept(faults, refuses ? person.text(Field.UPN) : "", 40);
        end(faults);
    }

    private static String key(Node person) {
        return new Identity(
                        person.text(Field.SURNAME),
                        person.text(Field.FORENAME),
                        Objects.requireNonNull(person.date(Field.BIRTH_DATE)),
                        null,
                        null,
                        null,
                        person.text(Field.UPN),
                        person.text(Field.ULN),
                        null)
                .key();
    }

    private static void fields(StringBuilder to, Node node) {
        for (Field field : node.part().fields()) {
            cell(to, node.text(field));
        }
    }

    private static void begin(StringBuilder to, int no) {
        to.append(no);
    }

    private static void end(StringBuilder to) {
        to.append('\n');
    }

    /** Blank is null. */
    private static void cell(StringBuilder to, String value) {
        to.append('\t');
        if (value.isEmpty()) {
            to.append("\\N");
        } else {
            escaped(to, value);
        }
    }

    /** Blank stays blank, and what is longer is cut. */
    private static void kept(StringBuilder to, String value, int longest) {
        to.append('\t');
        escaped(to, value.length() > longest ? value.substring(0, longest) : value);
    }

    private static void escaped(StringBuilder to, String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) != '\\' && value.charAt(at) >= ' ') {
            at++;
        }
        to.append(value, 0, at);
        for (; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\0' -> to.append(' ');
                default -> to.append(letter);
            }
        }
    }

    /** The tables on the way; they are gone with the transaction. */
    static List<String> tables() {
        String request = IN_A_REQUEST.stream()
                .map(part -> (part == Part.REQUEST ? "" : ReturnTable.prefix(part) + "there boolean, ") + columns(part))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        "in_person (no int, case_id uuid, person_key text, " + columns(Part.PERSON),
                        "in_request (no int, request_id uuid, case_id uuid, " + request,
                        "in_placement (no int, request_id uuid, stage text, position int, " + columns(Part.PLACEMENT),
                        "in_need (no int, request_id uuid, position int, " + columns(Part.NEED),
                        "in_standing (no int, " + standing(column -> column.column() + " " + column.type()),
                        "in_fault (no int, n int, line bigint, rule text, refuses boolean, part text, field text, value text,"
                                + " request_on text, surname text, forename text, born text, upn text")
                .map(table -> "CREATE TEMPORARY TABLE " + table + ") ON COMMIT DROP")
                .toList();
    }

    private static String columns(Part part) {
        return part.fields().stream()
                .map(field -> ReturnTable.onItsWay(field) + " " + ReturnTable.type(field))
                .collect(Collectors.joining(", "));
    }

    /** The columns of where a case stands, each as it is asked for. */
    static String standing(Function<StandingColumn, String> each) {
        return Arrays.stream(StandingColumn.values()).map(each).collect(Collectors.joining(", "));
    }

    static String twice() {
        return Rule.TWICE.id();
    }
}
