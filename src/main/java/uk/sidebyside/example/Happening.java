package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Something that somebody did on a day. Of one day, what stands first in the files comes first. */
record Happening(LocalDate on, Runnable what) {

    /** Lets everything happen, in the order of the days. */
    static void all(List<Happening> happenings) {
        happenings.stream().sorted(Comparator.comparing(Happening::on)).forEach(each -> each.what()
                .run());
    }
}
