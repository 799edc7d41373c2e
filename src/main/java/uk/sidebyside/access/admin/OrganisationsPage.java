package uk.sidebyside.access.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Option;

/** The area's partners, with what is typed into the two forms below them.
 *
 * @param done what was just done, in words
 */
public record OrganisationsPage(
        List<Organisation> organisations,
        List<Option> kinds,
        List<Option> choices,
        OrganisationForm form,
        SuccessionForm succession,
        FormErrors errors,
        @Nullable String done) {

    public OrganisationsPage {
        organisations = List.copyOf(organisations);
        kinds = List.copyOf(kinds);
        choices = List.copyOf(choices);
    }

    public record OrganisationForm(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String kind,
            @Nullable String accountable) {
        static final OrganisationForm BLANK = new OrganisationForm(null, null, null, null);
    }

    public record SuccessionForm(
            @Nullable String predecessor,
            @Nullable String successor,
            @Nullable DateEntry onDay) {
        static final SuccessionForm BLANK = new SuccessionForm(null, null, null);
    }
}
