package uk.sidebyside.partnership.web;

import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.rules.FewPeople;

/** How many took part in a piece and agreed, as everybody reads it: on its page, and in the file of all. */
record CountedWords(Portfolio.Counted counted) {
    private static final String FEW = "fewer than " + FewPeople.TOLD_FROM;
    private static final String NOT_SHOWN = "not shown";

    String tookPart() {
        return FewPeople.told(counted.tookPart()) ? String.valueOf(counted.tookPart()) : FEW;
    }

    private boolean tellsFirstTime() {
        return FewPeople.told(counted.tookPart())
                && FewPeople.allTold(counted.firstTime(), counted.tookPart() - counted.firstTime());
    }

    String firstTime() {
        return shown(counted.firstTime(), tellsFirstTime());
    }

    private boolean tellsAnswers() {
        return FewPeople.allTold(counted.agreed(), counted.agreedWithComments(), counted.didNotAgree());
    }

    String agreed() {
        return shown(counted.agreed(), tellsAnswers());
    }

    String agreedWithComments() {
        return shown(counted.agreedWithComments(), tellsAnswers());
    }

    String didNotAgree() {
        return shown(counted.didNotAgree(), tellsAnswers());
    }

    private static String shown(int number, boolean told) {
        return told ? String.valueOf(number) : NOT_SHOWN;
    }

    /** As "11 people from families took part, 5 of them for the first time: in person and online." */
    String who() {
        if (counted.tookPart() == 0) {
            return "Nobody from a family took part.";
        }
        String ways = ": " + PartnershipWords.ways(counted.ways()) + ".";
        return FewPeople.told(counted.tookPart())
                ? counted.tookPart() + " people from families took part, " + fresh() + " of them for the first time"
                        + ways
                : "Fewer than " + FewPeople.TOLD_FROM + " people from families took part" + ways;
    }

    private String fresh() {
        if (counted.firstTime() == 0 || counted.firstTime() == counted.tookPart()) {
            return counted.firstTime() == 0 ? "none" : "all";
        }
        return tellsFirstTime() ? String.valueOf(counted.firstTime()) : "some";
    }

    /** Whether all agreed; how many where nobody did not. */
    String whetherAgreed() {
        int all = counted.agreed() + counted.agreedWithComments() + counted.didNotAgree();
        if (all == 0) {
            return "Nobody was asked to agree, since it stopped before.";
        }
        if (counted.didNotAgree() > 0) {
            return "Not everybody agreed.";
        }
        if (FewPeople.told(all)) {
            return "All " + all + " agreed.";
        }
        return counted.agreedWithComments() > 0 ? "Everybody agreed, some with comments." : "Everybody agreed.";
    }
}
