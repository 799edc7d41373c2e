package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.Test;

/** A parent enters the dates they know and sees by when each next step must happen: on a phone, and without JavaScript. */
class ParentsTimetableTest extends Journey {

    @Test
    void aParentWithAPhoneSeesTheDatesOfAnAssessmentAndTakesThemAlong() {
        try (Someone parent = Someone.withAPhone(address())) {
            parent.opens("/")
                    .follows("See by when each step of an assessment or a plan must happen")
                    .reads("You need no account, and we keep nothing.")
                    .writesDate("The day the council got the request", "7", "9", "2026")
                    .writesDate("The day you got the draft plan", "11", "Dec", "2026")
                    .presses("Show my dates")
                    .reads("5 dates that follow")
                    .reads("By Monday 19 October 2026")
                    .reads("By Friday 25 December 2026")
                    .reads("The plan should not be final before 26 December 2026")
                    .reads("By Monday 25 January 2027")
                    .reads("regulation 13(2)")
                    .takesAPicture("timetable-phone");
            assertThat(parent.page().url()).endsWith("/timetable?request-received=2026-09-07&draft-served=2026-12-11");
            String file =
                    parent.page().locator("main a[href^='/timetable.ics']").getAttribute("href");
            APIResponse calendar = parent.asksFor(file);
            assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
            assertThat(calendar.text()).contains("DTSTART;VALUE=DATE:20270125");
            assertThat(parent.page().context().cookies())
                    .as("no session is begun")
                    .isEmpty();
        }
    }

    @Test
    void aParentWithoutJavaScriptMendsADateAndSeesTheMoveToSecondarySchool() {
        try (Someone parent = Someone.withoutJavaScript(address())) {
            parent.opens("/timetable");
            parent.page().getByText("Reviews of a plan").click();
            parent.page().getByText("A move to a new school or college").click();
            parent.writesDate("The day of the review meeting", "31", "11", "2026")
                    .writes("The year of the move", "2027")
                    .presses("Show my dates")
                    .reads("The day of the review meeting must be a real date, like 7 9 2026")
                    .reads("Choose which move it is")
                    .doesNotRead("dates that follow");
            parent.writesDate("The day of the review meeting", "14", "1", "2027")
                    .picks("Which move is it?", "Primary school to secondary school")
                    .chooses("Also show the day before")
                    .presses("Show my dates")
                    .reads("By Sunday 14 February 2027")
                    .reads(
                            "the review meeting should be by 22 November 2026, and changes should be sent by 20 December 2026")
                    .reads("By Thursday 11 February 2027")
                    .reads("To be safe: by Wednesday 10 February 2027.")
                    .reads("People who know the law say this.");
        }
    }
}
