package uk.sidebyside.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Who writes to a family need not see a child of it; that the family asked for no e-mail holds all the same (issue 4, 1). */
@DatabaseTest
@Import(StoryClock.Provided.class)
class NoEmailUnaskedTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    ContactNeeds contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ChildStory story;

    @BeforeEach
    void minaIsBestReachedByPhoneAndPaulByEmail() {
        program.getBean(StoryClock.class).set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        says(story.mina, ContactNeeds.Channel.PHONE);
        says(story.paul, ContactNeeds.Channel.EMAIL);
    }

    private void says(PersonId person, ContactNeeds.Channel channel) {
        story.as(person, () -> contacts.say(
                        story.area, new ContactNeeds.Say(channel, "", false, "", "", "Ring after six", 0))
                .orThrow());
    }

    private String address(String name) {
        return name + "@" + story.area.value() + ".org";
    }

    @Test
    void whoeverSeesNoChildOfTheFamilyLearnsWhomNoEmailGoesToAndNothingElse() {
        List<PersonId> family = List.of(story.mina, story.paul, story.leila);
        assertThat(story.as(story.ada, () -> contacts.of(story.area, family))).isEmpty();
        assertThat(story.as(story.ada, () -> contacts.otherThanByEmail(story.area, family)))
                .containsExactly(story.mina);
        assertThat(story.as(
                        story.ada,
                        () -> contacts.addressesOtherwise(
                                story.area,
                                Set.of(
                                        address("Mina.Okoro"),
                                        address("paul.okoro"),
                                        address("leila.haddad"),
                                        "nobody@example.org"))))
                .as("as they are written in the address")
                .containsExactly(address("Mina.Okoro"));
    }

    /** It tells nothing to whoever writes no letters, and nothing of another area. */
    @Test
    void itIsAnsweredInTheNameOfWhoeverWritesLettersAlone() {
        Map<Principal, Boolean> asked = new LinkedHashMap<>();
        asked.put(story.principal(story.ada), true);
        asked.put(Principal.job(story.area, "test"), true);
        asked.put(Principal.visitor(story.area), false);
        asked.put(holder(Principal.Kind.RECEIPT), false);
        asked.put(holder(Principal.Kind.INVITATION), false);
        ChildStory elsewhere = ChildStory.tell(program);
        asked.put(elsewhere.principal(elsewhere.ada), false);
        asked.forEach((principal, answer) -> {
            assertThat(otherwise(principal, story.mina.value(), null))
                    .as("of a person, %s", principal)
                    .isEqualTo(answer);
            assertThat(otherwise(principal, null, address("mina.okoro")))
                    .as("of an address, %s", principal)
                    .isEqualTo(answer);
            assertThat(otherwise(principal, null, null)).isFalse();
        });
    }

    private Principal holder(Principal.Kind kind) {
        return new Principal(kind, UUID.randomUUID(), story.area, "test", Map.of(), Set.of());
    }

    private boolean otherwise(Principal principal, @Nullable UUID person, @Nullable String address) {
        return Boolean.TRUE.equals(Principals.call(
                principal,
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT children.best_by_another_way(CAST(:person AS uuid), CAST(:address AS text))")
                        .param("person", person)
                        .param("address", address)
                        .query(Boolean.class)
                        .single())));
    }
}
