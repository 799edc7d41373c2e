package uk.sidebyside.oracles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.govuk.Action;
import uk.sidebyside.pages.govuk.Actions;
import uk.sidebyside.pages.govuk.Affix;
import uk.sidebyside.pages.govuk.ButtonOrLink;
import uk.sidebyside.pages.govuk.Cell;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.CookieMessage;
import uk.sidebyside.pages.govuk.DatePart;
import uk.sidebyside.pages.govuk.ErrorMessage;
import uk.sidebyside.pages.govuk.Fieldset;
import uk.sidebyside.pages.govuk.FormGroup;
import uk.sidebyside.pages.govuk.Hint;
import uk.sidebyside.pages.govuk.Label;
import uk.sidebyside.pages.govuk.Language;
import uk.sidebyside.pages.govuk.Legend;
import uk.sidebyside.pages.govuk.Link;
import uk.sidebyside.pages.govuk.NavItem;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.pages.govuk.PageItem;
import uk.sidebyside.pages.govuk.PageTurn;
import uk.sidebyside.pages.govuk.Section;
import uk.sidebyside.pages.govuk.SummaryCard;
import uk.sidebyside.pages.govuk.SummaryRow;
import uk.sidebyside.pages.govuk.Tab;
import uk.sidebyside.pages.govuk.Tag;
import uk.sidebyside.pages.govuk.Task;

/** Our records from the parts of a fixture's options. */
final class Parts {
    private Parts() {}

    static Label label(Options o) {
        return new Label(o.contentOrEmpty(), o.text("classes"), o.yes("isPageHeading"), o.attributes());
    }

    static Hint hint(Options o) {
        return new Hint(o.contentOrEmpty(), o.text("classes"), o.attributes());
    }

    static ErrorMessage errorMessage(Options o) {
        boolean silent = o.values().containsKey("visuallyHiddenText") && !o.given("visuallyHiddenText");
        return new ErrorMessage(
                o.contentOrEmpty(),
                o.text("classes"),
                o.attributes(),
                silent ? "" : o.text("visuallyHiddenText", "Error"));
    }

    static Fieldset fieldset(Options o) {
        return new Fieldset(o.child("legend", Parts::legend), o.text("classes"), o.text("describedBy"), o.attributes());
    }

    static Legend legend(Options o) {
        return new Legend(o.contentOrEmpty(), o.text("classes"), o.yes("isPageHeading"));
    }

    static FormGroup formGroup(Options o, String before, String after) {
        return new FormGroup(
                o.text("classes"), o.attributes(), o.child(before, Options::content), o.child(after, Options::content));
    }

    static Affix affix(Options o) {
        return new Affix(o.contentOrEmpty(), o.text("classes"), o.attributes());
    }

    static Choice choice(Options o) {
        return new Choice(
                o.written("value"),
                o.content(),
                o.child("hint", Parts::hint),
                o.yesOrNo("checked"),
                o.yes("disabled"),
                o.child("conditional", conditional -> conditional.content("", "html")),
                o.text("divider"),
                o.text("behaviour"),
                o.text("id"),
                o.text("name"),
                o.child("label").text("classes"),
                o.child("label").attributes(),
                o.attributes());
    }

    static Option option(Options o) {
        return new Option(
                o.written("value"), o.written("text"), o.yesOrNo("selected"), o.yes("disabled"), o.attributes());
    }

    /** As the macro does: the three parts with what is said of each, or the items, or the parts left unmentioned. */
    static List<@Nullable DatePart> dateParts(Options o) {
        List<@Nullable DatePart> items = o.list("items", item -> itemOf(o, item));
        if (items != null && !items.isEmpty()) {
            return items;
        }
        List<@Nullable DatePart> parts = new ArrayList<>();
        for (String name : List.of("day", "month", "year")) {
            Object part = o.values().get(name);
            Options options = o.child(name);
            parts.add(Boolean.FALSE.equals(part) ? null : datePart(options, options.text("name", name)));
        }
        return parts;
    }

    /** An item takes its value from the part of its name, if it has none itself. */
    private static DatePart itemOf(Options o, Options item) {
        DatePart part = datePart(item, item.text("name", ""));
        String value = o.child(part.name()).written("value");
        return part.value() == null ? part.withValue(value) : part;
    }

    private static DatePart datePart(Options o, String name) {
        return new DatePart(
                name,
                o.text("label"),
                o.written("value"),
                o.text("classes"),
                o.yesOrNo("error"),
                o.text("id"),
                o.text("inputmode"),
                o.text("autocomplete"),
                o.text("pattern"),
                o.attributes());
    }

    static Link link(Options o) {
        return new Link(o.text("href"), o.contentOrEmpty(), o.attributes());
    }

    static Action action(Options o) {
        return new Action(
                o.text("href"), o.contentOrEmpty(), o.text("visuallyHiddenText"), o.text("classes"), o.attributes());
    }

    static Actions actions(Options o) {
        List<Action> items = Stream.ofNullable(o.list("items", Parts::action))
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
        return new Actions(items, o.text("classes"));
    }

    static SummaryRow summaryRow(Options o) {
        return new SummaryRow(
                o.child("key").contentOrEmpty(),
                o.child("key").text("classes"),
                o.child("value").contentOrEmpty(),
                o.child("value").text("classes"),
                actions(o.child("actions")),
                o.text("classes"));
    }

    static SummaryCard summaryCard(Options o) {
        Options title = o.child("title");
        Integer level = title.number("headingLevel");
        return new SummaryCard(
                title.content(),
                level == null ? 2 : level,
                title.text("classes"),
                actions(o.child("actions")),
                o.text("classes"),
                o.attributes());
    }

    static Cell cell(Options o) {
        return new Cell(
                o.content(),
                o.text("format"),
                o.text("classes"),
                o.number("colspan"),
                o.number("rowspan"),
                o.attributes());
    }

    static List<@Nullable List<Cell>> rows(Options o) {
        List<@Nullable List<Cell>> rows = new ArrayList<>();
        if (o.values().get("rows") instanceof List<?> entries) {
            for (Object entry : entries) {
                rows.add(
                        entry instanceof List<?> cells
                                ? cells.stream()
                                        .map(cell -> cell(Options.read((java.util.Map<?, ?>) cell)))
                                        .toList()
                                : null);
            }
        }
        return rows;
    }

    static Tab tab(Options o) {
        Options panel = o.child("panel");
        return new Tab(
                o.text("id"),
                o.text("label", ""),
                panel.content("", "html"),
                panel.text("text"),
                o.attributes(),
                panel.attributes());
    }

    static Tag tag(Options o) {
        return new Tag(o.contentOrEmpty(), o.text("classes"), o.attributes());
    }

    static Task task(Options o) {
        Options status = o.child("status");
        return new Task(
                o.child("title").contentOrEmpty(),
                o.child("title").text("classes"),
                o.text("href"),
                o.child("hint", Options::contentOrEmpty),
                status.child("tag", Parts::tag),
                status.content(),
                status.text("classes"),
                o.text("classes"));
    }

    static PageItem pageItem(Options o) {
        return new PageItem(
                o.text("number"),
                o.text("href"),
                o.yes("current"),
                o.yes("ellipsis"),
                o.text("visuallyHiddenText"),
                o.attributes());
    }

    static PageTurn pageTurn(Options o) {
        return new PageTurn(o.text("href", ""), o.content(), o.text("labelText"), o.attributes());
    }

    static Section section(Options o) {
        Options content = o.child("content");
        return new Section(
                o.child("heading").contentOrEmpty(),
                o.child("summary", Options::content),
                content.content("", "html"),
                content.text("text"),
                o.yes("expanded"));
    }

    static NavItem navItem(Options o) {
        return new NavItem(o.text("href"), o.content(), o.yes("current"), o.yes("active"), o.attributes());
    }

    static Language language(Options o) {
        return new Language(
                o.contentOrEmpty(),
                o.text("href"),
                o.text("lang"),
                o.text("hrefLang"),
                o.text("dir"),
                o.yes("current"),
                o.text("languageDescriptionText"),
                o.text("classes"),
                o.attributes());
    }

    static ButtonOrLink buttonOrLink(Options o) {
        return new ButtonOrLink(
                o.text("text"),
                o.text("type"),
                o.text("href"),
                o.text("name"),
                o.text("value"),
                o.text("classes"),
                o.attributes());
    }

    static CookieMessage cookieMessage(Options o) {
        List<ButtonOrLink> actions = Stream.ofNullable(o.list("actions", Parts::buttonOrLink))
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
        return new CookieMessage(
                o.content("headingText", "headingHtml"),
                o.content("", "html"),
                o.text("text"),
                actions,
                o.text("role"),
                o.yes("hidden"),
                o.text("classes"),
                o.attributes());
    }
}
