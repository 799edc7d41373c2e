package uk.sidebyside.audits.web;

import java.util.List;
import uk.sidebyside.audits.frameworks.FaultAt;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.pages.FormErrors;

/** The area's own words for a framework, a line each. */
public record WordsPage(Framework framework, List<String> keys, String text, List<FaultAt> faults) {

    public String at() {
        return "/audits/frameworks/" + framework.code() + "/" + framework.version();
    }

    public FormErrors errors() {
        return faults.isEmpty()
                ? FormErrors.none()
                : FormErrors.none()
                        .and(
                                "words",
                                String.join(
                                        " ",
                                        faults.stream().map(FaultAt::toString).toList()));
    }
}
