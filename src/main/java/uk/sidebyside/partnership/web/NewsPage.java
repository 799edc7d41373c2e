package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.PieceTalks;

/** What people were told, the latest first. */
public record NewsPage(PieceHead head, List<PieceTalks.News> news) {
    public NewsPage {
        news = List.copyOf(news);
    }
}
