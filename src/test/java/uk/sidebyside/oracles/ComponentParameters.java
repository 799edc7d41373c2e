package uk.sidebyside.oracles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.govuk.Messages;

/** Our component's parameters for a fixture's options: one function a component. */
final class ComponentParameters {
    private final Options options;
    private final Map<String, Object> parameters = new HashMap<>();

    private ComponentParameters(Options options) {
        this.options = options;
    }

    static final Map<String, Function<ComponentParameters, ComponentParameters>> BY_COMPONENT = Map.ofEntries(
            Map.entry("accordion", p -> p.common()
                    .text("id")
                    .number("headingLevel")
                    .flag("rememberExpanded")
                    .list("items", Parts::section)
                    .messages(
                            "hide-all-sections",
                            "hide-section",
                            "hide-section-aria-label",
                            "show-all-sections",
                            "show-section",
                            "show-section-aria-label")),
            Map.entry("back-link", p -> p.common().text("href", "text").content()),
            Map.entry(
                    "breadcrumbs",
                    p -> p.common().text("labelText").yes("collapseOnMobile").list("items", Parts::link)),
            Map.entry("button", p -> p.common()
                    .text("text", "href", "type", "name", "value", "id")
                    .content()
                    .yes("disabled")
                    .put("start", p.options.yes("isStartButton"))
                    .flag("preventDoubleClick")),
            Map.entry("character-count", p -> p.field()
                    .number("rows", "maxlength", "maxwords", "threshold")
                    .text("value", "countType", "textareaDescriptionText")
                    .flag("spellcheck")
                    .put("countMessageClasses", p.options.child("countMessage").text("classes"))
                    .messages(
                            "characters-under-limit",
                            "characters-at-limit",
                            "characters-over-limit",
                            "words-under-limit",
                            "words-at-limit",
                            "words-over-limit")),
            Map.entry("checkboxes", p -> p.group("beforeInputs", "afterInputs")
                    .text("name", "idPrefix", "describedBy")
                    .put("values", p.options.texts("values"))
                    .list("items", Parts::choice)),
            Map.entry(
                    "cookie-banner",
                    p -> p.common().text("ariaLabel").yes("hidden").list("messages", Parts::cookieMessage)),
            Map.entry("date-input", p -> p.group("beforeInputs", "afterInputs")
                    .text("id", "namePrefix")
                    .put("values", p.options.map("values"))
                    .put("items", Parts.dateParts(p.options))),
            Map.entry("details", p -> p.common()
                    .text("text", "id")
                    .content()
                    .content("summaryContent", "summaryText", "summaryHtml")
                    .yes("open")),
            Map.entry("error-message", p -> p.text("id").put("error", Parts.errorMessage(p.options))),
            Map.entry("error-summary", p -> p.common()
                    .content("titleContent", "titleText", "titleHtml")
                    .content("descriptionContent", "descriptionText", "descriptionHtml")
                    .list("errorList", Parts::link)
                    .flag("disableAutoFocus")),
            Map.entry("exit-this-page", p -> p.common()
                    .text(
                            "redirectUrl",
                            "text",
                            "id",
                            "activatedText",
                            "timedOutText",
                            "pressTwoMoreTimesText",
                            "pressOneMoreTimeText")
                    .content()),
            Map.entry("feedback", p -> p.common()
                    .text("text")
                    .content()
                    .number("headingLevel")
                    .content("titleContent", "titleText", "titleHtml")),
            Map.entry("fieldset", p -> p.text("role", "describedBy")
                    .put("fieldset", Parts.fieldset(p.options))
                    .content("content", "", "html")),
            Map.entry("file-upload", p -> p.field()
                    .yes("multiple", "disabled", "javascript")
                    .text("describedBy", "wrapperClasses")
                    .put("wrapperAttributes", p.options.attributes("wrapperAttributes"))
                    .messages(
                            "choose-files-button",
                            "no-file-chosen",
                            "multiple-files-chosen",
                            "drop-instruction",
                            "entered-drop-zone",
                            "left-drop-zone")),
            Map.entry(
                    "generic-header",
                    p -> p.common().text("url", "containerClasses").content("logo", "logoText", "logoHtml")),
            Map.entry("hint", p -> p.text("id").put("hint", Parts.hint(p.options))),
            Map.entry("input", p -> p.field()
                    .text("value", "type", "inputmode", "autocomplete", "autocapitalize", "pattern", "describedBy")
                    .flag("spellcheck")
                    .yes("disabled")
                    .put("prefix", p.options.child("prefix", Parts::affix))
                    .put("suffix", p.options.child("suffix", Parts::affix))
                    .put("wrapperClasses", p.options.child("inputWrapper").text("classes"))
                    .put("wrapperAttributes", p.options.child("inputWrapper").attributes())),
            Map.entry("inset-text", p -> p.common().text("text", "id").content()),
            Map.entry("label", p -> p.put("label", Parts.label(p.options)).put("forId", p.options.text("for"))),
            Map.entry("language-navigation", p -> p.common().text("ariaLabel").list("items", Parts::language)),
            Map.entry("notification-banner", p -> p.common()
                    .text("text", "titleId", "role")
                    .content()
                    .content("titleContent", "titleText", "titleHtml")
                    .number("titleHeadingLevel")
                    .put("success", "success".equals(p.options.text("type")))
                    .flag("disableAutoFocus")),
            Map.entry("pagination", p -> p.common()
                    .text("landmarkLabel")
                    .put("previous", p.options.child("previous", Parts::pageTurn))
                    .put("next", p.options.child("next", Parts::pageTurn))
                    .list("items", Parts::pageItem)),
            Map.entry("panel", p -> p.common()
                    .text("text")
                    .content()
                    .content("titleContent", "titleText", "titleHtml")
                    .number("headingLevel")
                    .panelActions()),
            Map.entry("password-input", p -> p.field()
                    .text("value", "autocomplete", "describedBy", "showPasswordText", "showPasswordAriaLabelText")
                    .yes("disabled")
                    .put("buttonClasses", p.options.child("button").text("classes"))
                    .messages(
                            "show-password",
                            "hide-password",
                            "show-password-aria-label",
                            "hide-password-aria-label",
                            "password-shown-announcement",
                            "password-hidden-announcement")),
            Map.entry(
                    "phase-banner",
                    p -> p.common().text("text").content().put("tag", Parts.tag(p.options.child("tag")))),
            Map.entry("radios", p -> p.group("beforeInputs", "afterInputs")
                    .text("name", "idPrefix", "value")
                    .list("items", Parts::choice)),
            Map.entry(
                    "select",
                    p -> p.field().text("value", "describedBy").yes("disabled").list("items", Parts::option)),
            Map.entry("service-navigation", p -> p.common()
                    .text(
                            "serviceName",
                            "serviceUrl",
                            "menuButtonText",
                            "menuButtonLabel",
                            "navigationLabel",
                            "navigationId",
                            "navigationClasses",
                            "ariaLabel")
                    .put("collapseOnMobile", p.options.yesOrNo("collapseNavigationOnMobile"))
                    .list("navigation", Parts::navItem)
                    .slots()),
            Map.entry("skip-link", p -> p.common()
                    .put("href", p.options.text("href", "#content"))
                    .text("text")
                    .content()),
            Map.entry("summary-list", p -> p.common()
                    .put("card", p.options.child("card", Parts::summaryCard))
                    .list("rows", Parts::summaryRow)),
            Map.entry("table", p -> p.common()
                    .text("caption", "captionClasses")
                    .yes("firstCellIsHeader")
                    .list("head", Parts::cell)
                    .put("rows", Parts.rows(p.options))),
            Map.entry("tabs", p -> p.common().text("title", "idPrefix", "id").list("items", Parts::tab)),
            Map.entry("tag", p -> p.put("tag", Parts.tag(p.options))),
            Map.entry("task-list", p -> p.common().text("idPrefix").list("items", Parts::task)),
            Map.entry("textarea", p -> p.field()
                    .number("rows")
                    .text("value", "autocomplete", "describedBy")
                    .flag("spellcheck")
                    .yes("disabled")),
            Map.entry(
                    "warning-text",
                    p -> p.common().text("text", "iconFallbackText").content()));

    static Map<String, Object> of(String component, Options options) {
        return Objects.requireNonNull(BY_COMPONENT.get(component), component)
                .apply(new ComponentParameters(options))
                .parameters;
    }

    /** A parameter that isn't given keeps the template's default. */
    private ComponentParameters put(String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
        return this;
    }

    private ComponentParameters common() {
        return text("classes").put("attributes", options.attributes());
    }

    private ComponentParameters field() {
        return common().text("name", "id")
                .put("label", options.child("label", Parts::label))
                .put("hint", options.child("hint", Parts::hint))
                .put("error", options.child("errorMessage", Parts::errorMessage))
                .put("formGroup", Parts.formGroup(options.child("formGroup"), "beforeInput", "afterInput"));
    }

    private ComponentParameters group(String before, String after) {
        return common().put("fieldset", options.child("fieldset", Parts::fieldset))
                .put("hint", options.child("hint", Parts::hint))
                .put("error", options.child("errorMessage", Parts::errorMessage))
                .put("formGroup", Parts.formGroup(options.child("formGroup"), before, after));
    }

    private ComponentParameters text(String... names) {
        for (String name : names) {
            put(name, options.text(name));
        }
        return this;
    }

    private ComponentParameters yes(String... names) {
        for (String name : names) {
            put(name, options.yes(name));
        }
        return this;
    }

    private ComponentParameters flag(String name) {
        return put(name, options.yesOrNo(name));
    }

    private ComponentParameters number(String... names) {
        for (String name : names) {
            put(name, options.number(name));
        }
        return this;
    }

    private ComponentParameters content() {
        return content("content", "", "html");
    }

    private ComponentParameters content(String name, String text, String html) {
        return put(name, options.content(text, html));
    }

    private <T> ComponentParameters list(String name, Function<Options, T> reader) {
        return put(name, options.list(name, reader));
    }

    private ComponentParameters messages(String... keys) {
        Messages messages = options.messages(keys);
        return put("messages", messages);
    }

    private ComponentParameters panelActions() {
        Options actions = options.child("actions");
        List<?> items = actions.list("items", Parts::buttonOrLink);
        return put("actions", items != null ? items : options.given("actions") ? List.of() : null)
                .put("actionsClasses", actions.text("classes"))
                .put("actionsAttributes", actions.attributes());
    }

    private ComponentParameters slots() {
        Options slots = options.child("slots");
        Options end = slots.child("end");
        return put("start", slots.content("", "start"))
                .put("navigationStart", slots.content("", "navigationStart"))
                .put("navigationEnd", slots.content("", "navigationEnd"))
                .put("end", end.values().isEmpty() ? slots.content("", "end") : end.content("", "html"))
                .put("endInline", "inline".equals(end.text("align")));
    }
}
