package uk.sidebyside.needs.web;

import java.util.List;
import uk.sidebyside.needs.FigureTables.Head;
import uk.sidebyside.needs.rules.AreaCodes.Level;

/** @param mayLoad whether the reader may bring in a table */
public record MapsPage(List<Head> tables, boolean mayLoad) {

    public List<Head> drawn() {
        return tables.stream()
                .filter(head -> head.words().level() != Level.COUNCIL)
                .toList();
    }

    public List<Head> ofTheWhole() {
        return tables.stream()
                .filter(head -> head.words().level() == Level.COUNCIL)
                .toList();
    }

    public static String level(Head head) {
        return switch (head.words().level()) {
            case WARD -> "By ward";
            case LSOA -> "By small area";
            case COUNCIL -> "The whole area";
        };
    }
}
