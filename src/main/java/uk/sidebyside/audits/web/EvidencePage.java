package uk.sidebyside.audits.web;

import java.util.List;
import java.util.UUID;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.pages.FormErrors;

/** What there is to show for one level, and what is added to it. */
public record EvidencePage(
        AuditHead head,
        Standard standard,
        Indicator indicator,
        List<Evidence> evidence,
        Typed typed,
        FormErrors errors) {

    public record Typed(UUID submission, String title, String link) {
        static Typed nothing() {
            return new Typed(UUID.randomUUID(), "", "");
        }
    }

    public String back() {
        return head.at("/standard/" + standard.key());
    }

    public String at() {
        return head.at("/evidence/" + indicator.key());
    }
}
