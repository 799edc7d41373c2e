package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.assessments.sen2.format.FileRefused;

class ChosenFilesTest {
    private static final byte[] ZIP = GivenReturn.zip("return/", "return/person.csv", "notes.txt", "requests.csv");

    private final List<String> kept = new ArrayList<>();

    @Test
    void aZipIsTheReturnsFilesThatAreInIt() throws Exception {
        assertThat(each(ZIP)).isEqualTo(2);
        assertThat(kept).containsExactly("1 person.csv", "2 requests.csv");
    }

    @Test
    void anyOtherFileIsKeptAsItIs() throws Exception {
        assertThat(each(new byte[] {'P', 'K'})).isEqualTo(1);
        assertThat(kept).containsExactly("1 return.zip");
    }

    /** Between two files too, where nothing of what was read is wrong. */
    @Test
    void aZipThatBreaksOffIsRefusedWhereverItDoes() {
        for (int length = 4; length < ZIP.length; length++) {
            byte[] cut = Arrays.copyOf(ZIP, length);
            assertThatThrownBy(() -> each(cut))
                    .as("after %d bytes of %d", length, ZIP.length)
                    .isInstanceOf(FileRefused.class)
                    .hasMessageStartingWith("return.zip can't be unpacked: it is damaged or broke off");
        }
    }

    @Test
    void aZipInWhichAFileIsNoLongerFoundIsRefused() {
        byte[] damaged = ZIP.clone();
        int last = IntStream.range(4, damaged.length - 4)
                .filter(at -> damaged[at] == 'P' && damaged[at + 1] == 'K' && damaged[at + 2] == 3)
                .max()
                .orElseThrow();
        damaged[last] = 'Q';

        assertThatThrownBy(() -> each(damaged)).isInstanceOf(FileRefused.class).hasMessageContaining("damaged");
    }

    @Test
    void aZipWithAPasswordIsRefused() {
        assertThatThrownBy(() -> each(GivenReturn.withAPassword(ZIP)))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.what()).contains("has a password");
                    assertThat(refused.mend()).contains("without a password");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21})
    void noReturnHasMoreThanTwentyFiles(int files) throws Exception {
        byte[] many = GivenReturn.zip(
                IntStream.range(0, files).mapToObj(n -> n + ".csv").toArray(String[]::new));
        if (files == 20) {
            assertThat(each(many)).isEqualTo(20);
        } else {
            assertThatThrownBy(() -> each(many))
                    .isInstanceOf(FileRefused.class)
                    .hasMessage("There are more than 20 files.");
        }
    }

    @Test
    void whatUnpacksToMoreThanAnyReturnIsCutOffAndRefused() {
        assertThatThrownBy(
                        () -> ChosenFiles.each("return.zip", new ByteArrayInputStream(ZIP), 0, (n, name, content) -> {
                            content.readAllBytes();
                            return 2L * 1024 * 1024 * 1024;
                        }))
                .isInstanceOf(FileRefused.class)
                .hasMessage("return.zip unpacks to more than any return is.");
    }

    private int each(byte[] content) throws FileRefused, IOException {
        return ChosenFiles.each("return.zip", new ByteArrayInputStream(content), 0, this::keep);
    }

    private long keep(int number, String name, InputStream content) throws IOException {
        kept.add(number + " " + name);
        return content.readAllBytes().length;
    }
}
