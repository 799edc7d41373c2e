package uk.sidebyside.assessments;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Writes many cases at once, in as many statements for a thousand as for one table after the other. */
@Repository
class BatchStore {
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    BatchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A request with one of its settings or needs, and its place among them. */
    private record Placed(EhcRequest request, String stage, int position, EhcRequest.Placement placement) {}

    private record Needed(EhcRequest request, int position, EhcRequest.Need need) {}

    void insert(AreaId area, List<WholeCase> cases, Instant at) {
        all("""
                INSERT INTO assessments.ehc_case (area_id, id, reference, person_key, child_id, surname, forename, born_on, sex,
                    ethnicity, postcode, upn, uln, upn_unknown, officer_seat, cover_seat, source, version, opened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, cases, (to, whole) -> head(to, area, whole.head(), at));
        requests(
                area, cases.stream().flatMap(whole -> whole.requests().stream()).toList());
        happenings(
                area,
                cases.stream().flatMap(whole -> whole.happenings().stream()).toList());
    }

    private static void head(PreparedStatement to, AreaId area, EhcCase one, Instant at) throws SQLException {
        Identity who = one.who();
        set(
                to,
                area.value(),
                one.id().value(),
                one.reference(),
                who.key(),
                one.child(),
                who.surname(),
                who.forename(),
                who.bornOn(),
                who.sex(),
                who.ethnicity(),
                who.postcode(),
                who.upn(),
                who.uln(),
                who.upnUnknown(),
                one.officer() == null ? null : one.officer().value(),
                one.cover() == null ? null : one.cover().value(),
                one.source().code(),
                one.version(),
                at.atOffset(ZoneOffset.UTC));
    }

    /** Requests with all that hangs on them. */
    void requests(AreaId area, List<EhcRequest> requests) {
        all(
                """
                INSERT INTO assessments.request (area_id, id, case_id, received_on, sent_on, came_by, source, rya, outcome,
                    outcome_on, mediation, tribunal, exported)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                requests,
                (to, one) -> set(
                        to,
                        area.value(),
                        one.id().value(),
                        one.of().value(),
                        one.receivedOn(),
                        one.sentOn(),
                        one.cameBy(),
                        one.source(),
                        one.rya(),
                        one.outcome(),
                        one.outcomeOn(),
                        one.mediation(),
                        one.tribunal(),
                        one.exported()));
        assessments(
                area, requests.stream().filter(one -> one.assessment() != null).toList());
        plans(area, requests.stream().filter(one -> one.plan() != null).toList());
        upkeep(area, requests.stream().filter(one -> one.upkeep() != null).toList());
        placements(area, requests);
        needs(area, requests);
    }

    private void assessments(AreaId area, List<EhcRequest> requests) {
        all("""
                INSERT INTO assessments.assessment (area_id, request_id, outcome, outcome_on, mediation, tribunal,
                    other_mediation, other_tribunal, week20, draft_served_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, requests, (to, one) -> {
            EhcRequest.Assessment it = java.util.Objects.requireNonNull(one.assessment());
            set(
                    to,
                    area.value(),
                    one.id().value(),
                    it.outcome(),
                    it.outcomeOn(),
                    it.mediation(),
                    it.tribunal(),
                    it.otherMediation(),
                    it.otherTribunal(),
                    it.week20(),
                    it.draftServedOn());
        });
    }

    private void plans(AreaId area, List<EhcRequest> requests) {
        all("""
                INSERT INTO assessments.plan (area_id, request_id, start_on, residential, work_based, pb, oa, dp, cease_on,
                    cease_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, requests, (to, one) -> {
            EhcRequest.Plan it = java.util.Objects.requireNonNull(one.plan());
            set(
                    to,
                    area.value(),
                    one.id().value(),
                    it.startOn(),
                    it.residential(),
                    it.workBased(),
                    it.pb(),
                    it.oa(),
                    it.dp(),
                    it.ceaseOn(),
                    it.ceaseReason());
        });
    }

    private void upkeep(AreaId area, List<EhcRequest> requests) {
        all("""
                INSERT INTO assessments.upkeep (area_id, request_id, transfer_la, review_meeting_on, review_outcome,
                    review_draft_on, phase_transfer_due_on, phase_transfer_final_on, last_review_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, requests, (to, one) -> {
            EhcRequest.Upkeep it = java.util.Objects.requireNonNull(one.upkeep());
            set(
                    to,
                    area.value(),
                    one.id().value(),
                    it.transferLa(),
                    it.reviewMeetingOn(),
                    it.reviewOutcome(),
                    it.reviewDraftOn(),
                    it.phaseTransferDueOn(),
                    it.phaseTransferFinalOn(),
                    it.lastReviewOn());
        });
    }

    private void placements(AreaId area, List<EhcRequest> requests) {
        List<Placed> placed = new ArrayList<>();
        for (EhcRequest one : requests) {
            if (one.plan() != null) {
                add(placed, one, "named", one.plan().named());
            }
            if (one.upkeep() != null) {
                add(placed, one, "active", one.upkeep().placements());
            }
        }
        all("""
                INSERT INTO assessments.placement (area_id, request_id, stage, position, urn, ukprn, setting, setting_other,
                    rank, unit, resourced, entry_on, leaving_on, residential, work_based)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, placed, (to, one) -> {
            EhcRequest.Placement it = one.placement();
            set(
                    to,
                    area.value(),
                    one.request().id().value(),
                    one.stage(),
                    one.position(),
                    it.urn(),
                    it.ukprn(),
                    it.setting(),
                    it.settingOther(),
                    it.rank(),
                    it.unit(),
                    it.resourced(),
                    it.entryOn(),
                    it.leavingOn(),
                    it.residential(),
                    it.workBased());
        });
    }

    private static void add(List<Placed> placed, EhcRequest one, String stage, List<EhcRequest.Placement> placements) {
        for (int i = 0; i < placements.size(); i++) {
            placed.add(new Placed(one, stage, i + 1, placements.get(i)));
        }
    }

    private void needs(AreaId area, List<EhcRequest> requests) {
        List<Needed> needed = new ArrayList<>();
        for (EhcRequest one : requests) {
            List<EhcRequest.Need> needs =
                    one.upkeep() == null ? List.of() : one.upkeep().needs();
            for (int i = 0; i < needs.size(); i++) {
                needed.add(new Needed(one, i + 1, needs.get(i)));
            }
        }
        all(
                "INSERT INTO assessments.need (area_id, request_id, position, type, rank) VALUES (?, ?, ?, ?, ?)",
                needed,
                (to, one) -> set(
                        to,
                        area.value(),
                        one.request().id().value(),
                        one.position(),
                        one.need().type(),
                        one.need().rank()));
    }

    /** Those that are there already by their submission stay as they are. */
    void happenings(AreaId area, List<Happening> happenings) {
        all(
                """
                INSERT INTO assessments.happening (area_id, id, submission, case_id, request_id, kind, choice, on_day, until_on,
                    words, recorded_as, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (area_id, submission, kind) DO NOTHING
                """,
                happenings,
                (to, one) -> set(
                        to,
                        area.value(),
                        one.id(),
                        one.submission(),
                        one.of().value(),
                        one.request() == null ? null : one.request().value(),
                        one.kind(),
                        one.choice(),
                        one.on(),
                        one.untilOn(),
                        one.words(),
                        one.recordedAs(),
                        one.recordedAt().atOffset(ZoneOffset.UTC)));
    }

    private <T> void all(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, AT_ONCE, setter);
        }
    }

    private static void set(PreparedStatement to, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            to.setObject(i + 1, values[i], values[i] == null ? java.sql.Types.NULL : type(values[i]));
        }
    }

    private static int type(Object value) {
        return switch (value) {
            case UUID id -> java.sql.Types.OTHER;
            case LocalDate day -> java.sql.Types.DATE;
            case Integer number -> java.sql.Types.INTEGER;
            case java.time.OffsetDateTime moment -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
            default -> java.sql.Types.VARCHAR;
        };
    }
}
