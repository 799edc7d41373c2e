package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever needs more space between letters, or larger ones, loses no word of the main pages. */
class ReadersOwnTextTest extends Journey {
    private static final List<String> OF_THE_PUBLIC =
            List.of("/", "/plan", "/plan/outcome/3.3", "/plan/action/3.3", "/plan/lines", "/changes", "/sign-in");
    private static final List<String> OF_AN_OWNER = List.of("/my-work", "/my-lines", "/plan/action/3.3/update");
    private static final List<String> OF_THE_BOARD = List.of("/board", "/board/challenges", "/board/reports");

    /** What the reader changes: the width that is left, and a script that changes the text. */
    private enum Reading {
        WITH_SPACE_AT_A_DESK(1280, "spaced"),
        WITH_SPACE_ON_A_PHONE(320, "spaced"),
        WITH_LARGE_TEXT(1280, "large-text"),
        /** 1280 px at 200% leave 640. At 400% they leave 320: see {@link EveryPageTest}. */
        AT_TWICE_THE_SIZE(640, null);

        private final int width;
        private final String script;

        Reading(int width, String script) {
            this.width = width;
            this.script = script;
        }
    }

    @Test
    void thePublicLosesNoWord() {
        try (Someone parent = Someone.atADesk(address())) {
            losesNoWord(parent, OF_THE_PUBLIC);
        }
    }

    @Test
    void anActionOwnerLosesNoWord() {
        try (Someone owner = Someone.atADesk(address())) {
            losesNoWord(owner.signsInAs("Jamila Farooqi"), OF_AN_OWNER);
        }
    }

    @Test
    void theChairLosesNoWord() {
        try (Someone chair = Someone.atADesk(address())) {
            losesNoWord(chair.signsInAs("Imogen Thackray"), OF_THE_BOARD);
        }
    }

    private static void losesNoWord(Someone reader, List<String> paths) {
        Map<String, List<String>> lost = new LinkedHashMap<>();
        for (String path : paths) {
            for (Reading reading : Reading.values()) {
                reader.page().setViewportSize(reading.width, 900);
                reader.page().navigate(path);
                if (reading.script != null) {
                    reader.page().evaluate(Faults.script(reading.script));
                }
                List<String> cutOff = Faults.cutOff(reader.page());
                if (!cutOff.isEmpty()) {
                    lost.put(path + " " + reading, cutOff);
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
