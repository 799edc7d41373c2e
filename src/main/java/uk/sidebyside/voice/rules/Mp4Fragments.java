package uk.sidebyside.voice.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long an MP4 is that was written while it was recorded, as by the recorder of a browser: its header says 0, and each fragment how
 * long its samples are (ISO/IEC 14496-12, moof).
 */
final class Mp4Fragments {
    private static final int EACH_HAS_A_LENGTH = 0x100;

    /** A recording has its boxes four deep. What is made to go on and on is not followed. */
    private static final int DEEPEST = 8;

    private final ByteBuffer bytes;
    private final Map<Integer, Long> perSecond = new HashMap<>();
    private final Map<Integer, Long> usual = new HashMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();
    private int depth;
    private int track;
    private long sample;
    private long time;

    private Mp4Fragments(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Empty where it has no fragment. @throws IndexOutOfBoundsException where it is cut short */
    static Optional<Duration> length(ByteBuffer bytes) {
        var its = new Mp4Fragments(bytes);
        its.walk(0, bytes.capacity());
        return its.ends.entrySet().stream()
                .flatMap(end -> its.length(end.getKey(), end.getValue()).stream())
                .max(Duration::compareTo);
    }

    private Optional<Duration> length(int of, long end) {
        long second = perSecond.getOrDefault(of, 0L);
        return second > 0 ? Optional.of(Duration.ofMillis((long) (end * 1000.0 / second))) : Optional.empty();
    }

    private void walk(int from, int to) {
        if (depth == DEEPEST) {
            return;
        }
        depth++;
        boxes(from, to);
        depth--;
    }

    private void boxes(int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long size = number(at);
            if (size < 8 || at + size > to) {
                return;
            }
            byte[] name = new byte[4];
            bytes.get(at + 4, name);
            box(new String(name, StandardCharsets.ISO_8859_1), at + 8, (int) (at + size));
            at += (int) size;
        }
    }

    private void box(String name, int at, int to) {
        switch (name) {
            case "moov", "trak", "mdia", "mvex", "moof", "traf" -> walk(at, to);
            case "tkhd" -> track = bytes.getInt(at + (wide(at) ? 20 : 12));
            case "mdhd" -> perSecond.put(track, number(at + (wide(at) ? 20 : 12)));
            case "trex" -> usual.put(bytes.getInt(at + 4), number(at + 12));
            case "tfhd" -> fragmentOfATrack(at);
            case "tfdt" -> time = wide(at) ? bytes.getLong(at + 4) : number(at + 4);
            case "trun" -> samples(at);
            default -> {}
        }
    }

    private void fragmentOfATrack(int at) {
        int flags = bytes.getInt(at);
        track = bytes.getInt(at + 4);
        time = ends.getOrDefault(track, 0L);
        int own = at + 8 + ((flags & 1) == 0 ? 0 : 8) + ((flags & 2) == 0 ? 0 : 4);
        sample = (flags & 8) == 0 ? usual.getOrDefault(track, 0L) : number(own);
    }

    private void samples(int at) {
        int flags = bytes.getInt(at);
        long count = number(at + 4);
        if ((flags & EACH_HAS_A_LENGTH) == 0) {
            time += count * sample;
        } else {
            int one = at + 8 + ((flags & 1) == 0 ? 0 : 4) + ((flags & 4) == 0 ? 0 : 4);
            for (long i = 0; i < count; i++) {
                time += number(one);
                one += 4 * Integer.bitCount(flags & 0xF00);
            }
        }
        ends.merge(track, time, Math::max);
    }

    private boolean wide(int at) {
        return bytes.get(at) == 1;
    }

    private long number(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
