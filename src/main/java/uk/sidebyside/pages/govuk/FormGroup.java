package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The block around a field with its label, hint and error; and what stands right before or after the field. */
public record FormGroup(
        @Nullable String classes,
        Attributes attributes,
        @Nullable Content beforeInput,
        @Nullable Content afterInput) {

    public static final FormGroup PLAIN = new FormGroup(null, Attributes.NONE, null, null);

    public FormGroup withClasses(@Nullable String more) {
        return new FormGroup(Html.join(classes, more), attributes, beforeInput, afterInput);
    }

    public FormGroup withAttributes(Attributes more) {
        return new FormGroup(classes, attributes.and(more), beforeInput, afterInput);
    }

    public FormGroup withBeforeInput(@Nullable Content content) {
        return new FormGroup(classes, attributes, content, afterInput);
    }

    public FormGroup withAfterInput(@Nullable Content content) {
        return new FormGroup(classes, attributes, beforeInput, content);
    }
}
