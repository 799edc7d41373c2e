package uk.sidebyside.assessments.sen2.rules;

/** The letter and the digit by which a mistyped number shows. */
final class CheckLetters {
    /** 23 letters; I, O and S look like digits and are left out. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private CheckLetters() {}

    /** The places after the letter weigh 2 to 13; the sum's remainder by 23 names the letter. A temporary one ends in a letter. */
    static boolean fits(String upn) {
        int sum = 0;
        for (int at = 1; at < 13; at++) {
            char letter = upn.charAt(at);
            sum += (at + 1) * (Character.isDigit(letter) ? letter - '0' : LETTERS.indexOf(letter));
        }
        return LETTERS.charAt(Math.floorMod(sum, LETTERS.length())) == upn.charAt(0);
    }

    /** The first nine digits weigh 10 down to 2; ten less the sum's remainder by 11 is the tenth, and no remainder is 0. */
    static boolean ulnFits(String uln) {
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            sum += (10 - at) * (uln.charAt(at) - '0');
        }
        int rest = sum % 11;
        return rest != 0 && 10 - rest == uln.charAt(9) - '0';
    }
}
