package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.OtherClocks;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceRequests;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.AdviceWriting;
import uk.sidebyside.assessments.advice.ReportFiles;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.letters.LetterId;
import uk.sidebyside.assessments.letters.Letters;
import uk.sidebyside.assessments.notified.HealthNoticeDesk;
import uk.sidebyside.assessments.notified.HealthNoticeId;
import uk.sidebyside.assessments.notified.HealthNotices;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules;
import uk.sidebyside.assessments.sen2.ReturnFindings;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.Rights;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.worries.Worries;

/**
 * Every page, file and list that shows something about a child leaves its line in the access log, whichever room it belongs to.
 * Each address of the rooms that know children is asked here, or says why it shows nothing of a child: so a new page has to say
 * which it is.
 */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class EveryLookIsLoggedTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final String OF_CHILDREN =
            "/(children|family|voice|said|say|have-your-say|receipt|worry|partnership|survey|surveys|complaints|cases"
                    + "|assessment|section-23|advice|sen2)([/.].*)?";

    /** What shows nothing of a child, with its reason. */
    private static final Map<String, String> SHOWS_NOTHING = Map.ofEntries(
            Map.entry("/children/new", "a record that is not there yet"),
            Map.entry("/family/contact", "how the reader themself is reached"),
            Map.entry("/voice/overview(\\.csv)?", "figures alone"),
            Map.entry("/voice/asks.*", "what everybody is asked, never about a child"),
            Map.entry("/voice/view/\\{id}", "leads on to a page that is logged"),
            Map.entry("/voice/worries", "that a worry came and when, by no child"),
            Map.entry("/voice/worries/\\{id}/done", "what the safeguarding lead writes down themself"),
            Map.entry(
                    "/section-23(/new)?", "references and days; names to whoever wrote them, while there is no record"),
            Map.entry(
                    "/section-23/\\{id}/edit",
                    "what its writer has not sent: no record is there until the council has it, see HealthNoticesTest"),
            Map.entry("/have-your-say.*", "what everybody is asked"),
            Map.entry("/cases(\\.csv)?", "cases by their references, which name nobody"),
            Map.entry("/cases/(new|settings)", "a case that is not there yet; what an area sets"),
            Map.entry("/cases/(hand-over|unled(/all)?)", "cases by their references, which name nobody"),
            Map.entry(
                    "/advice/training.*",
                    "sessions and who came to them; of advice figures alone, and of fewer than five none"),
            Map.entry("/cases/months.*", "figures of a month, and of fewer than five none"),
            Map.entry(
                    "/advice(/(desk.*|good|trend.*|points.*))?",
                    "requests by the references of cases, which name nobody"),
            Map.entry(
                    "/advice/\\{id}(/(route|not-ours|exception))?",
                    "a request by the reference of its case; what is asked stands without a name"),
            Map.entry(
                    "/sen2(/import.*|/export(/progress/\\{key})?)?",
                    "files that came in, and what was refused of them: it is kept with no record; how many are written"),
            Map.entry("/receipt", "where a code is typed in"),
            Map.entry("/worry.*", "that something came, and when it was read"),
            Map.entry(
                    "/surveys.*|/survey/.*|/complaints.*", "answers of nobody; of a child a reference, see ChildRefs"),
            Map.entry(
                    "/partnership(/(?!piece/\\{|place/|child/|work).*)?",
                    "pieces on services, and figures; of a piece with a child nothing"));

    /** Pages of a piece that need more than a piece with a child has here; {@code PieceDesk} opens them as it opens the others. */
    private static final String DEEPER =
            "/partnership/piece/\\{id}/(plan/\\{item}|told/\\{line}|quote/\\{quote}|sessions/\\{session}"
                    + "|people/\\{who}/(checks|times|link)).*"
                    // Of pieces on services alone.
                    + "|/partnership/piece/\\{id}/(opportunity|show|easy-read|hold-back|quote).*";

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    MockMvc pages;

    @Autowired
    AccessLog log;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private AllAboutKit all;
    private ChildStory around;
    private AllAboutKit.Parent mina;
    private PersonId tess;
    private CaseId kitsCase;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** @param who null for somebody with a link, in whose name it is logged is then its holder's */
    private record Asked(@Nullable PersonId who, PersonId logged, String path) {}

    @BeforeEach
    void everythingAboutKit() throws Exception {
        clock.set(ChildStory.TODAY);
        all = new AllAboutKit(program);
        around = all.around;
        all.closes(around.mina);
        mina = all.of(around.mina);
        ofStaff();
        ofFamilies();
        ofVoice();
        ofPieces();
        OrganisationId hospital = around.operator(() -> program.getBean(Organisations.class)
                .add(around.area, new Organisations.AddOrganisation("Testwick Hospital", "Hospital", "health", false)));
        tess = around.holder("Tess Arden", Role.PRACTITIONER, hospital);
        ofCases();
        ofNotices();
        ofAdvice(hospital);
        ofReturns();
    }

    /** A draft plan is with the family; one letter is kept and another is not. */
    private void ofCases() {
        kitsCase = around.as(around.cora, () -> program.getBean(CaseBook.class)
                .open(
                        around.area,
                        new CaseBook.Open(
                                UUID.randomUUID(),
                                "EHC-9",
                                "Okoro",
                                "Kit",
                                ChildStory.KIT_BORN,
                                CaseStep.RECEIVED,
                                ChildStory.TODAY.minusDays(90),
                                null,
                                "1"))
                .orThrow());
        CaseId id = kitsCase;
        around.as(around.cora, () -> program.getBean(CaseBook.class).link(around.area, id, "TW-1"))
                .orThrow();
        for (CaseStep step : List.of(CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED)) {
            around.as(around.cora, () -> program.getBean(CaseSteps.class)
                            .take(
                                    around.area,
                                    id,
                                    new CaseSteps.Take(
                                            UUID.randomUUID(), step, ChildStory.TODAY.minusDays(5), null, "", "")))
                    .orThrow();
        }
        LetterId kept = letter(id, LetterKind.WILL_ASSESS);
        around.as(around.cora, () -> program.getBean(Letters.class).keep(around.area, id, kept, 1))
                .orThrow();
        Map<String, String> values = Map.of(
                "id", id.toString(),
                "happening", written(id).toString(),
                "step", "representations",
                "duty", "C07",
                "kind", "draft",
                "part", "person",
                "list", "named",
                "letter", letter(id, LetterKind.DRAFT).toString());
        Map<String, String> ofClocks = aSchoolWasAsked(id);
        routes().stream().filter(route -> route.startsWith("/cases/{id}")).forEach(route -> {
            Map<String, String> its = route.contains("/clocks/") ? ofClocks : values;
            by(
                    around.cora,
                    route,
                    VARIABLE.matcher(route).replaceAll(name -> its.getOrDefault(name.group(1), "unknown")));
        });
        for (String end : List.of("", "/finished", "/letters/{letter}", "/letters/{letter}/letter.pdf")) {
            by(
                    around.mina,
                    "/assessment/{child}" + end,
                    "/assessment/" + around.kit + end.replace("{letter}", kept.toString()));
        }
    }

    private Map<String, String> aSchoolWasAsked(CaseId id) {
        around.as(around.cora, () -> program.getBean(OtherClocks.class)
                        .begin(
                                around.area,
                                id,
                                UUID.randomUUID(),
                                new OtherClockRules.Wanted(
                                        OtherClock.SCHOOL_ASKED, ChildStory.TODAY.minusDays(3), null, "Hill School")))
                .orThrow();
        var begun = around.as(around.cora, () -> program.getBean(Cases.class).open(around.area, id))
                .clockLines()
                .getFirst();
        return Map.of(
                "id", id.toString(),
                "of", begun.clock().toString(),
                "line", begun.id().toString(),
                "duty", "C08",
                "kind", OtherClock.SCHOOL_ASKED.code());
    }

    private UUID written(CaseId id) {
        return around.as(around.cora, () -> program.getBean(Cases.class).open(around.area, id))
                .happenings()
                .getFirst()
                .id();
    }

    private LetterId letter(CaseId id, LetterKind kind) {
        return around.as(around.cora, () -> program.getBean(Letters.class)
                        .begin(around.area, id, kind, UUID.randomUUID(), 0, "Mina Okoro", "Dear Mina,"))
                .orThrow();
    }

    private void by(PersonId who, String route, String path) {
        asked.put(route, new Asked(who, who, path));
    }

    private void ofStaff() {
        String kit = "/children/" + around.kit;
        UUID exclusion = all.voice.as(
                around.cora,
                () -> around.circles.exclude(
                        around.area,
                        around.kit.value(),
                        new uk.sidebyside.access.circle.Circles.Exclude(
                                around.leila,
                                null,
                                null,
                                uk.sidebyside.access.circle.Circles.Ground.SAFETY,
                                "She asked for it.",
                                ChildStory.TODAY,
                                null)));
        for (String end : List.of(
                "",
                "/looked",
                "/edit",
                "/circle",
                "/circle/new",
                "/circle/invite",
                "/contact",
                "/plan",
                "/excerpts/new",
                "/capacity/new",
                "/kept-away",
                "/kept-away/new")) {
            by(around.cora, "/children/{id}" + end, kit + end);
        }
        by(around.cora, "/children", "/children");
        by(around.cora, "/children/{id}/circle/{member}/end", kit + "/circle/" + around.theoTeaches + "/end");
        by(around.cora, "/children/{id}/contact/{person}", kit + "/contact/" + around.mina.value());
        by(around.cora, "/children/{id}/kept-away/{exclusion}/end", kit + "/kept-away/" + exclusion + "/end");
    }

    private void ofFamilies() {
        for (String end : List.of("", "/{id}", "/{id}/looked")) {
            by(around.mina, "/family" + end, "/family" + end.replace("{id}", around.kit.toString()));
        }
    }

    private void ofVoice() {
        String said = "/said/" + mina.sitting().value();
        by(around.mina, "/said/{id}", said);
        by(
                around.mina,
                "/said/{id}/view/{view}",
                said + "/view/" + mina.view().id().value());
        by(around.mina, "/voice/mine", "/voice/mine");
        by(around.theo, "/voice/child/{id}", "/voice/child/" + around.kit);
        by(around.theo, "/voice/child/{id}/invite", "/voice/child/" + around.kit + "/invite");
        by(around.theo, "/voice/child/{id}/carry", "/voice/child/" + around.kit + "/carry");
        by(around.mina, "/voice/child/{id}/carried/{occasion}", "/voice/child/" + around.kit + "/carried/" + carried());
        by(around.cora, "/voice", "/voice");
        by(around.cora, "/voice.csv", "/voice.csv");
        for (String end : List.of("", "/play-back", "/respond", "/day", "/told")) {
            by(around.cora, "/voice/{id}" + end, "/voice/" + mina.sitting().value() + end);
        }
        by(around.theo, "/voice/{id}/file/{file}", "/voice/" + mina.sitting().value() + "/file/" + mina.file());
        by(around.cora, "/voice/invitations/{id}", "/voice/invitations/" + unsent());
        by(around.sana, "/voice/worries/{id}", "/voice/worries/" + worry());
        String own = "/say/" + mina.own().shown();
        String unsent = "/say/" + mina.unsent().shown();
        for (Map.Entry<String, String> page : Map.of(
                        "", unsent,
                        "/check", unsent + "/check",
                        "/stopped", unsent + "/stopped",
                        "/view/{view}", own + "/view/" + mina.view().id().value(),
                        "/code.svg", own + "/code.svg",
                        "/file/{file}", own + "/file/" + mina.file())
                .entrySet()) {
            asked.put("/say/{code}" + page.getKey(), new Asked(null, around.mina, page.getValue()));
        }
        asked.put("/say/{code} given", new Asked(null, around.mina, own));
    }

    private UUID unsent() {
        return all.voice
                .as(around.cora, () -> all.voice.invitations.mine(around.area))
                .getFirst()
                .id()
                .value();
    }

    private UUID carried() {
        all.voice.mayBeUsedAgain(mina.own());
        return all.voice.asksWhetherStillRight(mina.view()).value();
    }

    private UUID worry() {
        ReceiptCode code = Receipts.fresh();
        Principals.run(Receipts.holder(around.area, code, Principal.Kind.RECEIPT), () -> all.voice
                .worries
                .tell(around.area, code, new Worries.Tell(around.kit.value(), "", "I am afraid.", "", ""), null)
                .orThrow());
        return all.voice
                .as(around.sana, () -> all.voice.worries.all(around.area))
                .getFirst()
                .id()
                .value();
    }

    private void ofPieces() {
        by(around.cora, "/partnership/child/{child}/piece", "/partnership/child/" + around.kit + "/piece");
        by(around.cora, "/partnership/child/{child}", "/partnership/child/" + around.kit);
        around.as(around.cora, () -> program.getBean(PiecePlans.class)
                .add(around.area, all.piece, "Ask Kit again", "Cora", ChildStory.TODAY.plusDays(3))
                .orThrow());
        by(around.cora, "/partnership/work", "/partnership/work");
        for (String end : List.of("", "/agree", "/checks", "/way", "/way-kept", "/leave", "/history", "/easy-read")) {
            by(around.mina, "/partnership/place/{where}" + end, mina.place() + end);
        }
        by(around.mina, "/partnership/place/{where}/times/{session}", mina.place() + "/times/" + all.session);
        by(
                around.mina,
                "/partnership/place/{where}/session/{session}.ics",
                mina.place() + "/session/" + all.session + ".ics");
        Map<String, String> values = Map.of(
                "id", all.piece.value().toString(),
                "who", mina.place().substring(mina.place().lastIndexOf('/') + 1),
                "key", "hear",
                "check", "understood",
                "point", "close");
        routes().stream()
                .filter(route -> route.startsWith("/partnership/piece/{id}") && !route.matches(DEEPER))
                .forEach(route -> by(
                        around.theo,
                        route,
                        VARIABLE.matcher(route).replaceAll(name -> values.getOrDefault(name.group(1), "unknown"))));
    }

    private void ofNotices() {
        HealthNoticeId told = around.as(tess, () -> program.getBean(HealthNotices.class)
                .write(
                        around.area,
                        UUID.randomUUID(),
                        new WrittenNotice(
                                "Kit",
                                "Okoro",
                                ChildStory.TODAY.minusYears(3),
                                "Mina",
                                ChildStory.TODAY,
                                WrittenNotice.Belief.HAS,
                                "He loses words.",
                                ChildStory.TODAY,
                                WrittenNotice.Talk.HAD,
                                WrittenNotice.Support.NONE,
                                ""),
                        true)
                .orThrow());
        around.as(around.cora, () -> program.getBean(HealthNoticeDesk.class)
                .knownCase(around.area, told, "EHC-9")
                .orThrow());
        for (String end : List.of("", "/acknowledge", "/case", "/known-case", "/child")) {
            by(around.cora, "/section-23/{id}" + end, "/section-23/" + told + end);
        }
        by(around.mina, "/section-23/child/{child}", "/section-23/child/" + around.kit);
    }

    /** Advice was sent to one point of access and is being written at another. */
    private void ofAdvice(OrganisationId hospital) {
        String sent = "/advice/" + advised(hospital, "Speech and language therapy", true);
        String begun = "/advice/" + advised(hospital, "Physiotherapy", false);
        for (String end : List.of("/sent", "/check", "/used")) {
            by(around.cora, "/advice/{id}" + end, sent + end);
        }
        by(tess, "/advice/{id}/report/{file}/file", begun + "/report/" + attached(begun) + "/file");
        for (String end : List.of("/write", "/look-over", "/report")) {
            by(tess, "/advice/{id}" + end, begun + end);
        }
        for (String end : List.of("", "/ask", "/enough", "/section-g")) {
            by(around.cora, "/advice/cases/{id}" + end, "/advice/cases/" + kitsCase + end);
        }
    }

    private UUID attached(String begun) {
        var id = new AdviceId(UUID.fromString(begun.substring("/advice/".length())));
        var files = program.getBean(ReportFiles.class);
        return around.as(tess, () -> {
            files.attach(
                            around.area,
                            id,
                            "report.pdf",
                            new ByteArrayResource("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                    .orThrow();
            return files.of(around.area, program.getBean(AdviceRequests.class).find(around.area, id))
                    .getFirst()
                    .id();
        });
    }

    private AdviceId advised(OrganisationId hospital, String profession, boolean sent) {
        var requests = program.getBean(AdviceRequests.class);
        var seat = around.principal(tess).seats().keySet().iterator().next();
        UUID point = around.as(around.cora, () -> program.getBean(AdvicePoints.class)
                .open(
                        around.area,
                        UUID.randomUUID(),
                        new AdvicePoints.Entry(AdviceFrom.C, hospital, null, profession, seat, null, 2))
                .orThrow());
        around.as(around.cora, () -> requests.ask(
                        around.area,
                        new AdviceRequests.Ask(
                                UUID.randomUUID(), kitsCase.value(), List.of(point), "", ChildStory.TODAY))
                .orThrow());
        return around.as(tess, () -> {
            var writing = program.getBean(AdviceWriting.class);
            AdviceId id = requests.mine(around.area).toWrite().stream()
                    .filter(one -> one.profession().equals(profession))
                    .findFirst()
                    .orElseThrow()
                    .id();
            writing.save(around.area, id, AdviceStory.good(), UUID.randomUUID(), 0)
                    .orThrow();
            if (sent) {
                writing.send(around.area, id, writing.lookOver(around.area, id).version())
                        .orThrow();
            }
            return id;
        });
    }

    private void ofReturns() {
        var findings = program.getBean(ReturnFindings.class);
        UUID found = around.as(around.cora, () -> {
            findings.checkAll(around.area);
            return findings.list(around.area, null, false, null).getFirst().id();
        });
        by(around.cora, "/sen2/findings", "/sen2/findings");
        by(around.cora, "/sen2/finding/{id}", "/sen2/finding/" + found);
        by(around.cora, "/sen2/export/return", "/sen2/export/return?format=csv&census=2027-01-21");
        by(around.cora, "/sen2/export/annex-a.zip", "/sen2/export/annex-a.zip");
    }

    /** An officer who is in no child's circle is handed a list that names Kit: that is a look by their post. */
    @Test
    void whoSeesAChildByTheirPostAloneStandsInTheLogAsThat() throws Exception {
        PersonId dev = around.holder("Dev Patel", Role.CASE_OFFICER, around.council);
        int looks = 0;
        for (String route :
                List.of("/sen2/findings", "/sen2/finding/{id}", "/sen2/export/return", "/sen2/export/annex-a.zip")) {
            assertThat(as(dev, get(asked.get(route).path())).getStatus())
                    .as(route)
                    .isEqualTo(200);
            assertThat(looks(dev)).as(route).isEqualTo(++looks);
        }
        PersonId dina = around.holder("Dina Voss", Role.CLINICAL_OFFICER, around.council);
        String sent = asked.get("/advice/{id}/sent").path();
        assertThat(as(dina, get(sent)).getStatus()).isEqualTo(200);
        assertThat(looks(dina)).isEqualTo(1);
        assertThat(as(dev, get(sent)).getStatus())
                .as("an officer reads what was advised who opens the case")
                .isEqualTo(404);
        assertThat(looks(dev)).isEqualTo(looks);
        assertThat(text(around.mina, "/family/" + around.kit + "/looked"))
                .contains("SEND case officer", "to write the yearly return about plans (SEN2)")
                .contains("to write the lists that inspectors ask for (Annex A)")
                .contains("to read advice for an EHC assessment")
                .doesNotContain("Dev Patel");
        around.exclude(around.kit, dev, null, null, ChildStory.TODAY, null);
        as(dev, get(asked.get("/sen2/export/annex-a.zip").path()));
        assertThat(looks(dev)).as("kept away: the list does not name Kit").isEqualTo(looks);
    }

    /** As {@code GET} answers them. */
    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(route -> route.matches(OF_CHILDREN))
                .forEach(routes::add);
        return routes;
    }

    @Test
    void everyAddressOfTheseRoomsIsAskedHereOrSaysWhyItShowsNothingOfAChild() {
        var forgotten = new TreeSet<String>();
        for (String route : routes()) {
            boolean known = asked.containsKey(route)
                    || ONCE_TAKEN_OVER.contains(route)
                    || route.matches(DEEPER)
                    || SHOWS_NOTHING.keySet().stream().anyMatch(route::matches);
            if (!known) {
                forgotten.add(route);
            }
        }
        assertThat(forgotten).isEmpty();
        assertThat(asked).hasSizeGreaterThan(60);
    }

    @Test
    void eachLeavesALineOfWhoLookedThatTheFamilyAndTheAdministratorRead() throws Exception {
        Map<String, String> silent = new TreeMap<>();
        for (Map.Entry<String, Asked> each : asked.entrySet()) {
            clock.advance(java.time.Duration.ofMinutes(11));
            int before = looks(each.getValue().logged());
            int status = as(each.getValue().who(), get(each.getValue().path())).getStatus();
            if (status != 200) {
                silent.put(each.getKey(), "answers " + status);
            } else if (looks(each.getValue().logged()) <= before) {
                silent.put(each.getKey(), "shown and not logged");
            }
        }
        assertThat(silent).isEmpty();

        String family = text(around.mina, "/family/" + around.kit + "/looked");
        String administrator = text(around.ada, "/admin/access-log?reference=TW-1");
        for (String why : List.of(
                "to see what is next",
                "to see what was said",
                "to answer what was said",
                "to see who waits for an answer",
                "to see a picture or to hear a recording",
                "to say something by a link, or to see what became of it",
                "to take part in a piece of work together",
                "to read how a piece of work goes")) {
            assertThat(family).as("as the family reads it").contains(why);
            assertThat(administrator).as("as the administrator reads it").contains(why);
        }
        assertThat(family).doesNotContain("Cora Quayle", "to read a worry");
        assertThat(administrator).contains("Cora Quayle", "to read a worry about safety");
    }

    private static final List<String> ONCE_TAKEN_OVER = List.of(
            "/family/{id}/sharing",
            "/children/{id}/capacity/{decision}/decided",
            "/children/{id}/circle/themself/{person}/end");

    @Test
    void soDoesWhatIsThereOnceAYoungPersonHasTakenOver() throws Exception {
        PersonId kit = around.kitThemself();
        clock.set(LocalDate.of(2029, 7, 2));
        UUID decision = around.as(around.cora, () -> program.getBean(Rights.class)
                .assess(
                        around.area,
                        new Rights.Assess(
                                UUID.randomUUID(),
                                around.kit,
                                "which college",
                                "Pictures of three.",
                                false,
                                LocalDate.of(2029, 7, 2),
                                "Psychologist",
                                null,
                                null))
                .orThrow());
        Map<String, PersonId> paths = new HashMap<>();
        paths.put("/family/" + around.kit + "/sharing", kit);
        paths.put("/children/" + around.kit + "/capacity/" + decision + "/decided", around.cora);
        paths.put("/children/" + around.kit + "/circle/themself/" + kit.value() + "/end", around.cora);
        for (Map.Entry<String, PersonId> each : paths.entrySet()) {
            int before = looks(each.getValue());
            assertThat(as(each.getValue(), get(each.getKey())).getStatus()).isEqualTo(200);
            assertThat(looks(each.getValue())).as(each.getKey()).isGreaterThan(before);
        }
    }

    /** What a page draws after itself is that look; a picture by itself is one. */
    @Test
    void aPictureOnAPageIsOneLookWithIt() throws Exception {
        String file = "/voice/" + mina.sitting().value() + "/file/" + mina.file();
        clock.advance(java.time.Duration.ofMinutes(11));
        as(around.theo, get("/voice/child/" + around.kit));
        int before = looks(around.theo);
        as(around.theo, get(file));
        assertThat(looks(around.theo)).isEqualTo(before);
        clock.advance(java.time.Duration.ofMinutes(11));
        as(around.theo, get(file));
        assertThat(looks(around.theo)).isEqualTo(before + 1);
    }

    /** The safeguarding lead says why, in whichever room, and has no list with a child in it. */
    @Test
    void theSafeguardingLeadIsAskedWhyByEveryDoor() throws Exception {
        for (String path : List.of(
                "/children/" + around.kit,
                "/voice/child/" + around.kit,
                "/voice/" + mina.sitting().value(),
                "/voice/" + mina.sitting().value() + "/respond",
                "/voice/" + mina.sitting().value() + "/file/" + mina.file(),
                "/partnership/child/" + around.kit,
                "/partnership/piece/" + all.piece.value())) {
            MockHttpServletResponse answer = as(around.sana, get(path));
            assertThat(answer.getContentAsString()).as(path).doesNotContain("far too loud", "counts to ten");
            if (!path.startsWith("/children/")) {
                assertThat(answer.getRedirectedUrl()).as(path).isEqualTo("/children/" + around.kit);
            }
        }
        assertThat(looks(around.sana)).isZero();
        for (String list : List.of("/voice", "/voice?show=all", "/voice.csv?show=all", "/partnership/pieces")) {
            assertThat(text(around.sana, list)).as(list).doesNotContain("Kit");
        }
        as(around.sana, post("/children/" + around.kit + "/for-safety").param("reason", "A neighbour rang"));
        assertThat(text(around.sana, "/voice/child/" + around.kit)).contains("far too loud");
        assertThat(text(around.mina, "/family/" + around.kit + "/looked")).doesNotContain("neighbour", "Safeguarding");
    }

    private int looks(PersonId who) {
        return all
                .voice
                .around
                .operator(() -> log.inArea(around.area, new AccessLog.Search("TW-1", null, null), 10_000))
                .stream()
                .filter(entry -> entry.name().equals(name(who)))
                .toList()
                .size();
    }

    private String name(PersonId who) {
        return around.operator(() -> program.getBean(uk.sidebyside.access.Seats.class)
                .person(who)
                .orElseThrow()
                .name());
    }

    private String text(PersonId who, String path) throws Exception {
        return Jsoup.parse(as(who, get(path)).getContentAsString(StandardCharsets.UTF_8))
                .text();
    }

    private MockHttpServletResponse as(@Nullable PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(around.host);
            servlet.setRemoteAddr(all.voice.address());
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
