package uk.sidebyside.assessments.letters;

import java.time.LocalDate;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;

/** Regulation 20: when the meeting is, who is invited, what comes before and after, and how the family says what it thinks. */
record InvitationToReview(LetterParts letter, LetterFacts facts) {

    void write() {
        letter.say("We invite you to the meeting that reviews " + facts.whose() + " plan.");
        if (!facts.why().isBlank()) {
            letter.say(facts.why());
        }
        letter.point("On "
                + facts.known().on(Trigger.REVIEW_MEETING).map(LetterParts::day).orElse("[the day]")
                + ", at [the time].");
        letter.point("At [the place, or how to join from home].");
        letter.point("If you need another day or another place, tell " + letter.signs() + ".");
        letter.end("When and where");
        letter.point("You.");
        letter.point("The head of the nursery, school or college.");
        letter.point(
                "An officer of the council who works with children and young people with special educational needs.");
        letter.point("Somebody from health, whom the health body names.");
        letter.point("An officer of the council’s social care.");
        letter.end("Who is invited");
        before();
        letter.point("Come and say it. You can bring somebody who helps you.");
        letter.point("Or tell us before, on your page, by letter or on the telephone.");
        if (!facts.toThem()) {
            letter.point(facts.forename() + " can come too, or say it in another way.");
        }
        letter.end("How you can say what you think");
        letter.by("C12", "You get a report of the meeting by ");
        letter.by("C13", "We tell you what we decide about the plan by ");
        letter.end("What comes after the meeting");
    }

    private void before() {
        LocalDate last = facts.due("C11").map(Due::on).orElse(facts.on());
        String advice = "What the others advise about " + facts.whom();
        if (facts.on().isAfter(last)) {
            letter.say("You should have had this letter by " + LetterParts.day(last)
                    + ", 2 weeks before the meeting. We are sorry.");
            letter.point(advice + ", as soon as we have it.");
            letter.point("If you need more time to read it, ask for a later day.");
        } else {
            letter.point(advice + ", by " + LetterParts.day(last) + ". That is 2 weeks before the meeting.");
        }
        letter.point("Send us what you want the others to read. They get it too.");
        letter.end("What you get before the meeting");
    }
}
