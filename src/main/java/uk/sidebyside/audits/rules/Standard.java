package uk.sidebyside.audits.rules;

import java.util.List;

/**
 * A standard or principle: what stands on one page of an audit.
 *
 * @param number as the framework prints it; may be blank
 * @param part the heading under which it is listed; may be blank
 * @param words what it is about; may be blank
 */
public record Standard(String key, String number, String part, String title, String words, List<Indicator> indicators) {

    public Standard {
        indicators = List.copyOf(indicators);
    }
}
