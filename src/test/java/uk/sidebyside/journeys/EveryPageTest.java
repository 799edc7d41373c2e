package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page that a link leads to, as one person of each role: nothing is wrong with it on a phone of 320 px, and where a
 * form is sent as it came, it says what is missing. Order matters only to the last test: it counts what all of them saw.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest extends Journey {
    private final Walk walk = new Walk(this::mostExact);
    private final Map<String, String> patterns = new HashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Letters letters;

    private Errands errands;
    private ErrandsOfFamilies families;
    private ErrandsOfAudits audits;
    private ErrandsOfCases cases;

    @BeforeEach
    void nothingIsWrongYet() {
        walk.faults().clear();
        errands = new Errands(walk, letters);
        families = new ErrandsOfFamilies(walk, letters);
        audits = new ErrandsOfAudits(walk, letters);
        cases = new ErrandsOfCases(walk);
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(walk.faults()).isEmpty();
    }

    @Test
    @Order(1)
    void aVisitorWithAPhone() {
        try (Someone visitor = Someone.withAPhone(address())) {
            walk.by(visitor, "/", "/plan", "/changes", "/board/challenges", "/board/meetings");
        }
        assertThat(walk.lookedAt()).hasSizeGreaterThan(20);
    }

    /** One of each role, in the order of how much they see: whoever comes later looks at what is new to them. */
    @ParameterizedTest
    @Order(2)
    @ValueSource(
            strings = {
                "Jamila Farooqi",
                "Cllr Winston Pryce",
                "Joanne Garbutt",
                "Tomasz Wierzbicki",
                "Charlotte Dunnington",
                "Imogen Thackray",
                "Norah Whitwell",
                "Leonard Pask",
                "Mabel Osgerby",
                "Petra Lindqvist",
                "Ruth Stanhope",
                "Noreen Kilbride",
                "Marguerite Ellwood"
            })
    void somebodyOfThePartnership(String name) {
        try (Someone member = Someone.withAPhone(address())) {
            walk.by(member.signsInAs(name), "/my-work", "/plan", "/board", "/my-lines");
        }
    }

    /** An officer who asks, a therapist who writes and a clinical officer who looks over what came back. */
    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"Callum Abernethy", "Philippa Adjei", "Tobias Frayne"})
    void somebodyOfAnAssessment(String name) {
        try (Someone member = Someone.withAPhone(address())) {
            walk.by(member.signsInAs(name), "/advice", "/my-work");
        }
    }

    /** A mother of three, and a young person whose rights are their own. */
    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"Amina Bello", "Leo Novak"})
    void somebodyOfAFamily(String name) {
        try (Someone member = Someone.withAPhone(address())) {
            walk.by(member.signsInAs(name), "/family");
        }
    }

    @Test
    @Order(3)
    void whatALetterLeadsTo() throws CodeGenerationException {
        try (Someone visitor = Someone.withAPhone(address())) {
            errands.subscribes(visitor);
            errands.forgotTheirPassword(visitor);
        }
        try (Someone administrator = Someone.withAPhone(address());
                Someone newcomer = Someone.withAPhone(address())) {
            errands.isInvited(administrator.signsInAs("Norah Whitwell"), newcomer);
        }
    }

    @Test
    @Order(4)
    void whatIsThereOnceSomethingHasHappened() {
        try (Someone scrutineer = Someone.withAPhone(address());
                Someone owner = Someone.withAPhone(address())) {
            errands.askAndAnswer(scrutineer.signsInAs("Cllr Winston Pryce"), owner.signsInAs("Jamila Farooqi"));
            walk.look(owner, "/plan/action/3.3/update/done");
        }
        try (Someone chair = Someone.withAPhone(address());
                Someone lead = Someone.withAPhone(address())) {
            errands.agreesAnAction(chair.signsInAs("Imogen Thackray"));
            errands.preparesAVersion(lead.signsInAs("Charlotte Dunnington"), chair);
            walk.look(chair, "/plan/action/2.2/embed");
        }
        try (Someone administrator = Someone.withAPhone(address())) {
            errands.bringsAPlanIn(administrator.signsInAs("Norah Whitwell"));
            walk.look(administrator, "/plan/edit/plan/begin");
            errands.looksAtARelease(administrator);
            errands.looksAtFiguresByArea(administrator);
        }
    }

    @Test
    @Order(5)
    void whatIsThereOnceSomebodyOfAFamilySpoke() {
        try (Someone somebody = Someone.withAPhone(address());
                Someone coordinator = Someone.withAPhone(address())) {
            coordinator.signsInAs("Petra Lindqvist");
            assertAll(
                    () -> families.signsInByALetter(somebody),
                    () -> families.saysSomething(somebody),
                    () -> families.tellsAWorry(somebody),
                    () -> families.proposes(somebody),
                    () -> families.answersASurvey(coordinator, somebody),
                    () -> families.joinsAPiece(coordinator, somebody),
                    () -> families.tellsWhatCameOfIt(coordinator));
        }
        try (Someone officer = Someone.withAPhone(address());
                Someone chair = Someone.withAPhone(address())) {
            officer.signsInAs("Marguerite Ellwood");
            chair.signsInAs("Imogen Thackray");
            assertAll(
                    () -> families.worksWithAChild(officer),
                    () -> families.asksWhetherSomebodyCanDecide(officer),
                    () -> families.beginsLimitsAnew(chair));
        }
    }

    @Test
    @Order(6)
    void whatIsThereOnceAReturnCameInAndAdviceIsWritten() {
        try (Someone officer = Someone.withAPhone(address());
                Someone coordinator = Someone.withAPhone(address());
                Someone therapist = Someone.withAPhone(address());
                Someone mother = Someone.withAPhone(address())) {
            officer.signsInAs("Tobias Frayne");
            coordinator.signsInAs("Petra Lindqvist");
            therapist.signsInAs("Callum Abernethy");
            mother.signsInAs("Amina Bello");
            assertAll(
                    () -> cases.bringsAReturnIn(officer),
                    () -> cases.fillsInForTheReturn(officer),
                    () -> cases.looksAtAStepAndAtOtherClocks(officer),
                    () -> cases.addsATheme(coordinator),
                    () -> cases.looksOverAdvice(therapist),
                    () -> cases.readsAdviceThatCame(officer),
                    () -> cases.sendsADraft(officer, mother),
                    () -> cases.givesCasesThatNobodyLeads(officer));
        }
    }

    @Test
    @Order(6)
    void whatIsThereWhileAnAuditIsUnderWay() {
        try (Someone lead = Someone.withAPhone(address());
                Someone coordinator = Someone.withAPhone(address());
                Someone parent = Someone.withAPhone(address());
                Someone officer = Someone.withAPhone(address())) {
            lead.signsInAs("Jamila Farooqi");
            coordinator.signsInAs("Petra Lindqvist");
            officer.signsInAs("Marguerite Ellwood");
            assertAll(
                    () -> audits.judgesAService(lead),
                    () -> audits.saysByALinkWhatTheyThink(parent),
                    () -> audits.runsASample(coordinator),
                    () -> audits.makesWordsReady(coordinator, officer));
        }
    }

    @Test
    @Order(7)
    void whatWentWrong() {
        try (Someone visitor = Someone.withAPhone(address())) {
            walk.look(visitor, "/sign-in/provider/failed");
            walk.look(visitor, "/sign-in/provider/not-linked");
            for (String gone : List.of("/no-such-page", "/invitation/ended", "/board")) {
                visitor.page().navigate(gone);
                assertThat(visitor.faults()).as(gone).isEmpty();
            }
        }
    }

    @Test
    @Order(8)
    void noPageIsLeftOut() {
        Set<String> missed = pages();
        walk.lookedAt().forEach(path -> missed.remove(mostExact(path)));
        assertThat(missed).isEmpty();
    }

    /** Pages that a browser draws: neither files and feeds, nor what is there for builders or before there is an area. */
    private Set<String> pages() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("uk.sidebyside."))
                .map(Map.Entry::getKey)
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(
                        pattern -> !pattern.matches(
                                ".*\\.[a-z]+|.*/file(/\\{file})?|.*/fetch|/sen2/export/return|.*/signed/\\{number}|/gallery.*|/look/.*|/set-up"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String mostExact(String path) {
        return patterns.computeIfAbsent(path, this::patternOf);
    }

    private String patternOf(String path) {
        var asked = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> pattern.matches(asked))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse("");
    }
}
