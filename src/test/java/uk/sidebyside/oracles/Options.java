package uk.sidebyside.oracles;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.govuk.Attributes;
import uk.sidebyside.pages.govuk.Messages;
import uk.sidebyside.pages.govuk.Words;

/** The options of one fixture, read as Nunjucks reads them: what is missing, null, false or empty counts as not given. */
record Options(Map<String, ?> values) {

    boolean given(String name) {
        Object value = values.get(name);
        return value != null && !value.equals(false) && !value.equals("");
    }

    @Nullable
    String text(String name) {
        return given(name) ? String.valueOf(values.get(name)) : null;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** The value as written, where even "false" is one. */
    @Nullable
    String written(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Nullable
    Boolean yesOrNo(String name) {
        return (Boolean) values.get(name);
    }

    @Nullable
    Integer number(String name) {
        Object value = values.get(name);
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    Options child(String name) {
        return values.get(name) instanceof Map<?, ?> map ? of(map) : new Options(Map.of());
    }

    <T> @Nullable T child(String name, Function<Options, T> reader) {
        return values.get(name) instanceof Map<?, ?> map ? reader.apply(of(map)) : null;
    }

    /** Entries that Nunjucks skips stay as null, since they count in the ids of the others. */
    <T> @Nullable List<@Nullable T> list(String name, Function<Options, T> reader) {
        if (!(values.get(name) instanceof List<?> entries)) {
            return null;
        }
        List<@Nullable T> read = new ArrayList<>();
        for (Object entry : entries) {
            read.add(entry instanceof Map<?, ?> map && !map.isEmpty() ? reader.apply(of(map)) : null);
        }
        return read;
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> entries
                ? entries.stream().map(String::valueOf).toList()
                : List.of();
    }

    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> found) {
            found.forEach((key, value) -> map.put(String.valueOf(key), String.valueOf(value)));
        }
        return map;
    }

    /** HTML if there is some, else text, else nothing. */
    @Nullable
    Content content(String text, String html) {
        String markup = text(html);
        if (markup != null) {
            return html(markup);
        }
        String words = text(text);
        return words == null ? null : Words.of(words);
    }

    @Nullable
    Content content() {
        return content("text", "html");
    }

    Content contentOrEmpty() {
        Content content = content();
        return content == null ? Words.of("") : content;
    }

    static Content html(String markup) {
        return new Content() {
            @Override
            public void writeTo(gg.jte.TemplateOutput output) {
                output.writeContent(markup);
            }

            @Override
            public boolean isEmptyContent() {
                return markup.isEmpty();
            }
        };
    }

    Attributes attributes(String name) {
        Attributes attributes = Attributes.NONE;
        for (Map.Entry<String, String> attribute : map(name).entrySet()) {
            attributes = attributes.with(attribute.getKey(), attribute.getValue());
        }
        return attributes;
    }

    Attributes attributes() {
        return attributes("attributes");
    }

    /** The wordings for a script: option "showSectionText" is message "show-section". */
    Messages messages(String... keys) {
        Messages messages = Messages.none();
        for (String key : keys) {
            String option = key.chars()
                    .collect(
                            StringBuilder::new,
                            (name, c) -> {
                                if (name.length() > 0 && name.charAt(name.length() - 1) == '-') {
                                    name.setCharAt(name.length() - 1, Character.toUpperCase((char) c));
                                } else {
                                    name.append((char) c);
                                }
                            },
                            StringBuilder::append)
                    .append("Text")
                    .toString();
            messages = values.get(option) instanceof Map<?, ?>
                    ? messages.say(key, map(option))
                    : messages.say(key, text(option));
        }
        return messages;
    }

    private static Options of(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                named.put(String.valueOf(key), value);
            }
        });
        return new Options(named);
    }

    static Options read(Map<?, ?> map) {
        return of(map);
    }
}
