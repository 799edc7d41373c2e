package uk.sidebyside.assessments.notified.web;

import java.time.LocalDate;
import uk.sidebyside.assessments.notified.HealthNotice;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Support;

/**
 * One notice.
 *
 * @param writes whether the reader's post wrote it
 * @param leads whether the reader acknowledges it and opens cases
 */
public record NoticePage(HealthNotice notice, boolean writes, boolean leads, LocalDate today) {

    public String standing() {
        return !notice.sent()
                ? "Not sent yet"
                : notice.acknowledged() ? "The council has acknowledged it" : "With the council";
    }

    public String colour() {
        return !notice.sent() ? "grey" : notice.acknowledged() ? "green" : "blue";
    }

    public String helped() {
        return notice.words().helper() == null
                ? "Not said yet"
                : notice.words().helper() == Support.NAMED ? notice.words().voluntary() : "None is likely to help";
    }

    public String talked() {
        return notice.words().talk() == null
                ? "Not said yet"
                : notice.words().talk().label();
    }

    public String believed() {
        return notice.words().belief() == null ? "" : notice.words().belief().label();
    }
}
