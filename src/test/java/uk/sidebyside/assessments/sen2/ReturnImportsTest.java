package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.sen2.ReturnImport.State;
import uk.sidebyside.assessments.sen2.format.CsvReturn;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.format.XmlReturn;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Superuser;

@DatabaseTest
class ReturnImportsTest {
    private static final int PERSONS = 120;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private ReturnImports imports;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    private ReturnStory story;
    private final GeneratedReturn generated = new GeneratedReturn(11, 2026, PERSONS, "816");

    @BeforeEach
    void begin() {
        story = ReturnStory.tell(program);
    }

    @Test
    void whatIsCheckedIsCountedAndNothingOfItIsStored() {
        ReturnImport checked = checked(xml(generated, person -> {}));

        assertThat(checked.state()).isEqualTo(State.READ);
        assertThat(checked.persons()).isEqualTo(PERSONS);
        assertThat(checked.fresh()).isEqualTo(PERSONS);
        assertThat(checked.changed() + checked.same() + checked.refused() + checked.queried())
                .isZero();
        assertThat(count("ehc_case")).isZero();
    }

    @Test
    void withAYesAllOfItIsStored() {
        ReturnImport stored = stored(xml(generated, person -> {}));

        assertThat(stored.state()).isEqualTo(State.STORED);
        assertThat(count("ehc_case")).isEqualTo(PERSONS);
        assertThat(count("request")).isEqualTo(nodes(Part.REQUEST));
        assertThat(count("assessment")).isEqualTo(nodes(Part.ASSESSMENT)).isPositive();
        assertThat(count("plan")).isEqualTo(nodes(Part.PLAN)).isPositive();
        assertThat(count("placement")).isEqualTo(nodes(Part.PLAN_DETAIL) + nodes(Part.PLACEMENT));
        assertThat(count("upkeep")).isEqualTo(nodes(Part.ACTIVE)).isPositive();
        assertThat(count("need")).isEqualTo(nodes(Part.NEED)).isPositive();
        assertThat(count("sen2_chunk")).isZero();
        assertThat(count("sen2_finding")).isZero();
        assertThat(count("standing"))
                .as("cases that stand in the officers' list")
                .isEqualTo(PERSONS);
    }

    @Test
    void aNewCaseStandsWhereItsStoredRequestsSayThatItStands() {
        stored(xml(generated, person -> {
            // The older request stands second in the file.
            if (person.children().getFirst().text(Field.OUTCOME).equals("N")) {
                person.add(new Node(Part.REQUEST, 0)
                        .with(Field.RECEIVED, "2024-05-02")
                        .with(Field.SOURCE, "1")
                        .with(Field.OUTCOME, "W"));
            } else if (person.children().getFirst().text(Field.OUTCOME).equals("A")) {
                person.add(new Node(Part.REQUEST, 0).with(Field.OUTCOME, "H"));
            }
        }));
        List<String> fromTheFile = standings();
        assertThat(fromTheFile).hasSize(PERSONS);
        assertThat(texts("SELECT DISTINCT state FROM assessments.standing WHERE area_id = :area"))
                .hasSizeGreaterThan(4);
        List<CaseId> all = texts("SELECT id::text FROM assessments.ehc_case WHERE area_id = :area").stream()
                .map(id -> new CaseId(UUID.fromString(id)))
                .toList();
        as(() -> {
            cases.refresh(story.area, all);
            return all;
        });

        assertThat(standings()).isEqualTo(fromTheFile);
    }

    @Test
    void whoeverChangedAndNobodyElseStandsAnew() {
        stored(xml(generated, person -> {}));
        alter("UPDATE assessments.standing SET state = 'wrong' WHERE area_id = :area");
        String upn = generated.person(5).text(Field.UPN);
        stored(xml(generated, person -> {
            if (person.text(Field.UPN).equals(upn)) {
                person.add(new Node(Part.REQUEST, 0)
                        .with(Field.RECEIVED, "2025-12-01")
                        .with(Field.SOURCE, "1")
                        .with(Field.OUTCOME, "A"));
            }
        }));

        assertThat(count("standing WHERE state = 'wrong'"))
                .as("only what changed is worked out again")
                .isEqualTo(PERSONS - 1);
        assertThat(texts("SELECT s.state FROM assessments.standing s JOIN assessments.ehc_case c ON c.id = s.case_id"
                        + " WHERE s.area_id = :area AND c.upn = '" + upn + "'"))
                .doesNotContain("wrong")
                .hasSize(1);
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        stored(xml(generated, person -> {}));
        long versions = versions();
        ReturnImport again = stored(xml(generated, person -> {}));

        assertThat(again.same()).isEqualTo(PERSONS);
        assertThat(again.fresh() + again.changed()).isZero();
        assertThat(versions()).isEqualTo(versions);
        assertThat(count("request")).isEqualTo(nodes(Part.REQUEST));
        assertThat(count("placement")).isEqualTo(nodes(Part.PLAN_DETAIL) + nodes(Part.PLACEMENT));
    }

    @Test
    void theSameInCsvIsTheSame() throws IOException {
        stored(xml(generated, person -> {}));
        ReturnImport again = stored(csv(generated, "816"));

        assertThat(again.why()).isEmpty();
        assertThat(again.same()).isEqualTo(PERSONS);
    }

    @Test
    void aSecondFileChangesOnlyWhatChanged() {
        stored(xml(generated, person -> {}));
        long versions = versions();
        Consumer<Node> change = person -> {
            Node active = person.children().getFirst().one(Part.ACTIVE);
            if (person.text(Field.UPN).equals(generated.person(3).text(Field.UPN))) {
                person.with(Field.SURNAME, "Newname");
            } else if (active != null && person.text(Field.UPN).equals(withActive(0))) {
                active.with(Field.TRANSFER_DUE, "2026-02-14");
            } else if (active != null && person.text(Field.UPN).equals(withActive(1))) {
                active.all(Part.PLACEMENT).getFirst().with(Field.LEAVING, "2026-07-20");
            } else if (active != null && person.text(Field.UPN).equals(withActive(2))) {
                active.children().removeIf(child -> child.part() == Part.NEED);
                active.add(new Node(Part.NEED, 0).with(Field.NEED_TYPE, "HI").with(Field.NEED_RANK, "1"));
            }
        };
        ReturnImport checked = checked(xml(generated, change));
        assertThat(checked.changed()).isEqualTo(4);
        ReturnImport again = stored(xml(generated, change));

        assertThat(again.changed()).isEqualTo(4);
        assertThat(again.same()).isEqualTo(PERSONS - 4);
        assertThat(versions()).isEqualTo(versions + 4);
        assertThat(count("ehc_case WHERE surname = 'Newname'")).isEqualTo(1);
        assertThat(count("upkeep WHERE phase_transfer_due_on = '2026-02-14'")).isEqualTo(1);
        assertThat(count("placement WHERE leaving_on = '2026-07-20'")).isEqualTo(1);
        assertThat(count("standing")).isEqualTo(PERSONS);
        assertThat(count("need WHERE type = 'HI'")).isPositive();
        assertThat(stored(xml(generated, change)).same()).isEqualTo(PERSONS);
    }

    @Test
    void aNewRequestOfAPersonWeKnowComesBesideTheOlderOne() {
        stored(xml(generated, person -> {}));
        Consumer<Node> change = person -> {
            if (person.text(Field.UPN).equals(generated.person(5).text(Field.UPN))) {
                person.add(new Node(Part.REQUEST, 0)
                        .with(Field.RECEIVED, "2025-12-01")
                        .with(Field.SOURCE, "1")
                        .with(Field.OUTCOME, "A"));
            }
        };
        assertThat(stored(xml(generated, change)).changed()).isEqualTo(1);
        assertThat(count("request")).isEqualTo(nodes(Part.REQUEST) + 1);
        assertThat(stored(xml(generated, change)).same()).isEqualTo(PERSONS);
    }

    @Test
    void whatTheFileHasNoPlaceForStays() throws IOException {
        stored(xml(generated, person -> {}));
        List<ReturnImports.Chosen> without = new ArrayList<>(csv(generated, "816"));
        without.removeIf(file -> file.name().equals("senneed.csv"));
        ReturnImport again = stored(without);

        assertThat(again.same()).isEqualTo(PERSONS);
        assertThat(count("need")).isEqualTo(nodes(Part.NEED));
    }

    /** A file that knows less breaks more rules than the record, and fewer: neither is a finding. */
    @Test
    void whatIsFoundIsWhatIsWrongWithTheRecordAndNotWithTheFile() throws IOException {
        stored(xml(generated, person -> {
            Node request = person.children().getFirst();
            Node active = request.one(Part.ACTIVE);
            if (active != null && person.text(Field.UPN).equals(withActive(0))) {
                active.add(new Node(Part.NEED, 0)
                        .with(Field.NEED_TYPE, active.one(Part.NEED).text(Field.NEED_TYPE)));
            }
        }));
        alter(
                "UPDATE assessments.sen2_finding SET reason = 'It is right.', explained_as = 'An officer' WHERE area_id = :area");
        List<String> found = List.of("S07 It is right.");
        assertThat(findings()).isEqualTo(found);
        List<ReturnImports.Chosen> whole = csv(generated, "816");
        List<Predicate<String>> less = List.of(name -> !name.equals("senneed.csv"), name -> name.equals("person.csv"));
        for (Predicate<String> which : less) {
            ReturnImport again = stored(
                    whole.stream().filter(file -> which.test(file.name())).toList());
            assertThat(again.same()).as(again.why()).isEqualTo(PERSONS);
            assertThat(findings()).isEqualTo(found);
            assertThat(again.queried()).isEqualTo(1);
        }
    }

    @Test
    void whoHasNoRequestIsAskedAboutUntilThereIsOne() {
        String upn = generated.person(7).text(Field.UPN);
        Consumer<Node> without = person -> {
            if (person.text(Field.UPN).equals(upn)) {
                person.children().clear();
            }
        };
        stored(xml(generated, without));
        alter(
                "UPDATE assessments.sen2_finding SET reason = 'It will come.', explained_as = 'An officer' WHERE area_id = :area");
        assertThat(findings()).containsExactly("P08 It will come.");
        stored(xml(generated, without));
        assertThat(findings()).containsExactly("P08 It will come.");
        stored(xml(generated, person -> {}));
        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return texts("SELECT rule || ' ' || reason FROM assessments.sen2_finding WHERE area_id = :area ORDER BY 1");
    }

    /** It ends after a whole row, so nothing of it looks cut: whoever comes later keeps what is known of them. */
    @Test
    void aFileOfNeedsThatIsCutTakesNoneAway() throws IOException {
        stored(xml(generated, person -> {}));
        List<ReturnImports.Chosen> cut = new ArrayList<>();
        for (ReturnImports.Chosen file : csv(generated, "816")) {
            List<String> rows = new String(file.content().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            boolean list = file.name().equals("senneed.csv") || file.name().equals("placementdetail.csv");
            String kept = String.join("\r\n", rows.subList(0, list ? rows.size() / 2 : rows.size())) + "\r\n";
            cut.add(new ReturnImports.Chosen(
                    file.name(), new ByteArrayResource(kept.getBytes(StandardCharsets.UTF_8))));
        }
        ReturnImport again = stored(cut);

        assertThat(again.changed()).as("one may have lost the second of two").isLessThan(3);
        assertThat(count("need")).isGreaterThan(nodes(Part.NEED) - 2);
        assertThat(count("placement")).isGreaterThan(nodes(Part.PLAN_DETAIL) + nodes(Part.PLACEMENT) - 2);
    }

    @Test
    void whoIsRefusedIsHandedBackWithTheReasonsAndTheOthersComeIn() {
        ReturnImport stored = stored(xml(generated, person -> {
            if (person.text(Field.UPN).equals(generated.person(2).text(Field.UPN))) {
                person.with(Field.BIRTH_DATE, "2025-02-29").with(Field.SURNAME, "=1+1");
            }
        }));

        assertThat(stored.refused()).isEqualTo(1);
        assertThat(count("ehc_case")).isEqualTo(PERSONS - 1);
        String rows = as(() -> imports.refusedRows(story.area, stored.id()));
        assertThat(rows.lines()).hasSize(2);
        assertThat(rows).contains("'=1+1").contains("2025-02-29,F01,This is no day that exists.");
    }

    @Test
    void whoStandsInTheFileTwiceComesInOnce() {
        ReturnImport stored = stored(xml(generated, person -> {
            if (person.text(Field.UPN).equals(generated.person(9).text(Field.UPN))) {
                person.with(Field.UPN, generated.person(8).text(Field.UPN));
            }
        }));

        assertThat(stored.refused()).isEqualTo(1);
        assertThat(count("ehc_case")).isEqualTo(PERSONS - 1);
        assertThat(as(() -> imports.refusedRows(story.area, stored.id()))).contains("P07");
    }

    @Test
    void twoRequestsOnADayAreRefused() {
        ReturnImport stored = stored(xml(generated, person -> {
            Node request = person.children().getFirst();
            if (person.text(Field.UPN).equals(generated.person(4).text(Field.UPN))) {
                person.add(new Node(Part.REQUEST, 0)
                        .with(Field.RECEIVED, request.text(Field.RECEIVED))
                        .with(Field.SOURCE, "1")
                        .with(Field.OUTCOME, "H"));
            }
        }));

        assertThat(stored.refused()).isEqualTo(1);
        assertThat(as(() -> imports.refusedRows(story.area, stored.id()))).contains("R01");
    }

    @Test
    void aChildOf26ComesInAndIsQueried() {
        ReturnImport stored = stored(xml(generated, person -> {
            if (person.text(Field.UPN).equals(generated.person(1).text(Field.UPN))) {
                person.with(Field.BIRTH_DATE, "1999-01-01");
            }
        }));

        assertThat(stored.queried()).isEqualTo(1);
        assertThat(count("ehc_case")).isEqualTo(PERSONS);
        assertThat(count("sen2_finding WHERE rule = 'P04' AND value = '1999-01-01'"))
                .isEqualTo(1);
        stored(xml(generated, person -> {}));
        assertThat(count("sen2_finding WHERE value = '1999-01-01'")).isZero();
    }

    @Test
    void aFinalPlanBeforeItsDraftIsQueried() {
        stored(xml(generated, person -> {}));
        alter("UPDATE assessments.assessment a SET draft_served_on = p.start_on + 1 FROM assessments.plan p"
                + " WHERE a.area_id = :area AND p.request_id = a.request_id");
        ReturnImport again = stored(xml(generated, person -> {}));

        assertThat(again.same()).isEqualTo(PERSONS);
        assertThat(count("sen2_finding WHERE rule = 'N09'")).isEqualTo(nodes(Part.PLAN));
    }

    /** Bad input: the files of the modules alone name no authority, so those of another come in as easily as ours. */
    @Test
    void whatDoesNotSayWhoseItIsIsAskedAboutAndNotTakenForOurs() throws IOException {
        assertThat(checked(csv(generated, "816")).whose()).isEqualTo(ReturnImport.Whose.OURS);
        List<ReturnImports.Chosen> headless = new ArrayList<>(csv(generated, "816"));
        headless.removeIf(file -> file.name().equals("sen2.csv"));
        assertThat(checked(headless).whose()).isEqualTo(ReturnImport.Whose.NOT_SAID);
        assertThat(stored(headless).whose()).isEqualTo(ReturnImport.Whose.NOT_SAID);
        assertThat(ReturnImport.Whose.of("", "816")).isEqualTo(ReturnImport.Whose.NOT_KNOWN);
    }

    @Test
    void theReturnOfAnotherAuthorityIsRefused() {
        ReturnImport refused = checked(xml(new GeneratedReturn(1, 2026, 5, "815"), person -> {}));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.why()).contains("815").contains("816");
    }

    @Test
    void aFileThatBreaksOffStoresNothingEvenAfterThousandsWereRead() {
        byte[] whole = bytes(new GeneratedReturn(5, 2026, 9_000, "816"), person -> {});
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 500);
        ReturnImport refused = checked(List.of(chosen("cut.xml", cut)));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.why()).contains("breaks off");
        assertThat(refused.persons()).isGreaterThanOrEqualTo(4_000);
        assertThat(count("ehc_case") + count("sen2_chunk")).isZero();
    }

    @Test
    void ofFilesOfWhichOneCanNotBeUnpackedOrReadNothingIsKeptAndTheImportSaysWhy() throws IOException {
        List<ReturnImports.Chosen> broken = new ArrayList<>(csv(generated, "816"));
        broken.add(chosen("more.zip", GivenReturn.withAPassword(GivenReturn.zip("senneed.csv"))));
        List<ReturnImports.Chosen> gone = List.of(new ReturnImports.Chosen("return.xml", () -> {
            throw new IOException("nobody may read it");
        }));

        ReturnImport refused = checked(broken);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.why()).startsWith("more.zip can't be unpacked");
        assertThat(refused.endedAt()).isNotNull();
        assertThat(checked(gone).why()).isEqualTo("return.xml can't be read from where it lies.");
        assertThat(count("sen2_chunk")).isZero();
        UUID submission = UUID.randomUUID();
        assertThat(as(() -> imports.keep(story.area, submission, false, broken)))
                .as("a form sent twice")
                .isEqualTo(as(() -> imports.keep(story.area, submission, false, broken)));
        assertThat(count("sen2_import")).isEqualTo(3);
    }

    @Test
    void onlyTheFirstYesCountsAndAFormSentTwiceBringsOneIn() {
        UUID submission = UUID.randomUUID();
        List<ReturnImports.Chosen> files = xml(generated, person -> {});
        ImportId id = as(() -> imports.keep(story.area, submission, false, files));
        assertThat(as(() -> imports.keep(story.area, submission, false, files))).isEqualTo(id);
        as(() -> imports.check(story.area, id));
        assertThat(as(() -> imports.confirm(story.area, id))).isTrue();
        assertThat(as(() -> imports.confirm(story.area, id))).isFalse();
        as(() -> imports.store(story.area, id));
        assertThat(as(() -> imports.store(story.area, id)).state()).isEqualTo(State.STORED);
        assertThat(count("ehc_case")).isEqualTo(PERSONS);
    }

    @Test
    void nothingIsStoredWithoutAYes() {
        ReturnImport checked = checked(xml(generated, person -> {}));
        as(() -> imports.store(story.area, checked.id()));

        assertThat(count("ehc_case")).isZero();
    }

    @Test
    void aYesToWhatIsNoLongerSoStoresNothingAndIsAskedAgainWithTheNumbersOfNow() {
        stored(xml(generated, person -> {}));
        ReturnImport looked = checked(xml(generated, person -> surname(person, 3, "Newname")));
        assertThat(looked.changed()).isEqualTo(1);
        stored(xml(generated, person -> {
            surname(person, 4, "Corrected");
            surname(person, 5, "Corrected");
        }));

        ReturnImport again = confirmed(looked.id());
        assertThat(again.state()).isEqualTo(State.READ);
        assertThat(again.changed()).isEqualTo(3);
        assertThat(again.why()).contains("no longer what you looked at, so nothing was stored");
        assertThat(again.endedAt()).isNull();
        assertThat(count("ehc_case WHERE surname = 'Corrected'")).isEqualTo(2);
        assertThat(count("ehc_case WHERE surname = 'Newname'")).isZero();

        ReturnImport stored = confirmed(looked.id());
        assertThat(stored.state()).isEqualTo(State.STORED);
        assertThat(stored.changed()).isEqualTo(3);
        assertThat(stored.why() + stored.mend()).isEmpty();
        assertThat(count("ehc_case WHERE surname = 'Newname'")).isEqualTo(1);
    }

    /** As many as before would change, but what is written over would be what somebody wrote meanwhile. */
    @ParameterizedTest
    @CsvSource({
        "POSTCODE, YO1 9AA, ehc_case SET postcode = 'YO1 9ZZ'",
        "MEDIATION, 1, request SET mediation = '9'",
        "OTHER_MEDIATION, 1, assessment SET other_mediation = '9'",
        "OA, 1, plan SET oa = '9'",
        "NAMED_RANK, 2, placement SET rank = '9' WHERE stage = 'named'",
        "TRANSFER_DUE, 2026-02-14, upkeep SET phase_transfer_due_on = '2020-01-01'",
        "LEAVING, 2026-07-20, placement SET leaving_on = '2020-01-01' WHERE stage = 'active'",
        "NEED_TYPE, HI, need SET type = 'VI'"
    })
    void soItIsWhereARecordThatWouldChangeWasWrittenMeanwhile(Field field, String said, String meanwhile) {
        stored(xml(generated, person -> {}));
        ReturnImport looked = checked(xml(generated, person -> everywhere(person, field, said)));
        assertThat(looked.changed()).isPositive();
        alter("UPDATE assessments." + meanwhile + (meanwhile.contains(" WHERE ") ? " AND" : " WHERE")
                + " area_id = :area");

        ReturnImport again = confirmed(looked.id());
        assertThat(again.state()).isEqualTo(State.READ);
        assertThat(again.changed()).isEqualTo(looked.changed());
        assertThat(confirmed(looked.id()).state()).isEqualTo(State.STORED);
    }

    private static void everywhere(Node node, Field field, String said) {
        if (node.part() == field.part()) {
            node.with(field, said);
        }
        node.children().forEach(child -> everywhere(child, field, said));
    }

    @Test
    void whatElseHappensToACaseBetweenTheLookAndTheYesDoesNotMatter() {
        stored(xml(generated, person -> {}));
        ReturnImport looked = checked(xml(generated, person -> surname(person, 3, "Newname")));
        alter("UPDATE assessments.ehc_case SET version = version + 1 WHERE area_id = :area");

        assertThat(confirmed(looked.id()).state()).isEqualTo(State.STORED);
    }

    /** Nobody looked, so there is nothing to hold it against. */
    @Test
    void whatComesAtNightIsStoredAsItIs() {
        stored(xml(generated, person -> {}));
        ImportId id = as(() -> imports.keep(
                story.area, UUID.randomUUID(), true, xml(generated, person -> surname(person, 3, "Newname"))));
        as(() -> imports.check(story.area, id));
        alter("UPDATE assessments.ehc_case SET surname = 'Corrected' WHERE area_id = :area");

        assertThat(confirmed(id).state()).isEqualTo(State.STORED);
    }

    private void surname(Node person, int which, String surname) {
        if (person.text(Field.UPN).equals(generated.person(which).text(Field.UPN))) {
            person.with(Field.SURNAME, surname);
        }
    }

    /** Their case is there, and whoever brings the return in may not know it: nothing of it is told, changed or stored again. */
    @Test
    void whoeverIsKeptFromWhoBringsItInIsNotStoredTwice() {
        stored(xml(generated, person -> {}));
        asJob("UPDATE assessments.ehc_case SET child_id = gen_random_uuid() WHERE area_id = :area AND upn = '"
                + generated.person(20).text(Field.UPN) + "'");

        ReturnImport again = stored(xml(new GeneratedReturn(11, 2026, PERSONS + 5, "816"), person -> {}));

        assertThat(again.state()).isEqualTo(State.STORED);
        assertThat(again.keptAway()).isEqualTo(1);
        assertThat(again.fresh()).isEqualTo(5);
        assertThat(again.same()).isEqualTo(PERSONS - 1);
        assertThat(count("ehc_case")).as("of which they see").isEqualTo(PERSONS + 4);
        assertThat(count("request WHERE case_id NOT IN (SELECT id FROM assessments.ehc_case)"))
                .as("requests of the other")
                .isEqualTo(generated.person(20).children().size());
    }

    /** By what was known of other areas a thousand new cases were taken for one, and telling of them did not end. */
    @Test
    void manyThatComeInAreMadeKnownToThePlanner() {
        stored(xml(new GeneratedReturn(17, 2026, 1_100, "816"), person -> {}));

        Superuser database = new Superuser(program.getEnvironment());
        for (String table : List.of("ehc_case", "request", "upkeep", "standing")) {
            assertThat(database.sql("SELECT reltuples::bigint FROM pg_class WHERE oid = 'assessments." + table
                                    + "'::regclass")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(database.sql("SELECT count(*) FROM assessments." + table)
                            .query(Long.class)
                            .single());
        }
    }

    @Test
    void whoLeadsNoCasesFindsNothing() {
        ReturnImport checked = checked(xml(generated, person -> {}));
        assertThatThrownBy(() -> story.as(Role.PRACTITIONER, () -> imports.find(story.area, checked.id())))
                .isInstanceOf(NotFound.class);
        assertThat(story.as(Role.ADMINISTRATOR, () -> imports.last(story.area))).hasSize(1);
        assertThatThrownBy(() -> story.as(Role.ADMINISTRATOR, () -> imports.refusedRows(story.area, checked.id())))
                .isInstanceOf(NotFound.class);
    }

    private String withActive(int nth) {
        return java.util.stream.IntStream.range(10, PERSONS)
                .mapToObj(generated::person)
                .filter(person -> person.children().getFirst().one(Part.ACTIVE) != null)
                .skip(nth)
                .findFirst()
                .orElseThrow()
                .text(Field.UPN);
    }

    private int nodes(Part part) {
        int[] found = {0};
        generated.each(person -> found[0] += count(person, part));
        return found[0];
    }

    private static int count(Node node, Part part) {
        return (node.part() == part ? 1 : 0)
                + node.children().stream().mapToInt(child -> count(child, part)).sum();
    }

    private ReturnImport checked(List<ReturnImports.Chosen> files) {
        ImportId id = as(() -> imports.keep(story.area, UUID.randomUUID(), false, files));
        return as(() -> imports.check(story.area, id));
    }

    private ReturnImport stored(List<ReturnImports.Chosen> files) {
        return confirmed(checked(files).id());
    }

    private ReturnImport confirmed(ImportId id) {
        as(() -> imports.confirm(story.area, id));
        return as(() -> imports.store(story.area, id));
    }

    private static List<ReturnImports.Chosen> xml(GeneratedReturn its, Consumer<Node> change) {
        return List.of(chosen("return.xml", bytes(its, change)));
    }

    private static byte[] bytes(GeneratedReturn its, Consumer<Node> change) {
        var out = new ByteArrayOutputStream();
        try (var xml = new XmlReturn(out, its.header())) {
            its.each(person -> {
                change.accept(person);
                try {
                    xml.person(person);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<ReturnImports.Chosen> csv(GeneratedReturn its, String la) throws IOException {
        try (var csv = new CsvReturn(folder, its.header())) {
            its.each(csv::person);
        }
        List<ReturnImports.Chosen> files = new ArrayList<>();
        try (var listed = Files.list(folder)) {
            for (Path file : listed.toList()) {
                files.add(chosen(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("sen2.csv")), StandardCharsets.UTF_8))
                .contains(la);
        return files;
    }

    private static ReturnImports.Chosen chosen(String name, byte[] content) {
        return new ReturnImports.Chosen(name, new ByteArrayResource(content));
    }

    private <T> T as(Supplier<T> work) {
        return story.as(Role.CASE_OFFICER, work);
    }

    private void alter(String sql) {
        as(() -> new TransactionTemplate(transactions)
                .execute(status ->
                        jdbc.sql(sql).param("area", story.area.value()).update()));
    }

    private void asJob(String sql) {
        Principals.call(Principal.job(story.area, "test"), () -> new TransactionTemplate(transactions)
                .execute(status ->
                        jdbc.sql(sql).param("area", story.area.value()).update()));
    }

    private List<String> standings() {
        return texts("SELECT s::text FROM assessments.standing s WHERE area_id = :area ORDER BY case_id");
    }

    private List<String> texts(String sql) {
        return as(() -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(sql)
                .param("area", story.area.value())
                .query(String.class)
                .list()));
    }

    private long versions() {
        return number("SELECT sum(version) FROM assessments.ehc_case WHERE area_id = :area");
    }

    private int count(String table) {
        String where = table.contains(" WHERE ")
                ? table.replaceFirst(" WHERE ", " WHERE area_id = :area AND ")
                : table + " WHERE area_id = :area";
        return (int) number("SELECT count(*) FROM assessments." + where);
    }

    private long number(String sql) {
        return as(() -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(sql)
                .param("area", story.area.value())
                .query(Long.class)
                .single()));
    }
}
