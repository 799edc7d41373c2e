package uk.sidebyside.assessments.letters;

/** What the school or college in a plan and the health body are written: that they get the plan, are asked about its end, or told of it. */
record LettersToOthers(LetterParts letter, LetterFacts facts) {

    void write() {
        String on = LetterParts.day(facts.on());
        switch (facts.kind()) {
            case FINAL_SCHOOL -> planToSchool("final", on);
            case FINAL_HEALTH -> planToHealth("final", on);
            case AMENDED_SCHOOL -> planToSchool("changed", on);
            case AMENDED_HEALTH -> planToHealth("changed", on);
            case CEASING_SCHOOL -> thinksOfEnding(on);
            case WILL_CEASE_SCHOOL -> {
                told(on);
                letter.say("Until then, please go on with what the plan asks of you.");
            }
            case WILL_CEASE_HEALTH -> {
                told(on);
                letter.say("Until then, please see that the health care in section G of the plan goes on.");
            }
            default -> throw new IllegalArgumentException("A letter to the family: " + facts.kind());
        }
    }

    /** Regulation 31: the head is consulted. Why the council thinks of it, the family reads in its own letter. */
    private void thinksOfEnding(String on) {
        letter.say("We are thinking about ending " + facts.whose()
                + " education, health and care plan. We told the family on " + on
                + ". Nothing is decided yet, and the help in the plan goes on.");
        letter.say("You lead the school or college that the plan names. Please tell us what you think:");
        letter.point("Which needs are met now, and what shows it?");
        letter.point("Which of the outcomes in the plan are reached, and which are not?");
        letter.point("What would happen if the help in the plan ended?");
        letter.end("What you think");
        letter.say("Please answer soon, since a family waits for the decision. Write to " + letter.signs() + ".");
    }

    /** Regulations 13(2) and 22(3): what the plan says stands in it, so the letter says what is asked of whoever reads it. */
    private void planToSchool(String which, String on) {
        plan(which, on);
        letter.say(
                "You lead the school or college that the plan names. The family and the health body get the plan too.");
        letter.point(
                "Please see that everybody who works with " + facts.forename() + " knows what the plan asks of them.");
        letter.point("If there is help in it that can’t be given, tell us at once.");
        letter.end("What we ask of you");
        letter.say("If you have a question, ask " + letter.signs() + ".");
    }

    private void planToHealth(String which, String on) {
        plan(which, on);
        letter.say("The family gets the plan too, and so does the school or college if one is named in it.");
        letter.point("Please see that the health care in section G of the plan is given.");
        letter.point("If there is health care in it that can’t be given, tell us at once.");
        letter.end("What we ask of you");
        letter.say("If you have a question, ask " + letter.signs() + ".");
    }

    private void plan(String which, String on) {
        letter.say("With this letter you get " + facts.whose() + " " + which
                + " education, health and care plan. Its day is " + on + ".");
        letter.say("The help in the plan has to be given from that day on.");
    }

    /** Regulation 31: the school or college and the health body are told of the decision; what it rests on is the family's. */
    private void told(String on) {
        letter.say("On " + on + " we decided that " + facts.whose()
                + " education, health and care plan ends. We told the family.");
        letter.say("It does not end yet."
                + facts.due("C31")
                        .map(due -> " The family can appeal until " + LetterParts.day(due.on())
                                + ", or 1 month after a certificate of mediation, whichever is later."
                                + LetterParts.unsure(due))
                        .orElse(""));
        letter.say("The help goes on until then. If the family appeals, it goes on until the appeal is over."
                + LetterParts.UNSURE);
        letter.say("We tell you when the plan has ended. If you have a question, ask " + letter.signs() + ".");
    }
}
