package uk.sidebyside.voice.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import uk.sidebyside.voice.rules.RecordingKind;
import uk.sidebyside.voice.rules.WebmElements;

/** Takes out what a recorder writes beside the sound: a title, the place, the device. */
final class WithoutLabels {
    private static final byte[] FREE = {'f', 'r', 'e', 'e'};

    /** Of an element of WebM that holds nothing, and how large one may be whose size stands in one byte. */
    private static final byte VOID = (byte) 0xEC;

    private static final int SHORT = 2 + 126;

    private WithoutLabels() {}

    static byte[] of(RecordingKind kind, byte[] content) {
        byte[] clean = content.clone();
        switch (kind) {
            case MP4 -> boxes(clean, 0, clean.length);
            case WAV -> lists(clean);
            case MP3 -> {
                return withoutTag(clean);
            }
            case WEBM -> elements(clean);
            case OGG -> {}
        }
        return clean;
    }

    /** In place, so that no offset moves: a box of labels becomes free space of zeros. */
    private static void boxes(byte[] content, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            int size = ByteBuffer.wrap(content).getInt(at);
            if (size < 8 || size > to - at) {
                return;
            }
            String box = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (box.equals("udta") || box.equals("meta") || box.equals("uuid")) {
                System.arraycopy(FREE, 0, content, at + 4, 4);
                Arrays.fill(content, at + 8, at + size, (byte) 0);
            } else if (box.equals("moov") || box.equals("trak")) {
                boxes(content, at + 8, at + size);
            }
            at += size;
        }
    }

    /** In place: whatever a player does not need becomes an element of zeros, which says that it is void. */
    private static void elements(byte[] content) {
        for (WebmElements.Element one : WebmElements.of(content)) {
            if (one.needed()) {
                continue;
            }
            int size = one.to() - one.at();
            Arrays.fill(content, one.at(), one.to(), (byte) 0);
            content[one.at()] = VOID;
            if (size <= SHORT) {
                content[one.at() + 1] = (byte) (0x80 | size - 2);
            } else {
                ByteBuffer.wrap(content).putLong(one.at() + 1, 1L << 56 | size - 9);
            }
        }
    }

    private static void lists(byte[] content) {
        var little = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= content.length) {
            int size = little.getInt(at + 4);
            if (size < 0 || size > content.length - at - 8) {
                return;
            }
            if (new String(content, at, 4, StandardCharsets.ISO_8859_1).equals("LIST")) {
                System.arraycopy(new byte[] {'J', 'U', 'N', 'K'}, 0, content, at, 4);
                Arrays.fill(content, at + 8, at + 8 + size, (byte) 0);
            }
            at += 8 + size + size % 2;
        }
    }

    private static byte[] withoutTag(byte[] content) {
        boolean tagged = content.length > 10 && content[0] == 'I' && content[1] == 'D' && content[2] == '3';
        int from = !tagged
                ? 0
                : 10
                        + ((content[6] & 127) << 21
                                | (content[7] & 127) << 14
                                | (content[8] & 127) << 7
                                | content[9] & 127);
        int end = content.length - 128;
        boolean old = end > from && content[end] == 'T' && content[end + 1] == 'A' && content[end + 2] == 'G';
        return Arrays.copyOfRange(content, Math.min(from, content.length), old ? end : content.length);
    }
}
