package uk.sidebyside.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form as a page shows it, and what a browser would send of it.
 *
 * @param action where it is sent
 * @param element the form
 */
record ShownForm(String action, Element element) {
    private static final String CHOICES = "input[type=radio], input[type=checkbox]";

    /** The form of a page that is sent to this address. */
    static ShownForm on(Document page, String action) {
        List<Element> found = page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").equals(action))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Forms to " + action + ": " + found.size() + " among "
                    + page.select("form").eachAttr("action"));
        }
        return new ShownForm(action, found.getFirst());
    }

    /** What stands in it, as a browser would send it. */
    Map<String, List<String>> asItStands() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Element field : element.select("input[name], textarea[name], select[name]")) {
            String name = field.attr("name");
            if (name.equals("_csrf") || field.attr("type").equals("file")) {
                continue;
            }
            List<String> values = typed.computeIfAbsent(name, any -> new ArrayList<>());
            if (field.tagName().equals("select")) {
                values.add(chosen(field));
            } else if (!field.is(CHOICES) || field.hasAttr("checked")) {
                values.add(text(field));
            }
        }
        return typed;
    }

    private static String text(Element field) {
        return field.tagName().equals("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.val();
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        Element shown = option == null ? select.selectFirst("option") : option;
        return shown == null ? "" : shown.val();
    }

    /** What stands in it, with something else in its texts, its choices and its days. Hidden fields keep theirs. */
    Map<String, List<String>> with(UnaryOperator<String> texts, Choosing choosing, List<String> day) {
        Map<String, List<String>> typed = new LinkedHashMap<>(asItStands());
        texts().forEach(field -> typed.put(field.attr("name"), List.of(texts.apply(field.attr("name")))));
        choices().forEach((name, offered) -> typed.put(name, choosing.of(offered)));
        days().forEach(name -> {
            typed.put(name + ".day", List.of(day.get(0)));
            typed.put(name + ".month", List.of(day.get(1)));
            typed.put(name + ".year", List.of(day.get(2)));
        });
        return typed;
    }

    interface Choosing {
        List<String> of(List<String> offered);
    }

    /** @param values by the names of fields; a day as 2026-12-31, and * for the first choice that says something */
    Map<String, List<String>> with(Map<String, String> values) {
        Map<String, List<String>> typed = asItStands();
        values.forEach((name, value) -> {
            if (value.matches("\\d{4}-\\d\\d-\\d\\d") && days().contains(name)) {
                LocalDate day = LocalDate.parse(value);
                typed.put(name + ".day", List.of(String.valueOf(day.getDayOfMonth())));
                typed.put(name + ".month", List.of(String.valueOf(day.getMonthValue())));
                typed.put(name + ".year", List.of(String.valueOf(day.getYear())));
            } else if (!typed.containsKey(name)) {
                throw new AssertionError(action + " asks for no " + name + ", but for " + typed.keySet());
            } else if (value.equals("*")) {
                typed.put(name, List.of(choices().get(name).getFirst()));
            } else {
                typed.put(name, List.of(value));
            }
        });
        return typed;
    }

    List<Element> texts() {
        return Stream.concat(
                        element.select("textarea[name]").stream(),
                        element.select("input[name]").stream()
                                .filter(field -> !field.is(CHOICES))
                                .filter(field ->
                                        !List.of("hidden", "file", "password").contains(field.attr("type"))))
                .filter(field -> !field.attr("name").matches(".*\\.(day|month|year)"))
                .toList();
    }

    /** What may be chosen, by the name of the field; blank options left out. */
    Map<String, List<String>> choices() {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        element.select("select[name]").forEach(select -> offered.put(select.attr("name"), said(select)));
        element.select(CHOICES).forEach(choice -> offered.computeIfAbsent(choice.attr("name"), any -> new ArrayList<>())
                .add(choice.val()));
        return offered;
    }

    private static List<String> said(Element select) {
        return select.select("option").eachAttr("value").stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    List<String> days() {
        return element.select("input[name$=.day]").eachAttr("name").stream()
                .map(name -> name.substring(0, name.length() - ".day".length()))
                .toList();
    }

    /** What the form carries of what it changes; blank for a form that adds something. */
    String version() {
        Element version = element.selectFirst("input[type=hidden][name=version]");
        return version == null || version.val().equals("0") ? "" : version.val();
    }

    boolean asks() {
        return !texts().isEmpty() || !choices().isEmpty() || !days().isEmpty();
    }
}
