package uk.sidebyside.partnership.rules;

import java.util.stream.IntStream;

/** Which numbers of people everybody may read: none that is one to four, and none from which such a number could be worked out. */
public final class FewPeople {
    public static final int TOLD_FROM = 5;

    private FewPeople() {}

    public static boolean told(int people) {
        return people == 0 || people >= TOLD_FROM;
    }

    /** Of parts that add up to one number: all of them or none, since the others and the whole would tell the one that is left out. */
    public static boolean allTold(int... parts) {
        return IntStream.of(parts).allMatch(FewPeople::told);
    }
}
