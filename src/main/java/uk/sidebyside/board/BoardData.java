package uk.sidebyside.board;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** Questions that a person asked, and family voice that they wrote. The words stay, under the post. */
@Component
class BoardData implements PersonalData {
    private final PersonalRows rows;

    BoardData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("board.challenge", "board.family_voice");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("board.challenge", "Questions that you asked", """
                        SELECT number AS "Number", question AS "Question", asked_as AS "Asked as", asked_on AS "Asked",
                            state AS "State"
                        FROM board.challenge WHERE area_id = :area AND asked_by = :person ORDER BY number
                        """, subject),
                rows.section("board.family_voice", "Family voice that you wrote", """
                        SELECT m.held_on AS "Meeting", f.words AS "Words", f.reason_for_none AS "Reason for none",
                            f.written_as AS "Written as", f.written_at AS "Written"
                        FROM board.family_voice f
                        JOIN board.meeting m ON m.area_id = f.area_id AND m.id = f.meeting_id
                        WHERE f.area_id = :area AND f.written_by = :person ORDER BY f.written_at
                        """, subject));
    }

    /** Whoever asked says whether the answer is enough; their question is closed first. */
    @Override
    public List<String> openDuties(Subject subject) {
        return rows.section("board.challenge", "", """
                        SELECT number AS n FROM board.challenge
                        WHERE area_id = :area AND asked_by = :person AND state <> 'accepted' ORDER BY number
                        """, subject).rows().stream()
                .map(row -> "Question " + row.get("n") + ", which they asked, is still open. Close it first.")
                .toList();
    }

    @Override
    public void erase(Subject subject) {
        rows.update("UPDATE board.challenge SET asked_by = NULL WHERE area_id = :area AND asked_by = :person", subject);
    }
}
