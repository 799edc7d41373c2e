package uk.sidebyside.voice.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.voice.ReceiptForms;
import uk.sidebyside.voice.UnsentWords;

/** The fields of the forms with which somebody says something to what became of their words, by the name of the form. */
final class ReceiptFields {
    private static final int ID = 36;

    private ReceiptFields() {}

    /** What a browser sends of it while somebody types. */
    static UnsentWords.Begun read(String form, Input input) {
        String end = end(form);
        return switch (kind(form)) {
            case "again" -> begun(input, form, "", "");
            case "understood" -> begun(input, "words" + end, "", input.text("answer" + end));
            case "still" -> begun(input, "words" + end, end, input.text("still" + end));
            default -> begun(input, "words", "", "");
        };
    }

    private static UnsentWords.Begun begun(Input input, String words, String end, String answer) {
        return new UnsentWords.Begun(
                input.text(words),
                input.text("saw" + end),
                input.text("means" + end),
                input.several("choices" + end),
                answer,
                Instant.EPOCH);
    }

    /** What stands in them of what was begun. */
    static Map<String, String> of(String form, UnsentWords.Begun begun) {
        String end = end(form);
        Map<String, String> fields = new HashMap<>();
        switch (kind(form)) {
            case "again" -> fields.put(form, begun.words());
            case "understood" -> {
                fields.put("words" + end, begun.words());
                fields.put("answer" + end, begun.answer());
            }
            case "still" -> {
                fields.put("still" + end, begun.answer());
                fields.put("words" + end, begun.words());
                fields.put("saw" + end, begun.saw());
                fields.put("means" + end, begun.means());
                fields.put("choices" + end, String.join("|", begun.choices()));
            }
            case ReceiptForms.ADD -> fields.put("words", begun.words());
            default -> {} // A page of its own shows it.
        }
        return fields;
    }

    private static String kind(String form) {
        int dash = form.indexOf('-');
        return dash < 0 ? form : form.substring(0, dash);
    }

    /** As it stands after the names of its fields: a dash and the id of what it is about. */
    private static String end(String form) {
        return form.length() <= ID ? "" : form.substring(form.length() - ID - 1);
    }
}
