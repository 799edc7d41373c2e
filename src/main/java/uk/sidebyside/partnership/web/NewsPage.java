package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.PieceTalks;

/**
 * What people were told, the latest first.
 *
 * @param reach how those want to be reached who get no e-mail of it; blank for nobody
 */
public record NewsPage(PieceHead head, List<PieceTalks.News> news, String reach) {
    public NewsPage {
        news = List.copyOf(news);
    }
}
