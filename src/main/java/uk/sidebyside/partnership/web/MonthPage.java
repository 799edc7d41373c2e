package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.told.MonthlyTellBack;
import uk.sidebyside.partnership.told.MonthlyTellBacks;

/**
 * What everybody is told of one month.
 *
 * @param notYet pieces in which views have their answer and no line, for whoever writes
 * @param nothingLeft whether it is a draft of which nothing can be told any more, for whoever writes
 * @param errors what keeps it from being published or sent
 */
public record MonthPage(
        MonthlyTellBack month,
        List<YouSaid.Line> lines,
        boolean mayWrite,
        List<MonthlyTellBacks.NotYet> notYet,
        boolean nothingLeft,
        FormErrors errors) {
    public MonthPage {
        lines = List.copyOf(lines);
        notYet = List.copyOf(notYet);
    }

    public List<String> opening() {
        return month.opening().lines().filter(line -> !line.isBlank()).toList();
    }

    public List<String> closing() {
        return month.closing().lines().filter(line -> !line.isBlank()).toList();
    }
}
