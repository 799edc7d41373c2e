package uk.sidebyside.assessments.sen2;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Part;

/** The records that a return would change, as they stand: so that a yes to them is not taken for a yes to others. */
final class WouldChange {
    private WouldChange() {}

    /** One number for all of them: which they are, and what each says in the fields that the file has. Asks for the area throughout. */
    static String number(Set<Field> absent) {
        List<String> all = new ArrayList<>(List.of("SELECT no, part AS stands FROM changed"));
        for (Part part : Part.values()) {
            List<Field> said = ReturnTable.said(part, absent);
            if (!said.isEmpty()) {
                all.add(asTheyStand(part, said));
            }
        }
        return "SELECT coalesce(sum(hashtextextended(stands, no)) % 9223372036854775807, 0)::bigint FROM ("
                + String.join(" UNION ALL ", all) + ") so";
    }

    private static String asTheyStand(Part part, List<Field> said) {
        String position =
                switch (part) {
                    case PLAN_DETAIL, PLACEMENT, NEED -> "t.position";
                    default -> "0";
                };
        String its =
                switch (part) {
                    case PERSON -> "t.id = p.case_id";
                    case REQUEST -> "t.id = d.request_id";
                    case PLAN_DETAIL -> "t.request_id = d.request_id AND t.stage = 'named'";
                    case PLACEMENT -> "t.request_id = d.request_id AND t.stage = 'active'";
                    default -> "t.request_id = d.request_id";
                };
        return "SELECT d.no, '" + part + "' || ROW("
                + Stream.concat(Stream.of(position), said.stream().map(field -> "t." + field.column()))
                        .collect(joining(", "))
                + ")::text FROM changed d JOIN in_person p ON p.no = d.no JOIN " + ReturnTable.of(part) + " t ON " + its
                + " WHERE t.area_id = ? AND d.part = '" + part + "'";
    }
}
