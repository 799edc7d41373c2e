package uk.sidebyside.assessments.advice;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.advice.PastedReports.Kept;
import uk.sidebyside.assessments.advice.rules.PastedReport.Paragraph;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;
import uk.sidebyside.shared.AreaId;

/** The paragraphs of a report that its writer pasted. */
@Repository
class ParagraphStore {
    private final JdbcClient jdbc;

    ParagraphStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kept> of(AreaId area, AdviceId of) {
        return jdbc.sql("""
                SELECT position, heading, words, suggested, place FROM assessments.advice_paragraph
                WHERE area_id = :area AND advice_id = :of ORDER BY position
                """)
                .param("area", area.value())
                .param("of", of.value())
                .query((row, n) -> new Kept(
                        row.getInt("position"),
                        row.getString("heading"),
                        row.getString("words"),
                        Place.of(row.getString("suggested")).orElse(null),
                        Place.of(row.getString("place")).orElse(null)))
                .list();
    }

    void replace(AreaId area, AdviceId of, List<Paragraph> paragraphs) {
        delete(area, of);
        int position = 0;
        for (Paragraph one : paragraphs) {
            jdbc.sql("""
                    INSERT INTO assessments.advice_paragraph (area_id, advice_id, position, heading, words, suggested, place)
                    VALUES (:area, :of, :position, :heading, :words, :suggested, '')
                    """)
                    .param("area", area.value())
                    .param("of", of.value())
                    .param("position", ++position)
                    .param("heading", one.under())
                    .param("words", one.words())
                    .param(
                            "suggested",
                            one.suggested() == null ? "" : one.suggested().code())
                    .update();
        }
    }

    void place(AreaId area, AdviceId of, Map<Integer, Place> places) {
        places.forEach((position, place) -> jdbc.sql("""
                UPDATE assessments.advice_paragraph SET place = :place
                WHERE area_id = :area AND advice_id = :of AND position = :position
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("position", position)
                .param("place", place.code())
                .update());
    }

    void delete(AreaId area, AdviceId of) {
        jdbc.sql("DELETE FROM assessments.advice_paragraph WHERE area_id = :area AND advice_id = :of")
                .param("area", area.value())
                .param("of", of.value())
                .update();
    }
}
