package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.Briefing;

/** Who was told what, of one audience or all. */
public record BriefingsPage(List<Briefing> briefings, List<String> audiences, String audience, boolean mayLog) {

    public String csv() {
        return audience.isEmpty()
                ? "/board/briefings.csv"
                : "/board/briefings.csv?audience="
                        + java.net.URLEncoder.encode(audience, java.nio.charset.StandardCharsets.UTF_8);
    }
}
