package uk.sidebyside.surveys;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Opening;
import uk.sidebyside.surveys.rules.QuestionSet;
import uk.sidebyside.surveys.rules.Respondent;

@Repository
class SurveyStore {
    private static final String SELECT = """
            SELECT id, code, title, service, service_id, content, asked, moment, start_id, listed, opens_on, closes_on, counted_on,
                tell_by, told_on, told_words, version
            FROM surveys.survey WHERE area_id = :area\s""";

    private final JdbcClient jdbc;
    private final ServiceNames services;

    SurveyStore(JdbcClient jdbc, ServiceNames services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** The newest first. */
    List<Survey> inArea(AreaId area) {
        ServiceNames.Named names = services.inArea(area);
        return jdbc.sql(SELECT + "ORDER BY opens_on DESC, title, id")
                .param("area", area.value())
                .query((row, n) -> survey(row, names))
                .list();
    }

    Optional<Survey> byId(AreaId area, SurveyId id) {
        return jdbc.sql(SELECT + "AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> survey(row, (service, written) -> services.name(area, service, written)))
                .optional();
    }

    Optional<Survey> byCode(AreaId area, String code) {
        return jdbc.sql(SELECT + "AND code = :code")
                .param("area", area.value())
                .param("code", code)
                .query((row, n) -> survey(row, (service, written) -> services.name(area, service, written)))
                .optional();
    }

    /** Waits for whoever is answering or counting it at this moment. */
    Optional<Survey> locked(AreaId area, SurveyId id, boolean toCount) {
        return jdbc.sql(SELECT + "AND id = :id FOR " + (toCount ? "UPDATE" : "SHARE"))
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> survey(row, (service, written) -> services.name(area, service, written)))
                .optional();
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, SurveyId id, String code, Surveys.Make make, QuestionSet set, Instant at) {
        return jdbc.sql("""
                        INSERT INTO surveys.survey (area_id, id, submission, code, title, service, service_id, set_key, set_version,
                            content, asked, moment, start_id, listed, opens_on, closes_on, tell_by, told_words, version,
                            changed_at)
                        VALUES (:area, :id, :submission, :code, :title, :service, :serviceId, :key, :setVersion, :content,
                            string_to_array(:asked, ','), :moment, :start, :listed, :opens, :closes, :tell, '', 1, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", make.submission())
                        .param("code", code)
                        .param("title", make.title().strip())
                        .param("service", make.service().strip())
                        .param("serviceId", services.called(area, make.service()))
                        .param("key", set.key())
                        .param("setVersion", set.version())
                        .param("content", QuestionSetFile.write(set))
                        .param(
                                "asked",
                                String.join(
                                        ",",
                                        make.asked().stream()
                                                .map(Respondent::code)
                                                .toList()))
                        .param("moment", make.moment().code())
                        .param(
                                "start",
                                make.start() == null ? null : make.start().value())
                        .param("listed", make.listed())
                        .param("opens", make.opensOn())
                        .param("closes", make.closesOn())
                        .param("tell", make.tellBy())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    SurveyId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM surveys.survey WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new SurveyId(row.getObject("id", UUID.class)))
                .single();
    }

    /** @return false where somebody else changed it since that version, or it is counted */
    boolean change(AreaId area, Surveys.Change change, Instant at) {
        return jdbc.sql("""
                        UPDATE surveys.survey SET title = :title, service = :service, service_id = :serviceId, listed = :listed,
                            closes_on = :closes, tell_by = :tell, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", change.id().value())
                        .param("version", change.version())
                        .param("title", change.title().strip())
                        .param("service", change.service().strip())
                        .param("serviceId", services.called(area, change.service()))
                        .param("listed", change.listed())
                        .param("closes", change.closesOn())
                        .param("tell", change.tellBy())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void counted(AreaId area, SurveyId id, LocalDate on, Instant at) {
        jdbc.sql("""
                        UPDATE surveys.survey SET counted_on = :on, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id
                        """)
                .param("area", area.value())
                .param("id", id.value())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false where somebody else changed it since that version */
    boolean told(AreaId area, SurveyId id, int version, LocalDate on, String words, Instant at) {
        return jdbc.sql("""
                        UPDATE surveys.survey SET told_on = :on, told_words = :words, version = version + 1,
                            changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", on)
                        .param("words", words.strip())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Survey survey(ResultSet row, ServiceNames.Named names) throws SQLException {
        UUID start = row.getObject("start_id", UUID.class);
        return new Survey(
                new SurveyId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("title"),
                names.of(row.getObject("service_id", UUID.class), row.getString("service")),
                QuestionSetFile.frozen(row.getString("content")),
                asked(row.getArray("asked")),
                Moment.of(row.getString("moment")).orElseThrow(),
                start == null ? null : new SurveyId(start),
                row.getBoolean("listed"),
                new Opening(
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        day(row, "counted_on")),
                row.getObject("tell_by", LocalDate.class),
                day(row, "told_on"),
                row.getString("told_words"),
                row.getInt("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Set<Respondent> asked(Array codes) throws SQLException {
        Set<Respondent> asked = EnumSet.noneOf(Respondent.class);
        Arrays.stream((String[]) codes.getArray())
                .forEach(code -> asked.add(Respondent.of(code).orElseThrow()));
        return asked;
    }
}
