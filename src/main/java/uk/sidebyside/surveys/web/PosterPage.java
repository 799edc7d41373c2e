package uk.sidebyside.surveys.web;

import java.util.List;
import uk.sidebyside.surveys.Survey;

/**
 * Ways to a survey, to be printed.
 *
 * @param once whether each of them works once
 */
public record PosterPage(Survey survey, List<Way> ways, boolean once) {

    public record Way(String address, QrCode code) {}
}
