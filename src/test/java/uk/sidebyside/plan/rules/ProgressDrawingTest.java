package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgressDrawingTest {

    private static final Path FOLDER = Path.of("docs", "generated");
    private static final String AGAIN =
            "The drawing is older than the state graph. Draw it again: mvn test -Dtest=ProgressDrawingTest -Ddraw=true";

    @Test
    void thePictureShowsTheGraphAsItIs() throws IOException {
        check("progress-states.svg", ProgressDrawing.svg());
    }

    @Test
    void theListShowsTheGraphAsItIs() throws IOException {
        check("progress-states.md", ProgressDrawing.list());
    }

    private static void check(String file, String drawn) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("draw")) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, drawn);
        }
        assertThat(path).as(AGAIN).exists();
        assertThat(Files.readString(path)).as(AGAIN).isEqualTo(drawn);
    }
}
