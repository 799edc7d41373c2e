package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.HowToReach;
import uk.sidebyside.partnership.PieceTalks;

/**
 * What people were told, the latest first.
 *
 * @param missed who gets no e-mail of it, for whoever leads it
 */
public record NewsPage(PieceHead head, List<PieceTalks.News> news, HowToReach.Missed missed) {
    public NewsPage {
        news = List.copyOf(news);
    }
}
