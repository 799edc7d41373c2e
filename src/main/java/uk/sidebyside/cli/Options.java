package uk.sidebyside.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of the form {@code --name value} or {@code --name=value}.
 *
 * @param unknown the first word that is none of them; null where all are understood
 */
record Options(Map<String, String> values, @Nullable String unknown) {

    static Options of(List<String> words, String... names) {
        List<String> known = List.of(names);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            boolean hasValue = equals >= 0 || i + 1 < words.size();
            if (!known.contains(name) || !hasValue) {
                return new Options(values, word);
            }
            values.put(name, equals >= 0 ? word.substring(equals + 1) : words.get(++i));
        }
        return new Options(values, null);
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    /** @throws IllegalArgumentException in words, for what is no number */
    @Nullable
    Integer number(String name) {
        String text = values.get(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " must be a whole number, not \"" + text + "\".");
        }
        return Integer.valueOf(text);
    }

    int number(String name, int otherwise, int least, int most) {
        Integer number = number(name);
        if (number == null) {
            return otherwise;
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ".");
        }
        return number;
    }

    /** A share such as 0.8; 80 is understood as well. */
    double share(String name, double otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,2}(\\.\\d{1,4})?|\\.\\d{1,4}")) {
            throw new IllegalArgumentException(name + " must be a share such as 0.8 or 0.9, not \"" + text + "\".");
        }
        double share = Double.parseDouble(text);
        double between = share > 1 ? share / 100 : share;
        if (between < 0.5 || between > 0.99) {
            throw new IllegalArgumentException(name + " must be from 0.5 to 0.99.");
        }
        return between;
    }
}
