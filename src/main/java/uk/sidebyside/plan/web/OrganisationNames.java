package uk.sidebyside.plan.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.plan.PlanVersions.Signed;

/** Who signed, by role and organisation and never by name. */
public final class OrganisationNames {
    private final Map<java.util.UUID, String> names;

    OrganisationNames(List<Organisation> organisations) {
        names = organisations.stream().collect(Collectors.toMap(one -> one.id().value(), Organisation::name));
    }

    String said(Signed signed) {
        String organisation = names.get(signed.organisation());
        return signed.role() + (organisation == null ? "" : ", " + organisation) + ", " + Say.day(signed.on());
    }
}
