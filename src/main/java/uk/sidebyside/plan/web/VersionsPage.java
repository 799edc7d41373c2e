package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.SignedVersion;

/** Versions of the plan, those that wait for signatures first. */
public record VersionsPage(List<Version> versions, FormErrors errors) {

    public VersionsPage {
        versions = List.copyOf(versions);
    }

    public record Version(String id, String title, boolean frozen, String sha256, List<Signatory> signatories) {

        public Version {
            signatories = List.copyOf(signatories);
        }

        static Version of(SignedVersion version, OrganisationNames names) {
            List<Signatory> signatories = new ArrayList<>();
            version.signatories()
                    .forEach(one -> signatories.add(new Signatory(
                            one.person().value().toString(),
                            names.said(one),
                            one.statement(),
                            one.signed(),
                            one.paper() == null
                                    ? ""
                                    : "/evidence/" + one.paper().value() + "/file")));
            return new Version(
                    version.id().value().toString(),
                    version.number() == null
                            ? "Waiting for signatures: " + version.label()
                            : "Version " + version.number() + ": " + version.label(),
                    version.frozen(),
                    version.sha256(),
                    signatories);
        }
    }

    /** @param paper where the scanned paper is; blank where there is none */
    public record Signatory(String person, String words, String statement, boolean signed, String paper) {}
}
