package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.rules.WayKept;
import uk.sidebyside.shared.AreaId;

/** Who takes part, the place that opens for them, and how to reach them. */
@Repository
class ParticipantStore {
    private static final String SELECT = """
            SELECT id, piece_id, side, shown_as, way, through, access_state, came_by, first_time, joined_on, left_on, left_after_end, left_because,
                way_kept, way_kept_words, version
            FROM partnership.participant WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The place comes first, since it opens the rest for whoever has it.
     *
     * @return false where the same code or person has a place already
     */
    boolean insertPlace(AreaId area, ParticipantId id, PieceId piece, @Nullable PersonId person, @Nullable UUID key) {
        return jdbc.sql("""
                        INSERT INTO partnership.place (area_id, participant_id, piece_id, person_id, key)
                        VALUES (:area, :id, :piece, :person, :key) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("piece", piece.value())
                        .param("person", person == null ? null : person.value())
                        .param("key", key)
                        .update()
                == 1;
    }

    /**
     * The same for the child or young person whom the piece is about.
     *
     * @param person whose account is theirs; null while they have none
     * @return false where they have their place already
     */
    boolean insertPlaceOfTheChild(AreaId area, ParticipantId id, PieceId piece, @Nullable PersonId person) {
        return jdbc.sql("""
                        INSERT INTO partnership.place (area_id, participant_id, piece_id, person_id, themself)
                        VALUES (:area, :id, :piece, :person, true) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("piece", piece.value())
                        .param("person", person == null ? null : person.value())
                        .update()
                == 1;
    }

    /** The place of the child or young person whom the piece is about. */
    Optional<ParticipantId> ofTheChild(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT participant_id FROM partnership.place WHERE area_id = :area AND piece_id = :piece AND themself
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> new ParticipantId(row.getObject("participant_id", UUID.class)))
                .optional();
    }

    /** As whom a child or young person is counted who takes or took part in any piece about them. */
    Optional<UUID> theChildCountedAs(AreaId area, ChildId child) {
        return jdbc.sql("""
                SELECT t.counted_as FROM partnership.participant t
                JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.id
                JOIN partnership.piece p ON p.area_id = o.area_id AND p.id = o.piece_id
                WHERE o.area_id = :area AND o.themself AND p.child_id = :child LIMIT 1
                """)
                .param("area", area.value())
                .param("child", child.value())
                .query((row, n) -> row.getObject("counted_as", UUID.class))
                .optional();
    }

    /** Their places open by this account from now on, or by none. */
    void openToTheChild(AreaId area, UUID child, @Nullable PersonId person) {
        jdbc.sql("""
                UPDATE partnership.place o SET person_id = CAST(:person AS uuid) FROM partnership.piece p
                WHERE o.area_id = :area AND o.themself AND p.area_id = o.area_id AND p.id = o.piece_id AND p.child_id = :child
                    AND NOT EXISTS (SELECT FROM partnership.place other WHERE other.area_id = o.area_id
                        AND other.piece_id = o.piece_id AND other.person_id = CAST(:person AS uuid))
                """)
                .param("area", area.value())
                .param("child", child)
                .param("person", person == null ? null : person.value())
                .update();
    }

    /** @param countedAs the same for one person at every piece */
    void insert(AreaId area, Participant one, UUID countedAs) {
        jdbc.sql("""
                INSERT INTO partnership.participant (area_id, id, piece_id, side, shown_as, way, through, access_state, came_by,
                    first_time, joined_on, left_because, counted_as, version)
                VALUES (:area, :id, :piece, :side, :shownAs, :way, :through, :access, :cameBy, :firstTime, :joined, '', :countedAs, 1)
                """)
                .param("area", area.value())
                .param("id", one.id().value())
                .param("piece", one.piece().value())
                .param("side", one.side().code())
                .param("shownAs", one.shownAs())
                .param("way", one.way().code())
                .param("through", one.through())
                .param("access", one.access().code())
                .param("cameBy", one.cameBy())
                .param("firstTime", one.firstTime())
                .param("joined", one.joinedOn())
                .param("countedAs", countedAs)
                .update();
    }

    void insertContact(AreaId area, ParticipantId id, PieceId piece, Participants.Contact contact) {
        jdbc.sql("""
                INSERT INTO partnership.contact (area_id, participant_id, piece_id, name, email, phone, access_needs, access_met,
                    needs_said_on)
                VALUES (:area, :id, :piece, :name, :email, :phone, :needs, :met, :saidOn)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("piece", piece.value())
                .param("name", contact.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("needs", contact.accessNeeds())
                .param("met", contact.accessMet())
                .param("saidOn", contact.saidOn())
                .update();
    }

    Optional<Participants.Place> byKey(AreaId area, UUID key) {
        return jdbc.sql("SELECT participant_id, piece_id FROM partnership.place WHERE area_id = :area AND key = :key")
                .param("area", area.value())
                .param("key", key)
                .query(ParticipantStore::place)
                .optional();
    }

    List<Participants.Place> ofPerson(AreaId area, PersonId person) {
        return jdbc.sql("""
                SELECT participant_id, piece_id FROM partnership.place
                WHERE area_id = :area AND person_id = :person ORDER BY participant_id DESC
                """)
                .param("area", area.value())
                .param("person", person.value())
                .query(ParticipantStore::place)
                .list();
    }

    /** Whose accounts take or took part in a piece. */
    Map<ParticipantId, PersonId> accounts(AreaId area, PieceId piece) {
        return accounts(area, piece, "");
    }

    /** Whose accounts take part in it, have not left, and are shown it today: {@link ShownPieces}, in the statement itself. */
    Map<ParticipantId, PersonId> accountsShown(AreaId area, PieceId piece) {
        return accounts(area, piece, """
                 AND EXISTS (SELECT FROM partnership.participant t
                    WHERE t.area_id = place.area_id AND t.id = place.participant_id AND t.left_on IS NULL)
                 AND EXISTS (SELECT FROM partnership.piece p
                    WHERE p.area_id = place.area_id AND p.id = place.piece_id AND (p.child_id IS NULL
                        OR p.child_id IN (SELECT access.children_of(place.person_id, false))
                            AND p.child_id NOT IN (SELECT access.children_keeping('$part', place.person_id))))
                """.replace("$part", ShownPieces.PART.name()));
    }

    private Map<ParticipantId, PersonId> accounts(AreaId area, PieceId piece, String only) {
        Map<ParticipantId, PersonId> accounts = new HashMap<>();
        jdbc.sql("""
                SELECT participant_id, person_id FROM partnership.place
                WHERE area_id = :area AND piece_id = :piece AND person_id IS NOT NULL
                """ + only)
                .param("area", area.value())
                .param("piece", piece.value())
                .query(row -> {
                    accounts.put(
                            new ParticipantId(row.getObject("participant_id", UUID.class)),
                            new PersonId(row.getObject("person_id", UUID.class)));
                });
        return accounts;
    }

    private static Participants.Place place(ResultSet row, int n) throws SQLException {
        return new Participants.Place(
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                new PieceId(row.getObject("piece_id", UUID.class)));
    }

    /** Everybody who takes or took part, the first first. */
    List<Participant> of(AreaId area, PieceId piece) {
        var people = new ArrayList<Participant>();
        part(people).read(jdbc, PieceStore.of(area, piece));
        return people;
    }

    /** @param into gets everybody who takes or took part, the first first */
    static OneStatement.Part part(List<Participant> into) {
        return new OneStatement.Part(
                SELECT + " AND piece_id = CAST(:piece AS uuid)",
                "joined_on, id",
                row -> into.add(participant(row, into.size())));
    }

    Optional<Participant> find(AreaId area, ParticipantId id) {
        return jdbc.sql(SELECT + " AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(ParticipantStore::participant)
                .optional();
    }

    private static Participant participant(ResultSet row, int n) throws SQLException {
        return new Participant(
                new ParticipantId(row.getObject("id", UUID.class)),
                new PieceId(row.getObject("piece_id", UUID.class)),
                Side.of(row.getString("side")),
                row.getString("shown_as"),
                Way.of(row.getString("way")),
                row.getString("through"),
                AccessNeed.of(row.getString("access_state")),
                row.getString("came_by"),
                row.getBoolean("first_time"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getBoolean("left_after_end"),
                row.getString("left_because"),
                new Participant.Kept(WayKept.of(row.getString("way_kept")), row.getString("way_kept_words")),
                row.getInt("version"));
    }

    /** How to reach those who take part, as far as the principal may know. */
    Map<ParticipantId, Participants.Contact> contacts(AreaId area, PieceId piece) {
        Map<ParticipantId, Participants.Contact> contacts = new HashMap<>();
        jdbc.sql("""
                SELECT participant_id, name, email, phone, access_needs, access_met, needs_said_on, link_made_on, link_made_as
                FROM partnership.contact
                WHERE area_id = :area AND piece_id = :piece
                """).param("area", area.value()).param("piece", piece.value()).query(row -> {
            contacts.put(
                    new ParticipantId(row.getObject("participant_id", UUID.class)),
                    new Participants.Contact(
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("phone"),
                            row.getString("access_needs"),
                            row.getString("access_met"),
                            row.getObject("needs_said_on", LocalDate.class),
                            row.getObject("link_made_on", LocalDate.class),
                            row.getString("link_made_as")));
        });
        return contacts;
    }

    /**
     * Another link opens the place from now on.
     *
     * @return false where no link opened it
     */
    boolean relink(AreaId area, PieceId piece, ParticipantId id, UUID key, LocalDate on, String as) {
        boolean linked = jdbc.sql("""
                        UPDATE partnership.place SET key = :key
                        WHERE area_id = :area AND piece_id = :piece AND participant_id = :id AND key IS NOT NULL
                        """)
                        .param("area", area.value())
                        .param("piece", piece.value())
                        .param("id", id.value())
                        .param("key", key)
                        .update()
                == 1;
        jdbc.sql("""
                UPDATE partnership.contact SET link_made_on = :on, link_made_as = :as
                WHERE area_id = :area AND piece_id = :piece AND participant_id = :id
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("id", id.value())
                .param("on", on)
                .param("as", as)
                .update();
        return linked;
    }

    /** @return false where somebody else changed it since that version */
    boolean way(AreaId area, ParticipantId id, int version, Way way, String through) {
        return jdbc.sql("""
                        UPDATE partnership.participant SET way = :way, through = :through, version = version + 1,
                            way_kept = CASE WHEN way = :way THEN way_kept ELSE 'not-asked' END,
                            way_kept_words = CASE WHEN way = :way THEN way_kept_words ELSE '' END
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("way", way.code())
                        .param("through", through)
                        .update()
                == 1;
    }

    /** @param saidOn on which day they said it themselves; null where somebody writes it down */
    record Access(String needs, String met, @Nullable LocalDate saidOn) {}

    /** @return false where somebody else changed it since that version */
    boolean access(AreaId area, ParticipantId id, int version, AccessNeed state, Access access) {
        boolean mine = jdbc.sql("""
                        UPDATE partnership.participant SET access_state = :state, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("state", state.code())
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("""
                    INSERT INTO partnership.contact AS c (area_id, participant_id, piece_id, name, email, phone, access_needs,
                        access_met, needs_said_on)
                    SELECT area_id, id, piece_id, '', '', '', :needs, :met, CAST(:saidOn AS date)
                    FROM partnership.participant WHERE area_id = :area AND id = :id
                    ON CONFLICT (area_id, participant_id) DO UPDATE SET access_needs = excluded.access_needs,
                        access_met = excluded.access_met, needs_said_on = coalesce(excluded.needs_said_on,
                            CASE WHEN c.access_needs = excluded.access_needs THEN c.needs_said_on END)
                    """)
                    .param("area", area.value())
                    .param("id", id.value())
                    .param("needs", access.needs())
                    .param("met", access.met())
                    .param("saidOn", access.saidOn(), java.sql.Types.DATE)
                    .update();
        }
        return mine;
    }

    /** @return false where somebody else changed it since that version */
    boolean wayKept(AreaId area, ParticipantId id, int version, WayKept said, String words) {
        return jdbc.sql("""
                        UPDATE partnership.participant SET way_kept = :said, way_kept_words = :words, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("said", said.code())
                        .param("words", words)
                        .update()
                == 1;
    }

    /** @param ended whether the work has ended */
    void leave(AreaId area, ParticipantId id, LocalDate lastDay, boolean ended, String because) {
        jdbc.sql("""
                UPDATE partnership.participant SET left_on = greatest(joined_on, :lastDay), left_after_end = :ended,
                    left_because = :because, version = version + 1
                WHERE area_id = :area AND id = :id AND left_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("lastDay", lastDay)
                .param("ended", ended)
                .param("because", because)
                .update();
    }

    /** They take part again, as they did before. */
    void comeBack(AreaId area, ParticipantId id) {
        jdbc.sql("""
                UPDATE partnership.participant SET left_on = NULL, left_after_end = false, left_because = '',
                    version = version + 1
                WHERE area_id = :area AND id = :id AND left_on IS NOT NULL
                """).param("area", area.value()).param("id", id.value()).update();
    }

    /**
     * As whom somebody with that address, number or account is counted, who takes or took part in anything. Where it joins two who
     * were counted apart, they are one from now on.
     */
    Optional<UUID> countedAs(AreaId area, String email, String phone, @Nullable PersonId person) {
        List<UUID> known = jdbc.sql("""
                SELECT DISTINCT t.counted_as FROM partnership.participant t
                JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.id
                LEFT JOIN partnership.contact c ON c.area_id = t.area_id AND c.participant_id = t.id
                WHERE t.area_id = :area
                    AND (o.person_id = :person OR partnership.same_person(c.email, c.phone, :email, :phone)
                        OR access.address_of(o.person_id) = lower(btrim(:email))
                        OR lower(btrim(c.email)) = access.address_of(:person))
                ORDER BY t.counted_as
                """)
                .param("area", area.value())
                .param("email", email)
                .param("phone", phone)
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .query((row, n) -> row.getObject("counted_as", UUID.class))
                .list();
        if (known.size() > 1) {
            jdbc.sql("""
                    UPDATE partnership.participant SET counted_as = :one WHERE area_id = :area AND counted_as = ANY (:known)
                    """)
                    .param("area", area.value())
                    .param("one", known.getFirst())
                    .param("known", known.toArray(UUID[]::new))
                    .update();
        }
        return known.stream().findFirst();
    }

    /** @param firstTime how many of them had taken part in nothing before */
    record People(int all, int firstTime) {}

    /** How many families, children and young people take or took part; whoever came twice is one. */
    People people(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT count(*) AS people, count(*) FILTER (WHERE first_time) AS first_time
                FROM (SELECT bool_or(first_time) AS first_time FROM partnership.participant
                    WHERE area_id = :area AND piece_id = :piece AND side <> 'professional' GROUP BY counted_as) each
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> new People(row.getInt("people"), row.getInt("first_time")))
                .single();
    }

    /** Ways in which people took part in pieces on the same service that began earlier. */
    Set<Way> waysBefore(AreaId area, Piece piece) {
        Piece.OfService service = piece.service();
        if (service == null) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                SELECT DISTINCT t.way FROM partnership.participant t
                JOIN partnership.piece p ON p.area_id = t.area_id AND p.id = t.piece_id
                WHERE t.area_id = :area AND p.service_id = :service AND (p.began_on, p.id) < (:began, :piece)
                """)
                .param("area", area.value())
                .param("service", service.id().value())
                .param("began", piece.beganOn())
                .param("piece", piece.id().value())
                .query((row, n) -> Way.of(row.getString("way")))
                .list());
    }
}
