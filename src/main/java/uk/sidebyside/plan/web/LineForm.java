package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineEditing;

/** An action as somebody typed it. */
public record LineForm(
        @Nullable String ref,
        @Nullable String title,
        @Nullable String plain,
        @Nullable String impact,
        @Nullable DateEntry startOn,
        @Nullable DateEntry endOn,
        @Nullable List<String> leads,
        @Nullable String easyRead,
        @Nullable Integer version) {

    static final LineForm BLANK = new LineForm(null, null, null, null, null, null, null, null, null);

    static LineForm of(Line line) {
        return new LineForm(
                line.ref(),
                line.title(),
                line.plain(),
                line.impact(),
                DateEntry.of(line.dates().startOn()),
                DateEntry.of(line.dates().endOn()),
                line.leads().stream()
                        .map(lead -> lead.seat().value().toString())
                        .toList(),
                line.easyRead(),
                line.version());
    }

    LineForm withVersion(int current) {
        return new LineForm(ref, title, plain, impact, startOn, endOn, leads, easyRead, current);
    }

    List<String> chosen() {
        return leads == null ? List.of() : leads;
    }

    /** A form without a version is older than any line. */
    int seen() {
        return version == null ? 0 : version;
    }

    public DateEntry start() {
        return startOn == null ? DateEntry.BLANK : startOn;
    }

    public DateEntry end() {
        return endOn == null ? DateEntry.BLANK : endOn;
    }

    FormErrors typing() {
        return FormErrors.none()
                .andIfPresent("startOn", start().problem("The start"))
                .andIfPresent("endOn", end().problem("The end"));
    }

    /** @param before keeps the words of a date that was not changed; null for a new line */
    LineEditing.Words words(@Nullable Line before) {
        LocalDate start = start().date().orElse(null);
        LocalDate end = end().date().orElse(null);
        return new LineEditing.Words(
                UpdateForm.typed(title),
                UpdateForm.typed(plain),
                UpdateForm.typed(impact),
                start,
                before == null
                        ? ""
                        : kept(start, before.dates().startOn(), before.dates().startWords()),
                end,
                before == null
                        ? ""
                        : kept(end, before.dates().endOn(), before.dates().endWords()),
                UpdateForm.typed(easyRead).replace("\r\n", "\n"));
    }

    private static String kept(@Nullable LocalDate now, @Nullable LocalDate before, String words) {
        return now != null && now.equals(before) ? words : "";
    }
}
