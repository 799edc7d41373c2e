package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One radio or checkbox.
 *
 * @param checked whether it is chosen; null leaves that to the component's value or values
 * @param conditional what is asked next once this is chosen
 * @param divider a word between choices, like "or"; such an entry is no choice
 * @param behaviour "exclusive" for a checkbox that clears the others
 */
public record Choice(
        @Nullable String value,
        @Nullable Content content,
        @Nullable Hint hint,
        @Nullable Boolean checked,
        boolean disabled,
        @Nullable Content conditional,
        @Nullable String divider,
        @Nullable String behaviour,
        @Nullable String id,
        @Nullable String name,
        @Nullable String labelClasses,
        Attributes labelAttributes,
        Attributes attributes) {

    public static Choice of(String value, String text) {
        return of(value, Words.of(text));
    }

    public static Choice of(String value, Content content) {
        return new Choice(
                value,
                content,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                Attributes.NONE,
                Attributes.NONE);
    }

    /** The word between two groups of choices. */
    public static Choice divider(String word) {
        return new Choice(
                null, null, null, null, false, null, word, null, null, null, null, Attributes.NONE, Attributes.NONE);
    }

    public Choice withHint(String text) {
        return withHint(Hint.of(text));
    }

    public Choice withHint(@Nullable Hint help) {
        return new Choice(
                value,
                content,
                help,
                checked,
                disabled,
                conditional,
                divider,
                behaviour,
                id,
                name,
                labelClasses,
                labelAttributes,
                attributes);
    }

    public Choice withConditional(@Nullable Content next) {
        return new Choice(
                value,
                content,
                hint,
                checked,
                disabled,
                next,
                divider,
                behaviour,
                id,
                name,
                labelClasses,
                labelAttributes,
                attributes);
    }

    public Choice withChecked(@Nullable Boolean chosen) {
        return new Choice(
                value,
                content,
                hint,
                chosen,
                disabled,
                conditional,
                divider,
                behaviour,
                id,
                name,
                labelClasses,
                labelAttributes,
                attributes);
    }

    public Choice exclusive() {
        return new Choice(
                value,
                content,
                hint,
                checked,
                disabled,
                conditional,
                divider,
                "exclusive",
                id,
                name,
                labelClasses,
                labelAttributes,
                attributes);
    }

    /** Whether it is shown as chosen, given what the form holds. */
    public boolean isChecked(boolean valueMatches) {
        return checked == null ? valueMatches : checked;
    }
}
