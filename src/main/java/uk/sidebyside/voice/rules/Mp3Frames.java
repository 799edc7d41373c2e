package uk.sidebyside.voice.rules;

import java.time.Duration;
import java.util.Optional;

/** How long an MP3 is: its frames are walked one by one (ISO/IEC 11172-3, layer III). */
final class Mp3Frames {
    private static final int[] BITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] BITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] RATES = {44_100, 48_000, 32_000, 0};
    /** So many frames one after the other are no accident. */
    private static final int ENOUGH = 3;

    private Mp3Frames() {}

    /** Empty for what is no MP3. */
    static Optional<Duration> length(byte[] content) {
        int at = afterTag(content);
        int frames = 0;
        double seconds = 0;
        while (at + 4 <= content.length) {
            int size = sizeOfFrame(content, at);
            if (size == 0) {
                break;
            }
            frames++;
            seconds += secondsOfFrame(content, at);
            at += size;
        }
        return frames < ENOUGH ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /** Where the sound begins: behind an ID3v2 tag, whose size is written seven bits to a byte. */
    private static int afterTag(byte[] content) {
        if (content.length < 10 || content[0] != 'I' || content[1] != 'D' || content[2] != '3') {
            return 0;
        }
        return 10 + ((content[6] & 127) << 21 | (content[7] & 127) << 14 | (content[8] & 127) << 7 | content[9] & 127);
    }

    private static int sizeOfFrame(byte[] content, int at) {
        int version = content[at + 1] >> 3 & 3;
        int layer = content[at + 1] >> 1 & 3;
        boolean synchronised = content[at] == (byte) 0xff && (content[at + 1] & 0xe0) == 0xe0;
        if (!synchronised || version == 1 || layer != 1) {
            return 0;
        }
        int thousandBits = (version == 3 ? BITS_1 : BITS_2)[content[at + 2] >> 4 & 15];
        int rate = rate(content, at);
        if (thousandBits == 0 || rate == 0) {
            return 0;
        }
        int padding = content[at + 2] >> 1 & 1;
        return (version == 3 ? 144 : 72) * thousandBits * 1000 / rate + padding;
    }

    private static double secondsOfFrame(byte[] content, int at) {
        boolean first = (content[at + 1] >> 3 & 3) == 3;
        return (first ? 1152.0 : 576.0) / rate(content, at);
    }

    private static int rate(byte[] content, int at) {
        int version = content[at + 1] >> 3 & 3;
        int rate = RATES[content[at + 2] >> 2 & 3];
        return version == 3 ? rate : version == 2 ? rate / 2 : rate / 4;
    }
}
