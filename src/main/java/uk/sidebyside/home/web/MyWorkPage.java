package uk.sidebyside.home.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.notices.WaitingWork;

/** @param items those with a day first, the earliest at the top */
public record MyWorkPage(List<WaitingWork.Item> items, LocalDate today) {

    public long late() {
        return items.stream().filter(item -> item.lateOn(today)).count();
    }

    public String headline() {
        if (items.isEmpty()) {
            return "Nothing is waiting for you.";
        }
        String things =
                items.size() == 1 ? "1 thing is waiting for you." : items.size() + " things are waiting for you.";
        return late() == 0
                ? things + " None is late."
                : things + " " + late() + (late() == 1 ? " is late." : " are late.");
    }
}
