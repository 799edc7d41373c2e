package uk.sidebyside.notices.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The simple page that goes beside the plain text of a mail, made from it: an empty line parts paragraphs, "* " begins an
 * item of a list, an address on a line of its own becomes a link. Everything else is text.
 */
public final class LetterText {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String ITEM = "* ";

    private LetterText() {}

    public static String html(String subject, String text) {
        String body = Arrays.stream(text.strip().split("\\R{2,}"))
                .map(LetterText::block)
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + escaped(subject)
                + "</title></head>\n<body style=\"font-family:Arial,sans-serif;font-size:19px;line-height:1.4;"
                + "color:#17212b;max-width:38em\">\n" + body + "\n</body></html>\n";
    }

    private static String block(String block) {
        List<String> lines = block.lines().toList();
        if (lines.stream().allMatch(line -> line.startsWith(ITEM))) {
            return lines.stream()
                    .map(line -> "<li>" + line(line.substring(ITEM.length())) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
        }
        return lines.stream().map(LetterText::line).collect(Collectors.joining("<br>", "<p>", "</p>"));
    }

    private static String line(String line) {
        String text = escaped(line);
        return ADDRESS.matcher(line.strip()).matches()
                ? "<a href=\"" + text.strip() + "\" style=\"color:#0f5257\">" + text.strip() + "</a>"
                : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
