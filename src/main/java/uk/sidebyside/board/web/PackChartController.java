package uk.sidebyside.board.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.PackChart;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Packs;
import uk.sidebyside.pages.chart.Frame;

/** The figures of a pack's charts as files: of a closed pack those that it keeps, whatever became known later. */
@Controller
class PackChartController {
    private final Packs packs;

    PackChartController(Packs packs) {
        this.packs = packs;
    }

    @GetMapping("/board/meetings/{id}/pack/chart/{key}.csv")
    @AllowedToMembers
    ResponseEntity<byte[]> figures(@PathVariable UUID id, @PathVariable String key, Principal principal) {
        PackContent.Further further =
                packs.of(principal.inArea(), new MeetingId(id)).content().further();
        PackChart chart = further == null
                ? null
                : further.charts().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElse(null);
        if (chart == null) {
            throw new NotFound();
        }
        return CsvFile.named(key + ".csv", content(chart));
    }

    /** @param pack the pack's address */
    static Frame.CsvFile file(String pack, PackChart chart) {
        return new Frame.CsvFile(pack + "/chart/" + chart.key() + ".csv", chart.measure(), content(chart).length);
    }

    private static byte[] content(PackChart chart) {
        return CsvFile.of(chart.figures().columns(), chart.figures().rows());
    }
}
