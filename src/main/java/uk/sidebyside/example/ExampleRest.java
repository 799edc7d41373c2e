package uk.sidebyside.example;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened after the promise, in the order in which it is told. */
@Component
@OnlyWithAnExample
class ExampleRest {
    private final ExampleAccounts accounts;
    private final ExampleAgreed agreed;
    private final ExampleServices services;
    private final ExampleRegisters registers;
    private final ExampleBoardRoom boardRoom;
    private final ExampleProgress progress;
    private final ExampleEasyRead easyRead;
    private final ExampleCurves curves;
    private final ExampleNeeds needs;
    private final ExampleDashboard dashboard;
    private final ExampleStatistics statistics;
    private final ExamplePublished published;
    private final ExampleSurveys surveys;
    private final ExampleChildren children;
    private final ExampleVoices voices;
    private final ExamplePieces pieces;
    private final ExampleTools tools;
    private final ExampleAudits audits;
    private final ExampleQuality quality;
    private final ExampleFrameworks frameworks;
    private final ExampleCaseload caseload;
    private final ExampleReturn returned;
    private final ExampleAdvice advice;
    private final ExampleAdviceYears adviceYears;
    private final ExampleTraining training;
    private final ExampleEndOfPlan endOfPlan;
    private final ExampleSchoolsAsked schoolsAsked;
    private final ExampleHealthNotices notices;
    private final ExampleMonthOfCases monthOfCases;

    ExampleRest(
            ExampleAccounts accounts,
            ExampleAgreed agreed,
            ExampleServices services,
            ExampleRegisters registers,
            ExampleBoardRoom boardRoom,
            ExampleProgress progress,
            ExampleEasyRead easyRead,
            ExampleNeeds needs,
            ExampleDashboard dashboard,
            ExampleStatistics statistics,
            ExampleCurves curves,
            ExamplePublished published,
            ExampleChildren children,
            ExampleVoices voices,
            ExampleSurveys surveys,
            ExamplePieces pieces,
            ExampleTools tools,
            ExampleAudits audits,
            ExampleQuality quality,
            ExampleFrameworks frameworks,
            ExampleCaseload caseload,
            ExampleReturn returned,
            ExampleAdvice advice,
            ExampleAdviceYears adviceYears,
            ExampleTraining training,
            ExampleEndOfPlan endOfPlan,
            ExampleSchoolsAsked schoolsAsked,
            ExampleHealthNotices notices,
            ExampleMonthOfCases monthOfCases) {
        this.monthOfCases = monthOfCases;
        this.advice = advice;
        this.adviceYears = adviceYears;
        this.training = training;
        this.endOfPlan = endOfPlan;
        this.schoolsAsked = schoolsAsked;
        this.notices = notices;
        this.caseload = caseload;
        this.returned = returned;
        this.audits = audits;
        this.quality = quality;
        this.frameworks = frameworks;
        this.surveys = surveys;
        this.pieces = pieces;
        this.tools = tools;
        this.voices = voices;
        this.children = children;
        this.published = published;
        this.accounts = accounts;
        this.agreed = agreed;
        this.services = services;
        this.registers = registers;
        this.boardRoom = boardRoom;
        this.progress = progress;
        this.easyRead = easyRead;
        this.curves = curves;
        this.needs = needs;
        this.dashboard = dashboard;
        this.statistics = statistics;
    }

    List<Chapter> chapters(Sheet sheet) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(agreed.chapter());
        chapters.add(services.chapter());
        chapters.add(registers.chapter());
        chapters.add(boardRoom.chapter());
        // What is counted of surveys, figures, what difference was made, and how people worked together are in the
        // packs that
        // are closed on the way.
        chapters.add(surveys.chapter());
        chapters.add(dashboard.chapter());
        chapters.add(curves.chapter());
        chapters.add(children.chapter());
        chapters.add(voices.chapter());
        chapters.add(pieces.chapter());
        chapters.add(tools.chapter());
        chapters.add(audits.chapter());
        chapters.add(quality.chapter());
        chapters.add(frameworks.chapter());
        chapters.add(caseload.chapter());
        chapters.add(returned.chapter());
        chapters.add(advice.chapter());
        chapters.add(adviceYears.chapter());
        chapters.add(training.chapter());
        chapters.add(endOfPlan.chapter());
        chapters.add(schoolsAsked.chapter());
        chapters.add(notices.chapter());
        chapters.add(monthOfCases.chapter());
        chapters.addAll(progress.chapters(sheet));
        chapters.add(easyRead.chapter());
        chapters.add(needs.chapter());
        chapters.add(statistics.chapter());
        chapters.add(published.chapter());
        chapters.add(accounts.chapter());
        return chapters;
    }
}
