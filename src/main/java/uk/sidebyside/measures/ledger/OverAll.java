package uk.sidebyside.measures.ledger;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import uk.sidebyside.shared.AreaId;

/**
 * What sources count over all areas. What was not counted is absent.
 *
 * @param together by month, all areas added up
 * @param apart by area, all months added up
 */
public record OverAll(Map<SourceKey, SortedMap<YearMonth, Count>> together, Map<AreaId, Map<SourceKey, Count>> apart) {}
