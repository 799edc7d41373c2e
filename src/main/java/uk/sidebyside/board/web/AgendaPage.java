package uk.sidebyside.board.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/**
 * The agenda of a meeting as it is written: a row for each item and some spare ones.
 *
 * @param theirs what somebody else saved in the meantime; blank where nobody did
 */
public record AgendaPage(Meeting meeting, List<Row> rows, int version, FormErrors errors, String theirs) {
    private static final int SPARE = 3;

    /** At most so many items, so that a forged form can't ask for more. */
    private static final int AT_MOST = 40;

    /** An item as it was typed. */
    public record Row(int number, String title, String purpose, String minutes) {

        private boolean blank() {
            return title.isBlank();
        }

        Meeting.Item item() {
            return new Meeting.Item(
                    title.strip(),
                    SetUpForms.chosen(Meeting.Purpose.values(), purpose).orElse(Meeting.Purpose.DISCUSSION),
                    minutes.isBlank() ? null : Integer.valueOf(minutes.strip()));
        }
    }

    static AgendaPage of(Meeting meeting) {
        List<Row> rows = new ArrayList<>();
        for (Meeting.Item item : meeting.agenda()) {
            String minutes = item.minutes() == null ? "" : String.valueOf(item.minutes());
            rows.add(new Row(rows.size() + 1, item.title(), item.purpose().code(), minutes));
        }
        return new AgendaPage(meeting, spared(rows), meeting.version(), FormErrors.none(), "");
    }

    /** What was typed, with its faults. */
    static AgendaPage typed(Meeting meeting, Input input) {
        List<Row> rows = new ArrayList<>();
        FormErrors errors = FormErrors.none();
        for (int n = 1; n <= AT_MOST && input.has("title" + n); n++) {
            var row = new Row(n, input.text("title" + n), input.text("purpose" + n), input.text("minutes" + n));
            rows.add(row);
            errors = errors.andIfPresent(
                            "title" + n,
                            row.title().length() > 200 ? "Item " + n + " must be 200 characters or fewer" : null)
                    .andIfPresent(
                            "title" + n,
                            row.blank() && !row.minutes().isBlank() ? "Enter what item " + n + " is about" : null)
                    .andIfPresent("purpose" + n, purposeFault(row))
                    .andIfPresent("minutes" + n, minutesFault(row));
        }
        return new AgendaPage(meeting, rows, input.version(), errors, "");
    }

    private static @Nullable String purposeFault(Row row) {
        return SetUpForms.chosen(Meeting.Purpose.values(), row.purpose()).isPresent()
                ? null
                : "Choose why item " + row.number() + " is before the body";
    }

    private static @Nullable String minutesFault(Row row) {
        return row.minutes().strip().matches("|[1-9]|[1-9][0-9]|[1-3][0-9]{2}|4[0-7][0-9]|480")
                ? null
                : "Enter the minutes for item " + row.number() + " as a number from 1 to 480";
    }

    private static List<Row> spared(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        for (int spare = 0; spare < SPARE && all.size() < AT_MOST; spare++) {
            all.add(new Row(all.size() + 1, "", Meeting.Purpose.DISCUSSION.code(), ""));
        }
        return all;
    }

    AgendaPage stale(String other, int now) {
        return new AgendaPage(
                meeting,
                rows,
                now,
                FormErrors.none().and("", "Somebody else saved this while you were writing. Their agenda is below"),
                other);
    }

    List<Meeting.Item> items() {
        return rows.stream().filter(row -> !row.blank()).map(Row::item).toList();
    }

    public List<Option> purposes() {
        return Arrays.stream(Meeting.Purpose.values())
                .map(purpose -> Option.of(purpose.code(), purpose.label()))
                .toList();
    }

    public String address() {
        return "/board/meetings/" + meeting.id().value();
    }
}
