package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.Briefing;
import uk.sidebyside.pages.Download;

/** Who was told what, of one audience or all. */
public record BriefingsPage(List<Briefing> briefings, List<String> audiences, String audience, boolean mayLog) {

    public Download file() {
        String what = audience.isEmpty() ? "Briefings" : "Briefings for " + audience;
        return Download.csv(csv(), what, BoardFiles.briefings(briefings));
    }

    private String csv() {
        return audience.isEmpty()
                ? "/board/briefings.csv"
                : "/board/briefings.csv?audience="
                        + java.net.URLEncoder.encode(audience, java.nio.charset.StandardCharsets.UTF_8);
    }
}
