package uk.sidebyside.children;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

@Repository
class ContactStore {
    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, ContactNeeds.Needs> of(AreaId area, Collection<PersonId> people) {
        var needs = new HashMap<PersonId, ContactNeeds.Needs>();
        jdbc.sql("SELECT * FROM children.contact_needs WHERE area_id = :area AND person_id = ANY (:people)")
                .param("area", area.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    needs.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new ContactNeeds.Needs(
                                    ContactNeeds.Channel.of(row.getString("channel")),
                                    row.getString("language"),
                                    row.getBoolean("interpreter"),
                                    row.getString("how"),
                                    row.getString("best_times"),
                                    row.getString("please_do_not"),
                                    row.getObject("asked_on", LocalDate.class),
                                    row.getInt("version")));
                });
        return needs;
    }

    /** Those of them who are best reached in another way than by e-mail, whoever may know how. */
    Set<PersonId> otherwise(AreaId area, Collection<PersonId> people) {
        return Set.copyOf(jdbc.sql("""
                        SELECT one FROM unnest(:people) AS one
                        WHERE access.principal_area() = :area AND children.best_by_another_way(one, NULL)
                        """)
                .param("area", area.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("one", UUID.class)))
                .list());
    }

    /** The same by their addresses. */
    Set<String> otherwiseByAddress(AreaId area, Collection<String> addresses) {
        return Set.copyOf(jdbc.sql("""
                        SELECT one FROM unnest(:addresses) AS one
                        WHERE access.principal_area() = :area AND children.best_by_another_way(NULL, one)
                        """)
                .param("area", area.value())
                .param("addresses", addresses.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** @return false where somebody else changed them since that version */
    boolean save(AreaId area, PersonId person, ContactNeeds.Say say, LocalDate on) {
        return jdbc.sql("""
                        INSERT INTO children.contact_needs AS n (area_id, person_id, channel, language, interpreter, how,
                            best_times, please_do_not, version, asked_on)
                        SELECT :area, :person, :channel, :language, :interpreter, :how, :times, :not, 1, :on
                        WHERE :version = 0 OR EXISTS (SELECT FROM children.contact_needs
                            WHERE area_id = :area AND person_id = :person AND version = :version)
                        ON CONFLICT (area_id, person_id) DO UPDATE SET channel = :channel, language = :language,
                            interpreter = :interpreter, how = :how, best_times = :times, please_do_not = :not,
                            version = n.version + 1, asked_on = :on
                        WHERE n.version = :version
                        """)
                        .param("area", area.value())
                        .param("person", person.value())
                        .param("channel", Objects.requireNonNull(say.channel()).code())
                        .param("language", say.language().strip())
                        .param("interpreter", say.interpreter())
                        .param("how", say.how().strip())
                        .param("times", say.bestTimes().strip())
                        .param("not", say.pleaseDoNot().strip())
                        .param("version", say.version())
                        .param("on", on)
                        .update()
                == 1;
    }
}
