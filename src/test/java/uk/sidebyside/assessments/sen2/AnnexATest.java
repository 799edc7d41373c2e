package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Who stands on which of the two lists for inspectors, on which days, and that a list says when somebody is kept from it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AnnexATest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Autowired
    ApplicationContext program;

    @Autowired
    ReturnExports exports;

    @TempDir
    Path folder;

    private static Node born(LocalDate day) {
        return new Node(Part.PERSON, 0).with(Field.BIRTH_DATE, day);
    }

    private static Node request(String received) {
        return new Node(Part.REQUEST, 0).with(Field.RECEIVED, received);
    }

    private static Node planned(String received, String start, String ceased, String reason) {
        return request(received)
                .add(new Node(Part.ASSESSMENT, 0)
                        .add(new Node(Part.PLAN, 0)
                                .with(Field.START, start)
                                .with(Field.CEASE_DATE, ceased)
                                .with(Field.CEASE_REASON, reason)));
    }

    /** The references on list 2, and that nobody is on list 1. */
    private String onSupport(Map<String, Node> persons) throws Exception {
        try (var lists = new AnnexA(folder, TODAY, Map.of())) {
            persons.forEach((reference, person) -> lists.person(UUID.randomUUID(), reference, person));
        }
        assertThat(Files.readAllLines(folder.resolve(AnnexA.LIST_1))).hasSize(1);
        return Files.readAllLines(folder.resolve(AnnexA.LIST_2)).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void whoIsGoneFromHereOrTooOldIsNotOnSenSupport() throws Exception {
        LocalDate young = LocalDate.of(2015, 1, 1);
        Map<String, Node> persons = new HashMap<>();
        for (int reason = 1; reason <= 9; reason++) {
            persons.put("R" + reason, born(young).add(planned("2020-01-01", "2020-05-01", "2026-09-01", "" + reason)));
        }
        persons.put("NO-REASON", born(young).add(planned("2020-01-01", "2020-05-01", "2026-09-01", "")));
        persons.put("REFUSED", born(young).add(request("2026-01-01").with(Field.OUTCOME, "N")));
        persons.put("MOVED", born(young).add(request("2026-01-01").with(Field.EXPORTED, "1")));
        persons.put("25", born(TODAY.minusYears(26).plusDays(1)).add(request("2026-01-01")));
        persons.put("26", born(TODAY.minusYears(26)).add(request("2026-01-01")));
        persons.put(
                "BACK",
                born(young).add(request("2026-10-01")).add(planned("2020-01-01", "2020-05-01", "2024-09-01", "7")));

        persons.put(
                "BACK-WITH-A-PLAN",
                born(young)
                        .add(planned("2020-01-01", "2020-05-01", "2024-09-01", "5"))
                        .add(planned("2019-01-01", "2025-05-01", "2026-09-01", "2")
                                .with(Field.OUTCOME, "H")));

        assertThat(onSupport(persons)).isEqualTo("[25, BACK, BACK-WITH-A-PLAN, NO-REASON, R2, R9, REFUSED]");
    }

    private Map<String, String> taken(CaseStory story, PersonId by) throws Exception {
        var zip = new ByteArrayOutputStream();
        story.around.as(by, () -> {
            exports.annexA(story.around.area, zip);
            return true;
        });
        Map<String, String> files = new HashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void anAmendedPlanHasTheDayOfTheChangedPlan() throws Exception {
        var story = new CaseStory(program);
        CaseId id = story.draftOut(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 15));
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2026, 1, 12)).orThrow();
        assertThat(taken(story, story.around.cora).get(AnnexA.LIST_1)).contains(",2026-01-12,,");
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2026, 12, 1)).orThrow();
        story.take(id, CaseStep.CHANGES_SENT, LocalDate.of(2026, 12, 15)).orThrow();
        story.take(id, CaseStep.AMENDED, LocalDate.of(2027, 1, 20), null, "same-phase", "")
                .orThrow();

        assertThat(taken(story, story.around.cora).get(AnnexA.LIST_1)).contains(",2026-01-12,2027-01-20,");
    }

    @Test
    void whoIsKeptFromACaseIsToldThatTheListsAndTheReturnLackSomebody() throws Exception {
        var story = new CaseStory(program);
        CaseId id = story.requested("EHC-9", LocalDate.of(2026, 9, 7));
        story.linkedToKit(id);
        LocalDate census = Header.censusOf(2027);
        assertThat(lacks(story, story.dev, census)).isFalse();
        assertThat(taken(story, story.dev).keySet()).containsExactlyInAnyOrder(AnnexA.LIST_1, AnnexA.LIST_2);
        story.around.exclude(story.around.kit, story.dev, null, null, LocalDate.of(2027, 1, 1), null);

        assertThat(lacks(story, story.dev, census)).isTrue();
        assertThat(lacks(story, story.dev, null)).isTrue();
        assertThat(lacks(story, story.dev, Header.censusOf(2025)))
                .as("nothing of it belongs in that return")
                .isFalse();
        assertThat(lacks(story, story.around.cora, census)).isFalse();
        Map<String, String> files = taken(story, story.dev);
        assertThat(files.get(AnnexA.NOT_COMPLETE)).contains("Ask a colleague");
        assertThat(files.toString()).doesNotContain("EHC-9", "Okoro");
        assertThat(taken(story, story.around.cora).keySet()).containsExactlyInAnyOrder(AnnexA.LIST_1, AnnexA.LIST_2);
    }

    private boolean lacks(CaseStory story, PersonId who, @Nullable LocalDate census) {
        return story.around.as(who, () -> exports.lacksSome(story.around.area, census));
    }
}
