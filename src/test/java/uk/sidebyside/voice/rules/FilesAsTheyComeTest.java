package uk.sidebyside.voice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** Recordings and pictures by what is in them: how long, how large, which way up. */
public class FilesAsTheyComeTest {

    @Test
    void aWaveSaysHowLongItIs() {
        assertThat(RecordingKind.in(Sounds.wav(3000))).contains(found(RecordingKind.WAV, 3000));
    }

    @Test
    void aPhonesRecordingSaysHowLongItIs() {
        assertThat(RecordingKind.in(Sounds.mp4(61_000, false))).contains(found(RecordingKind.MP4, 61_000));
        assertThat(RecordingKind.in(Sounds.mp4(61_000, true))).contains(found(RecordingKind.MP4, 61_000));
    }

    /** As a telephone's browser writes it: its header says 0. */
    @Test
    void aRecordingInFragmentsIsAsLongAsTheyAre() {
        assertThat(RecordingKind.in(Sounds.fragments(false, 30, 100))).contains(found(RecordingKind.MP4, 60_000));
        assertThat(RecordingKind.in(Sounds.fragments(true, 30, 100))).contains(found(RecordingKind.MP4, 60_000));
        assertThat(RecordingKind.in(Sounds.fragments(true, 151, 100))).contains(found(RecordingKind.MP4, 302_000));
        assertThat(RecordingKind.in(Sounds.fragments(true, 0, 0)).orElseThrow().length())
                .as("it says 0 and has nothing")
                .isEmpty();
    }

    @Test
    void anMp3IsWalkedFrameByFrame() {
        assertThat(RecordingKind.in(Sounds.mp3(100, false))).contains(found(RecordingKind.MP3, 2612));
        assertThat(RecordingKind.in(Sounds.mp3(100, true))).contains(found(RecordingKind.MP3, 2612));
        assertThat(RecordingKind.in(Sounds.mp3(3, false))).contains(found(RecordingKind.MP3, 78));
        assertThat(RecordingKind.in(Sounds.mp3(2, false)))
                .as("two frames may be an accident")
                .isEmpty();
    }

    @Test
    void slowerMp3sCountToo() {
        assertThat(Mp3Frames.length(Sounds.mp3(0xf3, 0x80, 72 * 64_000 / 22_050, 50)))
                .contains(Duration.ofMillis(1306));
        assertThat(Mp3Frames.length(Sounds.mp3(0xe3, 0x80, 72 * 64_000 / 11_025, 50)))
                .contains(Duration.ofMillis(2612));
        assertThat(Mp3Frames.length(Sounds.mp3(0xfb, 0x92, 144 * 128_000 / 44_100 + 1, 50)))
                .as("with padding")
                .contains(Duration.ofMillis(1306));
        assertThat(Mp3Frames.length(Sounds.mp3(0xfb, 0x94, 144 * 128_000 / 48_000, 50)))
                .contains(Duration.ofMillis(1200));
        assertThat(Mp3Frames.length(Sounds.mp3(0xfb, 0x98, 144 * 128_000 / 32_000, 50)))
                .contains(Duration.ofMillis(1800));
        assertThat(Mp3Frames.length(Sounds.mp3(0xfb, 0x9c, 144 * 128_000 / 44_100, 50)))
                .as("no rate")
                .isEmpty();
        assertThat(Mp3Frames.length(Sounds.mp3(0xfb, 0x00, 400, 50)))
                .as("no bits")
                .isEmpty();
        assertThat(Mp3Frames.length(Sounds.mp3(0xeb, 0x90, 400, 50)))
                .as("no version")
                .isEmpty();
        assertThat(Mp3Frames.length(Sounds.mp3(0xfd, 0x90, 417, 50)))
                .as("another layer")
                .isEmpty();
    }

    @Test
    void anOggCountsSamplesOfItsLastPage() {
        assertThat(RecordingKind.in(Sounds.ogg("OpusHead", 96_000))).contains(found(RecordingKind.OGG, 2000));
        assertThat(RecordingKind.in(Sounds.ogg("vorbis", 88_200))).contains(found(RecordingKind.OGG, 2000));
        assertThat(RecordingKind.in(Sounds.ogg("Speex", 88_200)).orElseThrow().length())
                .isEmpty();
        assertThat(RecordingKind.in(Sounds.ogg("OpusHead", -1)).orElseThrow().length())
                .isEmpty();
    }

    /** As a browser's recorder writes it: of unknown size, and without a length. */
    @Test
    void aBrowsersRecordingIsAsLongAsItsLastBlockIsLate() {
        assertThat(RecordingKind.in(Sounds.webm("webm", "A_OPUS", 2, 61_000)))
                .contains(found(RecordingKind.WEBM, 61_000));
        assertThat(RecordingKind.in(Sounds.webm("webm", "A_OPUS", 2, 301_000)))
                .contains(found(RecordingKind.WEBM, 301_000));
        assertThat(RecordingKind.in(Sounds.webm("webm", "A_OPUS", 2, -1))
                        .orElseThrow()
                        .length())
                .as("no block")
                .isEmpty();
    }

    @Test
    void whatIsNoSoundOfABrowserIsNoRecording() {
        assertThat(RecordingKind.in(Sounds.webm("webm", "V_VP8", 1, 100)))
                .as("moving pictures")
                .isEmpty();
        assertThat(RecordingKind.in(Sounds.webm("webm", "A_OPUS", 1, 100))).isEmpty();
        assertThat(RecordingKind.in(Sounds.webm("webm", "A_VORBIS", 2, 100)))
                .as("titles stand in its head")
                .isEmpty();
        assertThat(RecordingKind.in(Sounds.webm("matroska", "A_OPUS", 2, 100))).isEmpty();
        byte[] whole = Sounds.webm("webm", "A_OPUS", 2, 100);
        byte[] more = java.util.Arrays.copyOf(whole, whole.length + 400);
        more[whole.length] = 'M';
        more[whole.length + 1] = 'Z';
        for (byte[] odd : List.of(more, java.util.Arrays.copyOf(whole, whole.length - 2))) {
            assertThat(RecordingKind.in(odd).orElseThrow().length())
                    .as("a program behind it, or cut short")
                    .isEmpty();
        }
    }

    /** Boxes within boxes, as many as fit, would take a reader that follows them all off its feet. */
    @Test
    void boxesThatGoOnAndOnAreNotFollowed() {
        byte[] nested = new byte[800_000];
        ByteBuffer boxes = ByteBuffer.wrap(nested);
        while (boxes.remaining() >= 8) {
            boxes.putInt(boxes.remaining()).put("moov".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        assertThat(Mp4Fragments.length(ByteBuffer.wrap(nested))).isEmpty();
    }

    @Test
    void whatSaysNoLengthIsToldApart() {
        byte[] cut = java.util.Arrays.copyOf(Sounds.mp4(61_000, false), 20);
        assertThat(RecordingKind.in(cut).orElseThrow().length()).isEmpty();
        byte[] silent = Sounds.mp4(0, false);
        ByteBuffer.wrap(silent).putInt(16 + 8 + 8 + 12, 0);
        assertThat(RecordingKind.in(silent).orElseThrow().length())
                .as("no time scale")
                .isEmpty();
        byte[] headOnly = java.util.Arrays.copyOf(Sounds.wav(10), 20);
        assertThat(RecordingKind.in(headOnly).map(RecordingKind.Found::length))
                .isIn(Optional.empty(), Optional.of(Optional.empty()));
    }

    @Test
    void otherThingsAreNoRecordings() {
        assertThat(RecordingKind.in(new byte[0])).isEmpty();
        assertThat(RecordingKind.in(new byte[2000])).isEmpty();
        assertThat(RecordingKind.in("MZ this program cannot be run in DOS mode".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(RecordingKind.in("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(RecordingKind.in("RIFF....AVI ....".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void eachKindHasItsTypeAndEnding() {
        assertThat(RecordingKind.values())
                .extracting(RecordingKind::mediaType)
                .containsExactly("audio/mp4", "audio/wav", "audio/ogg", "audio/mpeg", "audio/webm");
        assertThat(RecordingKind.values())
                .extracting(RecordingKind::ending)
                .containsExactly("m4a", "wav", "ogg", "mp3", "webm");
    }

    private static RecordingKind.Found found(RecordingKind kind, long millis) {
        return new RecordingKind.Found(kind, Optional.of(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({
        "1600,1200,false,1",
        "1601,1200,false,2",
        "1200,1601,false,2",
        "4000,3000,false,3",
        "8000,6000,true,refused",
        "8160,6120,false,6",
        "6000,4000,true,4",
        "6001,4000,true,refused",
        "11000,10000,false,7",
        "11001,10000,false,refused",
        "0,10,false,refused",
        "10,0,false,refused",
        "1,1,false,1",
        "60000,60000,false,refused",
    })
    void aPictureIsReadWithFewerLinesOrRefused(int width, int height, boolean layered, String expected) {
        String found =
                switch (PictureSize.of(width, height, layered)) {
                    case PictureSize.Keep keep -> String.valueOf(keep.everyNth());
                    case PictureSize.Refuse no -> "refused";
                };
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whatIsTooLargeSaysHowLargeItIs() {
        var no = (PictureSize.Refuse) PictureSize.of(20_000, 10_000, false);
        assertThat(no.finding().key()).isEqualTo("picture.too.large");
        assertThat(no.finding().details()).containsExactly(200L);
        assertThat(((PictureSize.Refuse) PictureSize.of(0, 5, false)).finding())
                .extracting(Finding::key)
                .isEqualTo("picture.damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,false",
        "2,0,true",
        "3,2,false",
        "4,2,true",
        "5,3,true",
        "6,1,false",
        "7,1,true",
        "8,3,false",
        "9,0,false"
    })
    void aPhotoIsTurnedAsTheCameraWasHeld(int orientation, int quarters, boolean mirrored) {
        assertThat(PictureLabels.turned(Sounds.exif(orientation, ByteOrder.BIG_ENDIAN)))
                .isEqualTo(new PictureLabels.Turned(quarters, mirrored));
        assertThat(PictureLabels.turned(Sounds.exif(orientation, ByteOrder.LITTLE_ENDIAN)))
                .isEqualTo(new PictureLabels.Turned(quarters, mirrored));
    }

    @Test
    void withoutALabelItIsUpright() {
        assertThat(PictureLabels.turned(new byte[0])).isEqualTo(PictureLabels.Turned.UPRIGHT);
        assertThat(PictureLabels.turned(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1}))
                .isEqualTo(PictureLabels.Turned.UPRIGHT);
        assertThat(PictureLabels.turned("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(PictureLabels.Turned.UPRIGHT);
        byte[] labelled = Sounds.exif(6, ByteOrder.BIG_ENDIAN);
        labelled[23] = 9;
        assertThat(PictureLabels.turned(labelled)).as("another tag").isEqualTo(PictureLabels.Turned.UPRIGHT);
    }

    @Test
    void aPictureInLayersIsKnown() {
        assertThat(PictureLabels.layered(Sounds.frame(0xc0))).isFalse();
        assertThat(PictureLabels.layered(Sounds.frame(0xc1))).isFalse();
        assertThat(PictureLabels.layered(Sounds.frame(0xc2))).isTrue();
        assertThat(PictureLabels.layered(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0}))
                .as("cut short")
                .isTrue();
        byte[] png = new byte[40];
        ByteBuffer.wrap(png).putInt(0x89504e47);
        assertThat(PictureLabels.layered(png)).isFalse();
        png[28] = 1;
        assertThat(PictureLabels.layered(png)).isTrue();
        assertThat(PictureLabels.layered(new byte[40])).isFalse();
    }

    /** Files as small as they can be. */
    public static final class Sounds {
        private Sounds() {}

        static byte[] wav(int millis) {
            int data = 8 * millis;
            ByteBuffer bytes = ByteBuffer.allocate(44 + 10 + data).order(ByteOrder.LITTLE_ENDIAN);
            bytes.put(ascii("RIFF")).putInt(36 + 10 + data).put(ascii("WAVE"));
            bytes.put(ascii("fmt "))
                    .putInt(16)
                    .putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(8000)
                    .putInt(8000)
                    .putShort((short) 1)
                    .putShort((short) 8);
            bytes.put(ascii("LIST")).putInt(2).put(ascii("me"));
            bytes.put(ascii("data")).putInt(data);
            return bytes.array();
        }

        static byte[] mp4(int millis, boolean wide) {
            int header = wide ? 8 + 112 : 8 + 100;
            ByteBuffer bytes = ByteBuffer.allocate(16 + 8 + header + 16);
            bytes.putInt(16).put(ascii("ftyp")).put(ascii("M4A ")).putInt(0);
            bytes.putInt(8 + header + 16).put(ascii("moov"));
            int at = bytes.position();
            bytes.putInt(header).put(ascii("mvhd")).put((byte) (wide ? 1 : 0));
            if (wide) {
                bytes.putInt(at + 8 + 20, 1000).putLong(at + 8 + 24, millis);
            } else {
                bytes.putInt(at + 8 + 12, 1000).putInt(at + 8 + 16, millis);
            }
            bytes.position(at + header);
            bytes.putInt(16).put(ascii("udta")).put(ascii("+53.96-1"));
            return bytes.array();
        }

        /** Of samples of 20 thousandths of a second. @param each whether each says so, or the header of all */
        static byte[] fragments(boolean each, int fragments, int samples) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(box("ftyp", ascii("iso5")));
            bytes.writeBytes(box(
                    "moov",
                    box("mvhd", ints(0, 0, 0, 1000, 0, 0)),
                    box("trak", box("tkhd", ints(0, 0, 0, 7)), box("mdia", box("mdhd", ints(0, 0, 0, 48_000, 0)))),
                    box("mvex", box("trex", ints(0, 7, 1, each ? 0 : 960, 0, 0)))));
            for (int i = 0; i < fragments; i++) {
                ByteBuffer run = ByteBuffer.allocate(12 + (each ? 8 * samples : 0));
                run.putInt(each ? 0x301 : 1).putInt(samples).putInt(0);
                while (run.remaining() > 0) {
                    run.putInt(960).putInt(40);
                }
                bytes.writeBytes(box("moof", box("traf", box("tfhd", ints(0x20000, 7)), box("trun", run.array()))));
                bytes.writeBytes(box("mdat", new byte[8]));
            }
            return bytes.toByteArray();
        }

        private static byte[] box(String name, byte[]... parts) {
            var within = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                within.writeBytes(part);
            }
            return ByteBuffer.allocate(8 + within.size())
                    .putInt(8 + within.size())
                    .put(ascii(name))
                    .put(within.toByteArray())
                    .array();
        }

        private static byte[] ints(int... numbers) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
            for (int number : numbers) {
                bytes.putInt(number);
            }
            return bytes.array();
        }

        static byte[] mp3(int frames, boolean tagged) {
            byte[] sound = mp3(0xfb, 0x90, 144 * 128_000 / 44_100, frames);
            if (!tagged) {
                return sound;
            }
            ByteBuffer bytes = ByteBuffer.allocate(10 + 300 + sound.length);
            bytes.put(ascii("ID3")).put((byte) 4).put((byte) 0).put((byte) 0);
            bytes.put((byte) 0).put((byte) 0).put((byte) (300 >> 7)).put((byte) (300 & 127));
            bytes.position(310);
            return bytes.put(sound).array();
        }

        static byte[] mp3(int second, int third, int size, int frames) {
            byte[] sound = new byte[size * frames];
            for (int i = 0; i < frames; i++) {
                sound[i * size] = (byte) 0xff;
                sound[i * size + 1] = (byte) second;
                sound[i * size + 2] = (byte) third;
            }
            return sound;
        }

        static byte[] ogg(String codec, long samples) {
            var bytes = new ByteArrayOutputStream();
            ByteBuffer first = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
            first.put(ascii("OggS"));
            first.position(28);
            if (codec.equals("vorbis")) {
                first.put((byte) 1).put(ascii("vorbis")).putInt(0).put((byte) 1).putInt(44_100);
            } else {
                first.put(ascii(codec));
            }
            bytes.writeBytes(first.array());
            ByteBuffer last = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
            last.put(ascii("OggS")).putShort((short) 0).putLong(samples);
            bytes.writeBytes(last.array());
            return bytes.toByteArray();
        }

        /** @param millis of its last block; below 0 for none */
        public static byte[] webm(String type, String codec, int trackType, int millis) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(element(0x1A45DFA3, element(0x4282, ascii(type))));
            bytes.writeBytes(unknown(0x18538067));
            bytes.writeBytes(
                    element(0x1549A966, element(0x7BA9, ascii("53.96N 1.08W")), element(0x5741, ascii("Chrome"))));
            bytes.writeBytes(element(
                    0x1654AE6B,
                    element(
                            0xAE,
                            element(0xD7, new byte[] {1}),
                            element(0x83, new byte[] {(byte) trackType}),
                            element(0x86, ascii(codec)))));
            if (millis >= 0) {
                bytes.writeBytes(unknown(0x1F43B675));
                bytes.writeBytes(element(
                        0xE7,
                        ByteBuffer.allocate(4).putInt(Math.max(0, millis - 60)).array()));
                bytes.writeBytes(element(0xA3, new byte[] {(byte) 0x81, 0, (byte) Math.min(60, millis), 0, 9, 9}));
            }
            bytes.writeBytes(element(0x1254C367, ascii("DEVICE=Phone of Kit".repeat(20))));
            return bytes.toByteArray();
        }

        private static byte[] element(int id, byte[]... parts) {
            var within = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                within.writeBytes(part);
            }
            byte[] name = named(id);
            return ByteBuffer.allocate(name.length + 4 + within.size())
                    .put(name)
                    .putInt(0x10000000 | within.size())
                    .put(within.toByteArray())
                    .array();
        }

        private static byte[] unknown(int id) {
            byte[] name = named(id);
            return ByteBuffer.allocate(name.length + 8)
                    .put(name)
                    .putLong(0x01FFFFFFFFFFFFFFL)
                    .array();
        }

        private static byte[] named(int id) {
            int bytes = (39 - Integer.numberOfLeadingZeros(id)) / 8;
            return java.util.Arrays.copyOfRange(
                    ByteBuffer.allocate(4).putInt(id).array(), 4 - bytes, 4);
        }

        static byte[] exif(int orientation, ByteOrder order) {
            ByteBuffer bytes = ByteBuffer.allocate(2 + 4 + 6 + 8 + 2 + 12 + 4).order(order);
            bytes.order(ByteOrder.BIG_ENDIAN)
                    .putShort((short) 0xffd8)
                    .putShort((short) 0xffe1)
                    .putShort((short) (bytes.capacity() - 4));
            bytes.put(ascii("Exif")).putShort((short) 0);
            bytes.order(order)
                    .put(ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                    .putShort((short) 42)
                    .putInt(8);
            bytes.putShort((short) 1)
                    .putShort((short) 0x0112)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) orientation);
            return bytes.array();
        }

        static byte[] frame(int marker) {
            ByteBuffer bytes = ByteBuffer.allocate(40);
            bytes.putShort((short) 0xffd8)
                    .putShort((short) 0xffdb)
                    .putShort((short) 4)
                    .putShort((short) 0);
            bytes.put((byte) 0xff).put((byte) marker).putShort((short) 10);
            return bytes.array();
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
