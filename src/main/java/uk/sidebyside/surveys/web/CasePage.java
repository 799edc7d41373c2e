package uk.sidebyside.surveys.web;

import java.time.LocalDate;
import uk.sidebyside.surveys.LoggedCase;

/** One complaint or compliment. */
public record CasePage(LoggedCase one, LocalDate today) {
    public String at(String end) {
        return "/complaints/log/" + one.id().value() + end;
    }
}
