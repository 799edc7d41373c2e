package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.Excuses;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.WrongSteps;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.assessments.sen2.CaseReturns.Opened;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.format.XmlPersons;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.assessments.sen2.rules.Typed;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What an officer types for the return stands in what goes out, and a return that comes in again changes nothing of it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class CaseReturnsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate SERVED = LocalDate.of(2026, 6, 10);
    private static final LocalDate FINAL = LocalDate.of(2026, 7, 10);
    private static final LocalDate CENSUS = Header.censusOf(2028);

    @Autowired
    ApplicationContext program;

    @Autowired
    CaseReturns returns;

    @Autowired
    ReturnExports exports;

    @Autowired
    ReturnImports imports;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        story.around.operator(() -> {
            program.getBean(Areas.class).giveCode(story.around.area, "dfe", "816", LocalDate.of(2020, 1, 1));
            return true;
        });
    }

    private CaseId planned() {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        story.take(id, CaseStep.FINAL_SENT, FINAL).orThrow();
        return id;
    }

    private CaseId movedIn() {
        return movedIn(null);
    }

    private CaseId movedIn(@Nullable LocalDate reviewedThere) {
        return story.around.as(story.around.cora, () -> story.book
                .open(
                        story.around.area,
                        new CaseBook.Open(
                                UUID.randomUUID(),
                                "EHC-MOVED",
                                "Moved",
                                "Ines",
                                ChildStory.KIT_BORN,
                                CaseStep.MOVED_IN,
                                LocalDate.of(2027, 2, 1),
                                LocalDate.of(2025, 5, 5),
                                "",
                                Coming.NOT_SAID,
                                reviewedThere))
                .orThrow());
    }

    private Opened open(CaseId id) {
        return story.around.as(story.around.cora, () -> returns.open(story.around.area, id));
    }

    private Saving<CaseId> type(CaseId id, Typed form, int place, List<Map<Field, String>> said) {
        return type(id, form, place, open(id).head().version(), said);
    }

    private Saving<CaseId> type(CaseId id, Typed form, int place, int version, List<Map<Field, String>> said) {
        return story.around.as(
                story.around.cora,
                () -> returns.type(story.around.area, id, new CaseReturns.Typing(form, null, place, version, said)));
    }

    private static Map<Field, String> need(String type) {
        return Map.of(Field.NEED_TYPE, type);
    }

    private void everythingIsTyped(CaseId id) {
        type(
                        id,
                        Typed.PERSON,
                        1,
                        List.of(Map.of(
                                Field.SEX, "F",
                                Field.ETHNICITY, "WBRI",
                                Field.POSTCODE, "yo1  9aa",
                                Field.UPN_UNKNOWN, "UN3")))
                .orThrow();
        type(id, Typed.NEEDS, 1, List.of(need("ASD"), need("SLCN"))).orThrow();
        type(
                        id,
                        Typed.PLACEMENT,
                        1,
                        List.of(Map.of(
                                Field.URN, "121345",
                                Field.PLACEMENT_RANK, "1",
                                Field.UNIT, "0",
                                Field.RESOURCED, "1",
                                Field.ENTRY, "2026-09-01",
                                Field.RES, "A")))
                .orThrow();
    }

    @Test
    void whatWasTypedComesOutAndASecondImportOfThatChangesNothing() throws Exception {
        CaseId id = planned();
        everythingIsTyped(id);
        type(id, Typed.REQUEST, 1, List.of(Map.of(Field.RYA, "0"))).orThrow();
        type(id, Typed.PLAN, 1, List.of(Map.of(Field.PLAN_RES, "B"))).orThrow();
        type(
                        id,
                        Typed.NAMED,
                        1,
                        List.of(Map.of(
                                Field.NAMED_SETTING, "OTH",
                                Field.NAMED_OTHER, "A small group & a \"garden\"",
                                Field.NAMED_RANK, "1")))
                .orThrow();
        type(id, Typed.NAMED, 2, List.of(Map.of(Field.NAMED_UKPRN, "10001234", Field.NAMED_RANK, "2")))
                .orThrow();
        assertThat(open(id).faults()).as("all that the rules ask is there").isEmpty();

        byte[] xml = export();
        Node person = only(xml);
        assertThat(person.toString())
                .contains("Sex=F Ethnicity=WBRI PostCode=YO1 9AA UPNunknown=UN3")
                .contains("RequestSource=1 RYA=0")
                .contains("PlanRes=B")
                .contains("PlanDetail{SENSetting=OTH SENSettingOther=A small group & a \"garden\" PlacementRank=1 }")
                .contains("PlanDetail{UKPRN=10001234 PlacementRank=2 }")
                .contains("PlacementDetail{URN=121345 PlacementRank=1 SENUnitIndicator=0 ResourcedProvisionIndicator=1"
                        + " EntryDate=2026-09-01 Res=A }")
                .contains("SENneed{SENtype=ASD SENtypeRank=1 } SENneed{SENtype=SLCN SENtypeRank=2 }");
        assertThat(broughtIn(xml)).isEqualTo("0 new, 0 changed, 1 the same");
        assertThat(only(export()).toString()).isEqualTo(person.toString());
    }

    /** A case system that does not know it leaves it blank, night after night. */
    @Test
    void whatAFileLeavesBlankAndWasSaidHereStays() throws Exception {
        CaseId id = planned();
        everythingIsTyped(id);
        type(id, Typed.REQUEST, 1, List.of(Map.of(Field.RYA, "0"))).orThrow();
        story.around.as(story.around.cora, () -> program.getBean(Excuses.class)
                .exempt(
                        story.around.area,
                        id,
                        UUID.randomUUID(),
                        "C07",
                        new Exemption(
                                Ground.ABSENT_FOUR_WEEKS,
                                new Ground.Circumstance.Absence(RECEIVED.plusWeeks(3), RECEIVED.plusWeeks(8)),
                                "A letter.",
                                "Head of service",
                                RECEIVED.plusWeeks(4)))
                .orThrow());
        String whole = new String(export(), StandardCharsets.UTF_8);
        assertThat(whole).contains("<Week20>1</Week20>");
        String blank = whole.replaceAll("<(Ethnicity|PostCode|RYA|RequestSource|Week20|StartDate)>[^<]*</\\1>", "")
                .replaceAll("<SENneed>.*?</SENneed>", "")
                .replaceAll("<PlacementDetail>.*?</PlacementDetail>", "");
        assertThat(blank).hasSizeLessThan(whole.length() - 300);
        assertThat(broughtIn(blank.getBytes(StandardCharsets.UTF_8))).isEqualTo("0 new, 0 changed, 1 the same");
        assertThat(only(export()).toString())
                .isEqualTo(only(whole.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** The case system knows less than the record: night after night it leaves blank what was mended and explained here. */
    @Test
    void whatIsMendedHereIsNotFoundAgainByAReturnAndWhatIsExplainedStaysSo() throws Exception {
        CaseId id = planned();
        everythingIsTyped(id);
        type(id, Typed.NAMED, 1, List.of(Map.of(Field.NAMED_SETTING, "EHE", Field.NAMED_RANK, "1")))
                .orThrow();
        type(id, Typed.PERSON, 1, List.of(Map.of(Field.POSTCODE, "YO", Field.SEX, "F", Field.UPN_UNKNOWN, "UN3")))
                .orThrow();
        assertThat(found()).containsExactly("F11 PostCode");
        explained("They live on a boat.");
        String blank = new String(export(), StandardCharsets.UTF_8)
                .replaceAll(
                        "<(PostCode|UPNunknown|RequestSource|RequestOutcome|AssessmentOutcome|StartDate)>[^<]*</\\1>",
                        "")
                .replaceAll("<SENneed>.*?</SENneed>", "")
                .replaceAll("<PlacementDetail>.*?</PlacementDetail>", "");
        for (String sex : List.of("M", "F")) {
            isStored(blank.replace("<Sex>F</Sex>", "<Sex>" + sex + "</Sex>"));
            assertThat(found()).isEmpty();
            assertThat(reasons()).containsExactly("They live on a boat.");
        }
    }

    private void explained(String reason) {
        story.around.as(story.around.cora, () -> {
            ReturnFindings findings = program.getBean(ReturnFindings.class);
            ReturnFindings.Found one =
                    findings.list(story.around.area, null, false, null).getFirst();
            return findings.explain(story.around.area, one.id(), one.version(), reason);
        });
    }

    private List<String> reasons() {
        return story.around.as(
                story.around.cora,
                () -> program.getBean(ReturnFindings.class).list(story.around.area, null, true, null).stream()
                        .map(ReturnFindings.Found::reason)
                        .toList());
    }

    /** The four weeks end on the last day of the twenty weeks; a file that gives the request an earlier day leaves 27 days of them in it. */
    @Test
    void anExceptionStaysWhereAFilePutsTheRequestRightOnlyAsLongAsItHolds() throws Exception {
        CaseId id = planned();
        everythingIsTyped(id);
        LocalDate last = RECEIVED.plusWeeks(20);
        story.around.as(story.around.cora, () -> program.getBean(Excuses.class)
                .exempt(
                        story.around.area,
                        id,
                        UUID.randomUUID(),
                        "C07",
                        new Exemption(
                                Ground.ABSENT_FOUR_WEEKS,
                                new Ground.Circumstance.Absence(last.minusDays(27), last),
                                "A letter.",
                                "Head of service",
                                last))
                .orThrow());
        String whole = new String(export(), StandardCharsets.UTF_8);
        String blank = whole.replace("<Week20>1</Week20>", "");
        String received = "<ReceivedDate>" + RECEIVED + "<";
        assertThat(blank).hasSizeLessThan(whole.length()).contains(received);
        isStored(blank.replace(received, "<ReceivedDate>" + RECEIVED.plusDays(1) + "<"));
        assertThat(only(export()).toString()).contains("Week20=1", "ReceivedDate=" + RECEIVED.plusDays(1));
        isStored(blank.replace(received, "<ReceivedDate>" + RECEIVED.minusDays(1) + "<"));
        assertThat(only(export()).toString())
                .contains("ReceivedDate=" + RECEIVED.minusDays(1))
                .doesNotContain("Week20");
        isStored(whole.replace(received, "<ReceivedDate>" + RECEIVED.minusDays(2) + "<"));
        assertThat(only(export()).toString()).as("what the file itself says").contains("Week20=1");
    }

    /** It came from a return, and the next return takes it back. */
    @Test
    void whatAReturnSaidInsteadGoesWithTheReturn() throws Exception {
        CaseId id = planned();
        everythingIsTyped(id);
        String whole = new String(export(), StandardCharsets.UTF_8);
        String other = whole.replace("<Ethnicity>WBRI</Ethnicity>", "<Ethnicity>WIRI</Ethnicity>");
        isStored(other);
        String none = whole.replace("<Ethnicity>WBRI</Ethnicity>", "");
        isStored(none);
        assertThat(only(export()).has(Field.ETHNICITY)).isFalse();
    }

    @Test
    void whatAStepHadFilledIsPutRightInTheReturnAndWhatWasTypedStays() throws Exception {
        CaseId id = planned();
        everythingIsTyped(id);
        Happening sent = story.file(id).happenings().getLast();
        LocalDate on = FINAL.minusDays(1);
        story.around
                .as(story.around.cora, () -> program.getBean(WrongSteps.class)
                        .putRight(
                                story.around.area,
                                id,
                                sent.id(),
                                new WrongSteps.Right(
                                        UUID.randomUUID(),
                                        story.file(id).version(),
                                        true,
                                        on,
                                        null,
                                        "",
                                        sent.words(),
                                        "It went out the day before.")))
                .orThrow();
        assertThat(only(export()).toString())
                .contains("StartDate=" + on, "SENtype=ASD", "URN=121345")
                .doesNotContain(FINAL.toString());
    }

    @Test
    void aPlanThatMovedHereIsTypedToo() throws Exception {
        CaseId id = movedIn();
        everythingIsTyped(id);
        type(id, Typed.MOVED, 1, List.of(Map.of(Field.TRANSFER_LA, "815"))).orThrow();
        byte[] xml = export();
        assertThat(only(xml).toString())
                .contains("AssessmentOutcome=H")
                .contains("TransferLA=815")
                .contains("SENtype=ASD");
        assertThat(broughtIn(xml)).isEqualTo("0 new, 0 changed, 1 the same");
        assertThatThrownBy(() -> type(id, Typed.REQUEST, 1, List.of(Map.of(Field.RYA, "0"))))
                .as("a historical request is asked nothing")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDayOfAPlanFromElsewhereAndThatOfItsReviewStandEachInItsField() throws Exception {
        CaseId id = movedIn(LocalDate.of(2026, 6, 15));
        everythingIsTyped(id);
        byte[] xml = export();
        assertThat(only(xml).toString())
                .contains("StartDate=2025-05-05", "LastReview=2026-06-15")
                .doesNotContain("ReviewMeeting", "ReviewOutcome");
        assertThat(broughtIn(xml)).isEqualTo("0 new, 0 changed, 1 the same");
        assertThat(story.file(id).life().odd()).isEmpty();
        assertThat(story.file(id).next().dueOn()).isEqualTo("2027-03-15");
        Opened opened = open(id);
        CaseReturns.OfRequest request = opened.request(null);
        assertThat(opened.origins()
                        .of(request.id(), Objects.requireNonNull(request.node().one(Part.ACTIVE)), Field.LAST_REVIEW))
                .isEqualTo(new Origins.ByStep(CaseStep.REVIEWED_THERE, LocalDate.of(2027, 2, 1)));
    }

    /** A return that came first says it, and nobody writes it down again. */
    @Test
    void aReturnSaysOfAPlanFromElsewhereWhenItWasReviewedThere() throws Exception {
        CaseId id = movedIn();
        everythingIsTyped(id);
        story.take(id, CaseStep.TOLD_AFTER_MOVE, LocalDate.of(2027, 2, 8)).orThrow();
        assertThat(story.file(id).next().dueOn()).isEqualTo("2027-04-30");
        isStored(new String(export(), StandardCharsets.UTF_8)
                .replace("</ActivePlans>", "<LastReview>2026-06-15</LastReview></ActivePlans>"));
        assertThat(story.file(id).life().odd()).isEmpty();
        assertThat(story.file(id).next().dueOn()).isEqualTo("2027-06-14");
        assertThat(story.take(id, CaseStep.REVIEWED_THERE, LocalDate.of(2027, 2, 8), LocalDate.of(2026, 6, 15), "", "")
                        .toString())
                .contains("step.not.now");
    }

    @Test
    void aPlanThatHasEndedIsNotListedAsAliveThoughItsReviewStandsThere() throws Exception {
        CaseId id = planned();
        everythingIsTyped(id);
        assertThat(only(export()).toString()).contains("ActivePlans{");
        LocalDate moved = LocalDate.of(2027, 1, 11);
        story.take(id, CaseStep.MOVE_LEARNED, LocalDate.of(2027, 1, 4), moved, "", "")
                .orThrow();
        story.take(id, CaseStep.HANDED_OVER, moved).orThrow();
        byte[] then = export(Header.censusOf(2027));
        assertThat(only(then).toString()).contains("CeaseDate=2027-01-11").doesNotContain("ActivePlans{");
        assertThat(broughtIn(then)).isEqualTo("0 new, 0 changed, 1 the same");
    }

    /** No decision says that it is over, and it would be pending for ever. */
    @Test
    void whoMovedAwayBeforeThereWasAPlanIsInTheReturnsUntilThatYear() throws Exception {
        CaseId id = story.requested(LocalDate.of(2026, 11, 2));
        assertThat(persons(2027)).isOne();
        assertThat(persons(2029)).as("pending still").isOne();
        type(id, Typed.REQUEST, 1, List.of(Map.of(Field.SOURCE, "1", Field.RYA, "0", Field.EXPORTED, "1")))
                .orThrow();
        assertThat(List.of(persons(2027), persons(2028), persons(2029)))
                .as("in the year after the request at the latest")
                .containsExactly(1, 1, 0);
        type(id, Typed.REQUEST, 1, List.of(Map.of(Field.SOURCE, "1", Field.RYA, "0")))
                .orThrow();
        story.take(id, CaseStep.MOVED_AWAY, LocalDate.of(2026, 12, 7)).orThrow();
        assertThat(List.of(persons(2027), persons(2028))).containsExactly(1, 0);
    }

    private int persons(int year) throws Exception {
        int persons = 0;
        try (XmlPersons read = XmlPersons.open(new ByteArrayInputStream(export(Header.censusOf(year))))) {
            while (read.next() != null) {
                persons++;
            }
        }
        return persons;
    }

    /** The plan with which they come back may be older than the first request here. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-05-05", "2026-09-01"})
    void whatIsDoneAfterAFamilyCameBackIsOfThePlanWithWhichItCame(LocalDate made) throws Exception {
        CaseId id = planned();
        LocalDate away = LocalDate.of(2026, 8, 3);
        story.take(id, CaseStep.HANDED_OVER, away).orThrow();
        story.take(id, CaseStep.MOVED_IN, LocalDate.of(2026, 10, 5), made, "", "")
                .orThrow();
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2027, 1, 11)).orThrow();
        story.take(id, CaseStep.KEPT, LocalDate.of(2027, 1, 20)).orThrow();
        Node person = only(export(Header.censusOf(2027)));
        assertThat(person.all(Part.REQUEST))
                .extracting(Node::toString)
                .satisfiesExactlyInAnyOrder(
                        gone -> assertThat(gone)
                                .contains("ReceivedDate=" + RECEIVED, "CeaseDate=" + away, "CeaseReason=5")
                                .doesNotContain("ActivePlans{"),
                        back -> assertThat(back)
                                .contains("RequestOutcome=H", "StartDate=" + made, "ActivePlans{")
                                .contains("ReviewMeeting=2027-01-11", "ReviewOutcome=M", "LastReview=2027-01-20")
                                .doesNotContain("CeaseDate"));
        assertThat(open(id).request(null).node().text(Field.OUTCOME))
                .as("the one of which the page speaks first")
                .isEqualTo("H");
    }

    @Test
    void theRulesOfTheImportRefuseWithTheSameIds() {
        CaseId id = planned();
        String before = open(id).person().toString();
        assertThat(refusal(type(id, Typed.PLACEMENT, 1, List.of(Map.of(Field.URN, "12")))))
                .containsEntry("urn", Rule.NOT_A_NUMBER.id())
                .containsEntry("unit", Rule.NO_INDICATORS.id());
        assertThat(refusal(type(id, Typed.PLACEMENT, 1, List.of(Map.of(Field.URN, "121345", Field.UKPRN, "10001234")))))
                .containsEntry("urn", Rule.ONE_OF_THREE.id());
        assertThat(refusal(type(id, Typed.PLACEMENT, 1, List.of(Map.of(Field.SETTING, "OTH")))))
                .containsEntry("setting_other", Rule.OTHER_NEEDS_WORDS.id());
        assertThat(refusal(type(
                        id,
                        Typed.PLACEMENT,
                        1,
                        List.of(Map.of(Field.SETTING, "EHE", Field.ENTRY, "2026-09-02", Field.LEAVING, "2026-09-01")))))
                .containsEntry("leaving_on", Rule.LEFT_BEFORE_ENTRY.id());
        assertThat(refusal(type(id, Typed.PLACEMENT, 1, List.of(Map.of(Field.PLACEMENT_RANK, "1")))))
                .as("nothing but what was filled in")
                .containsEntry("urn", Rule.ONE_OF_THREE.id());
        assertThat(refusal(type(id, Typed.PERSON, 1, List.of(Map.of(Field.POSTCODE, "Much too long a code")))))
                .containsEntry("postcode", Rule.TOO_LONG.id());
        assertThat(refusal(type(id, Typed.NEEDS, 1, List.of(need("ASD"), need("ASD")))))
                .containsEntry("need2", Rule.SAME_NEED_TWICE.id());
        assertThat(refusal(type(id, Typed.NEEDS, 1, List.of(need(""), need("ASD")))))
                .containsEntry("need1", Rule.NO_NEED.id());
        assertThat(open(id).person().toString()).as("nothing of it is stored").isEqualTo(before);
    }

    @Test
    void twoOfOneRankAreRefusedWhicheverIsTyped() {
        CaseId id = planned();
        type(id, Typed.NAMED, 1, List.of(Map.of(Field.NAMED_SETTING, "EHE", Field.NAMED_RANK, "1")))
                .orThrow();
        type(id, Typed.NAMED, 2, List.of(Map.of(Field.NAMED_SETTING, "EYP", Field.NAMED_RANK, "2")))
                .orThrow();
        for (int place = 1; place <= 2; place++) {
            String other = place == 1 ? "2" : "1";
            String kind = place == 1 ? "EHE" : "EYP";
            assertThat(refusal(type(
                            id,
                            Typed.NAMED,
                            place,
                            List.of(Map.of(Field.NAMED_SETTING, kind, Field.NAMED_RANK, other)))))
                    .containsEntry("rank", Rule.TWO_OF_ONE_RANK.id());
        }
        // Where a child goes changes: two main settings may stand there, one after the other.
        type(id, Typed.PLACEMENT, 1, List.of(Map.of(Field.SETTING, "EYP", Field.PLACEMENT_RANK, "1")))
                .orThrow();
        type(id, Typed.PLACEMENT, 2, List.of(Map.of(Field.SETTING, "EHE", Field.PLACEMENT_RANK, "1")))
                .orThrow();
    }

    /** The import lets in what is doubtful and asks; so does the form. */
    @Test
    void whatIsOnlyDoubtfulIsStoredAndAskedAbout() {
        CaseId id = planned();
        type(id, Typed.PERSON, 1, List.of(Map.of(Field.POSTCODE, "YO"))).orThrow();
        assertThat(found()).contains("F11 PostCode");
        type(id, Typed.PERSON, 1, List.of(Map.of(Field.POSTCODE, "YO1 9AA"))).orThrow();
        assertThat(found()).doesNotContain("F11 PostCode");
    }

    @Test
    void whatIsMendedIsFoundNoMore() {
        CaseId id = planned();
        story.around.as(story.around.cora, () -> {
            program.getBean(ReturnFindings.class).checkAll(story.around.area);
            return true;
        });
        assertThat(found()).contains("S05 ", "S06 ", "N07 ");
        type(id, Typed.NEEDS, 1, List.of(need("ASD"), need(""))).orThrow();
        assertThat(found()).contains("S05 ", "N07 ").doesNotContain("S06 ");
    }

    @Test
    void whatIsSentTwiceIsStoredOnceAndWhoComesSecondSeesTheFirst() {
        CaseId id = planned();
        int before = open(id).head().version();
        List<Map<Field, String>> first = List.of(Map.of(Field.SETTING, "EHE", Field.PLACEMENT_RANK, "1"));
        type(id, Typed.PLACEMENT, 1, before, first).orThrow();
        int after = open(id).head().version();
        type(id, Typed.PLACEMENT, 1, before, first).orThrow();
        assertThat(open(id).head().version()).as("sent twice").isEqualTo(after);
        Saving<CaseId> second =
                type(id, Typed.PLACEMENT, 1, before, List.of(Map.of(Field.SETTING, "EYP", Field.PLACEMENT_RANK, "1")));
        assertThat(second).isInstanceOf(Saving.Stale.class);
        assertThat(((Saving.Stale<CaseId>) second).theirs()).containsEntry("setting", "EHE");
        assertThat(((Saving.Stale<CaseId>) second).version()).isEqualTo(after);
    }

    @Test
    void takingOneAwayTwiceTakesNoneOfTheOthers() {
        CaseId id = planned();
        type(id, Typed.PLACEMENT, 1, List.of(Map.of(Field.SETTING, "EHE", Field.PLACEMENT_RANK, "1")))
                .orThrow();
        type(id, Typed.PLACEMENT, 2, List.of(Map.of(Field.SETTING, "EYP", Field.PLACEMENT_RANK, "2")))
                .orThrow();
        int version = open(id).head().version();
        List<Map<Field, String>> nothing = List.of(Map.of(Field.PLACEMENT_RANK, "1"));
        type(id, Typed.PLACEMENT, 1, version, nothing).orThrow();
        assertThat(type(id, Typed.PLACEMENT, 1, version, nothing)).isInstanceOf(Saving.Stale.class);
        assertThat(open(id).person().toString()).contains("EYP").doesNotContain("EHE");
    }

    @Test
    void whereItCameFromIsKnownUntilAReturnSaysSomethingElse() {
        CaseId id = planned();
        type(id, Typed.PERSON, 1, List.of(Map.of(Field.SEX, "F"))).orThrow();
        type(id, Typed.PERSON, 1, List.of(Map.of(Field.SEX, "F", Field.POSTCODE, "YO1 9AA")))
                .orThrow();
        assertThat(origin(id, Field.SEX)).isInstanceOf(Origins.ByOfficer.class);
        assertThat(origin(id, Field.POSTCODE)).isInstanceOf(Origins.ByOfficer.class);
        assertThat(origin(id, Field.SURNAME)).isInstanceOf(Origins.Elsewhere.class);
        Opened opened = open(id);
        var request = opened.request(null);
        assertThat(opened.origins().of(request.id(), request.node(), Field.OUTCOME))
                .isEqualTo(new Origins.ByStep(CaseStep.WILL_ASSESS, RECEIVED.plusWeeks(5)));
        assertThat(opened.fields(Typed.REQUEST, request))
                .as("who asked was said with the step")
                .doesNotContain(Field.SOURCE);

        Node changed = open(id).person().with(Field.SEX, "M");
        assertThat(open(id).origins().of(id.value(), changed, Field.SEX)).isInstanceOf(Origins.Elsewhere.class);
    }

    @Test
    void nobodyElseTypes() {
        CaseId id = planned();
        for (PersonId who : List.of(story.around.theo, story.around.mina, story.around.ada)) {
            assertThatThrownBy(() -> story.around.as(
                            who,
                            () -> returns.type(
                                    story.around.area,
                                    id,
                                    new CaseReturns.Typing(Typed.PERSON, null, 1, 1, List.of(Map.of(Field.SEX, "F"))))))
                    .isInstanceOf(NotFound.class);
        }
    }

    private Origins.Origin origin(CaseId id, Field field) {
        Opened opened = open(id);
        return opened.origins().of(id.value(), opened.person(), field);
    }

    private static Map<String, String> refusal(Saving<CaseId> saving) {
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        Map<String, String> found = new TreeMap<>();
        ((Saving.Refused<CaseId>) saving).findings().forEach(one -> found.putIfAbsent(one.field(), one.key()));
        return found;
    }

    private List<String> found() {
        return story.around.as(
                story.around.cora,
                () -> program.getBean(ReturnFindings.class).list(story.around.area, null, false, null).stream()
                        .map(one -> one.rule().id() + " " + one.field())
                        .toList());
    }

    private byte[] export() {
        return export(CENSUS);
    }

    private byte[] export(LocalDate census) {
        var out = new ByteArrayOutputStream();
        ReturnExports.Written written = story.around.as(
                story.around.cora,
                () -> exports.xml(story.around.area, census, new ReturnExports.Officers("Y", "Y", "Y"), out));
        assertThat(written.problems()).isEmpty();
        return out.toByteArray();
    }

    private static Node only(byte[] xml) throws Exception {
        try (XmlPersons persons = XmlPersons.open(new ByteArrayInputStream(xml))) {
            Node first = Objects.requireNonNull(persons.next());
            assertThat(persons.next()).isNull();
            return first;
        }
    }

    private void isStored(String xml) {
        ReturnImport stored = story.around.as(story.around.cora, () -> {
            ImportId id = imports.keep(
                    story.around.area,
                    UUID.randomUUID(),
                    false,
                    List.of(new ReturnImports.Chosen(
                            "return.xml", new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8)))));
            imports.check(story.around.area, id);
            imports.confirm(story.around.area, id);
            return imports.store(story.around.area, id);
        });
        assertThat(stored.changed()).isOne();
    }

    private String broughtIn(byte[] xml) {
        return story.around.as(story.around.cora, () -> {
            ImportId id = imports.keep(
                    story.around.area,
                    UUID.randomUUID(),
                    false,
                    List.of(new ReturnImports.Chosen("return.xml", new ByteArrayResource(xml))));
            imports.check(story.around.area, id);
            ReturnImport read = imports.find(story.around.area, id);
            return read.fresh() + " new, " + read.changed() + " changed, " + read.same() + " the same";
        });
    }
}
