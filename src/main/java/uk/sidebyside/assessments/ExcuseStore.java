package uk.sidebyside.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.shared.AreaId;

/** Writes down what excuses lateness. */
@Repository
class ExcuseStore {
    private final JdbcClient jdbc;

    ExcuseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean said(AreaId area, UUID submission) {
        return jdbc.sql("SELECT count(*) FROM assessments.exemption WHERE area_id = :area AND submission = :submission")
                        .param("area", area.value())
                        .param("submission", submission)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A new exemption as it is stored. */
    record New(
            UUID id,
            UUID submission,
            CaseId of,
            RequestId request,
            String duty,
            LocalDate dueOn,
            Exemption exemption,
            String recordedAs) {}

    void insert(AreaId area, New one, Instant at) {
        Exemption it = one.exemption();
        Circumstance happened = it.happened();
        LocalDate asked = happened instanceof Circumstance.Closure closure ? closure.adviceAskedOn() : null;
        jdbc.sql("""
                INSERT INTO assessments.exemption (area_id, id, submission, case_id, request_id, duty, due_on, ground, asked_on,
                    from_on, to_on, evidence, approved_as, approved_on, recorded_as, recorded_at)
                VALUES (:area, :id, :submission, :case, :request, :duty, :due, :ground, :asked::date, :from, :to, :evidence,
                    :approved, :approvedOn, :as, :at) ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", one.id())
                .param("submission", one.submission())
                .param("case", one.of().value())
                .param("request", one.request().value())
                .param("duty", one.duty())
                .param("due", one.dueOn())
                .param("ground", it.ground().name())
                .param("asked", asked)
                .param("from", from(happened))
                .param("to", to(happened))
                .param("evidence", it.evidence().strip())
                .param("approved", it.approvedBy().strip())
                .param("approvedOn", it.approvedOn())
                .param("as", one.recordedAs())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LocalDate from(Circumstance happened) {
        return switch (happened) {
            case Circumstance.Closure closure -> closure.closedFrom();
            case Circumstance.Trouble trouble -> trouble.from();
            case Circumstance.Absence absence -> absence.from();
            case Circumstance.Appointment missed -> missed.missedOn();
        };
    }

    private static LocalDate to(Circumstance happened) {
        return switch (happened) {
            case Circumstance.Closure closure -> closure.reopensOn();
            case Circumstance.Trouble trouble -> trouble.to();
            case Circumstance.Absence absence -> absence.to();
            case Circumstance.Appointment missed -> missed.missedOn();
        };
    }
}
