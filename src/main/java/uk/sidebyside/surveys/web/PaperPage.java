package uk.sidebyside.surveys.web;

import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.rules.Edition;

/**
 * A form to be printed and filled in by hand.
 *
 * @param address of the same questions on a phone
 */
public record PaperPage(Survey survey, Edition edition, String address, QrCode code) {

    static PaperPage of(Survey survey, Edition edition, String address) {
        return new PaperPage(survey, edition, address, QrCode.of(address));
    }
}
