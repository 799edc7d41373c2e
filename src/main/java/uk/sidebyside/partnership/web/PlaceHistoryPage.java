package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that happened in a piece of work, the latest first, a part of it at a time. */
public record PlaceHistoryPage(String at, String title, List<Entry> all, int number) {
    private static final int SIZE = 15;

    public PlaceHistoryPage {
        all = List.copyOf(all);
        number = Math.clamp(number, 1, pages(all.size()));
    }

    /** @param more what is said besides; may be blank */
    public record Entry(LocalDate on, String what, String more) {}

    private static int pages(int entries) {
        return Math.max(1, (entries + SIZE - 1) / SIZE);
    }

    public int pages() {
        return pages(all.size());
    }

    public List<Entry> entries() {
        return all.stream().skip((number - 1L) * SIZE).limit(SIZE).toList();
    }

    static PlaceHistoryPage of(PlacePage page, int number) {
        List<Entry> entries = new ArrayList<>();
        page.heard().news().forEach(one -> entries.add(new Entry(one.on(), one.words(), "")));
        page.heard()
                .decisions()
                .forEach(one -> entries.add(new Entry(one.on(), "Decided: " + one.what(), one.because())));
        page.heard().asked().forEach(one -> entries.add(new Entry(one.on(), "You were asked: " + one.what(), "")));
        page.lines()
                .forEach(line -> entries.add(new Entry(
                        line.on(),
                        "You said: " + line.said(),
                        line.became().label() + "." + (line.did().isBlank() ? "" : " We did: " + line.did())
                                + (line.because().isBlank() ? "" : " Because: " + line.because()))));
        page.plan().stream()
                .filter(item -> item.doneOn() != null)
                .forEach(item -> entries.add(
                        new Entry(java.util.Objects.requireNonNull(item.doneOn()), "Done: " + item.what(), "")));
        page.sessions().stream()
                .filter(session -> session.settled() != null)
                .forEach(session -> entries.add(new Entry(
                        java.util.Objects.requireNonNull(session.settled())
                                .time()
                                .on(),
                        session.title() + (session.calledOff() ? " (called off)" : ""),
                        session.place())));
        entries.sort(Comparator.comparing(Entry::on).reversed());
        return new PlaceHistoryPage(page.at(), page.piece().title(), entries, number);
    }
}
