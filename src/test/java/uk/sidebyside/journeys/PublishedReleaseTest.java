package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.sidebyside.measures.published.Excerpts;

/** An administrator loads a release of the Department with its traps, and everybody reads what became of it. */
class PublishedReleaseTest extends Journey {
    private static final String REASON = "The total of the region stands in the row of each council.";

    /** Figures as the Department published them; one of 2019 is corrected, as a later release may do. */
    private static byte[] release() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/newplans.csv", Excerpts.file("newplans.csv"));
        files.put(
                "data/requests.csv",
                Excerpts.text("requests.csv")
                        .replace("EHC needs assessments,202,", "EHC needs assessments,203,")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("data-guidance.txt", "Reporting year 2026\n".getBytes(StandardCharsets.UTF_8));
        return Excerpts.zip(files);
    }

    @Test
    void aReleaseIsLookedAtDecidedLoadedAndRead() {
        try (Someone analyst = Someone.withoutJavaScript(address())) {
            analyst.signsInAs("Norah Whitwell").opens("/admin").follows("Load published statistics");
            Page page = analyst.page();
            analyst.presses("Look at the file").reads("There is a problem").reads("Choose the file of a release.");
            page.setInputFiles("#file", new FilePayload("release.zip", "application/zip", release()));
            analyst.presses("Look at the file")
                    .reads("Release 2026, files of 1 July 2025: 84 figures of 17 areas, 2019 to 2024.")
                    .reads("202 (release 2025)")
                    .reads("It says 6078; Yorkshire and The Humber as a whole has 6078.")
                    .presses("Load 84 figures")
                    .reads("There is a problem")
                    .reads("Say why the ticked ones are left out.")
                    .reads("Tick this when you have looked at each of them.");
            page.locator("[name='reason.1']").fill(REASON);
            for (var looked : page.locator("input[name^='seen.']").all()) {
                looked.check();
            }
            analyst.presses("Load 84 figures").reads("84 figures are loaded.").reads("reporting year 2026");
        }
        try (Someone parent = Someone.withAPhone(address())) {
            parent.opens("/")
                    .follows("See published figures of York, its region and England")
                    .reads("York had 1,556 in January 2025.")
                    .follows("New EHC plans")
                    .reads("2022: the published figure 6078 is left out. " + REASON)
                    .opens("/benchmarks")
                    .follows("Requests for an EHC needs assessment")
                    .follows("How far off this would have been")
                    .reads("Same trend");
            assertThat(parent.asksFor("/benchmarks/requests.csv").text())
                    .contains("requests,E06000014,York,2019,203,,,yes,,2026");
        }
    }
}
