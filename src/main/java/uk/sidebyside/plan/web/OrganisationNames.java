package uk.sidebyside.plan.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.plan.SignedVersion.Signature;

/** Who signed, by role and organisation and never by name. */
public final class OrganisationNames {
    private final Map<java.util.UUID, String> names;

    OrganisationNames(List<Organisation> organisations) {
        names = organisations.stream().collect(Collectors.toMap(one -> one.id().value(), Organisation::name));
    }

    String said(Signature signed) {
        String organisation = names.get(signed.organisation());
        String who = signed.role() + (organisation == null ? "" : ", " + organisation);
        return signed.on() == null
                ? who + ": not yet signed"
                : who + ", " + Say.day(signed.on()) + (signed.onPaper() ? ", on paper" : "");
    }

    String of(Signature signed) {
        return names.getOrDefault(signed.organisation(), "");
    }
}
