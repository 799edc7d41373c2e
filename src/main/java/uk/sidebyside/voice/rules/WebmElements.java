package uk.sidebyside.voice.rules;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is in a WebM file, as the recorder of a browser writes it (RFC 8794, RFC 9559): sound in Opus and nothing else. Such a recorder
 * says no length, since it does not know it when it begins, so that it is told by the last block.
 */
public final class WebmElements {
    private static final int HEADER = 0x1A45DFA3;
    private static final int DOC_TYPE = 0x4282;
    private static final int TICK = 0x2AD7B1;
    private static final int TRACK_TYPE = 0x83;
    private static final int CODEC = 0x86;
    private static final int CLUSTER_TIME = 0xE7;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int BLOCK = 0xA1;

    /** Those that hold others: header, segment, info, tracks, track, cluster and group of blocks. */
    private static final Set<Integer> FOLDERS =
            Set.of(HEADER, 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0x1F43B675, 0xA0);

    /** What a player needs beside these: of the header, the track and the times. Titles, places and programs are not among them. */
    private static final Set<Integer> NEEDED = Set.of(
            DOC_TYPE,
            TICK,
            TRACK_TYPE,
            CODEC,
            CLUSTER_TIME,
            SIMPLE_BLOCK,
            BLOCK,
            0x4286,
            0x42F7,
            0x42F2,
            0x42F3,
            0x4287,
            0x4285,
            0x4489,
            0xD7,
            0x73C5,
            0x9C,
            0x63A2,
            0x56AA,
            0x56BB,
            0xE1,
            0xA7,
            0xAB,
            0x9B,
            0xFB,
            0x75A2,
            0x23E383,
            0x1C53BB6B);

    private static final long NANOS_PER_TICK = 1_000_000;

    private WebmElements() {}

    /** @param at where it begins @param from where what it holds begins @param to where it ends, or what it holds begins */
    public record Element(int id, int at, int from, int to) {
        /** Whether a player needs it. */
        public boolean needed() {
            return FOLDERS.contains(id) || NEEDED.contains(id);
        }
    }

    static boolean begins(byte[] content) {
        return content.length > 4 && number(content, 0, 4) == HEADER;
    }

    /** One after the other, those that hold others before what they hold. @throws IndexOutOfBoundsException where it is cut short */
    public static List<Element> of(byte[] content) {
        List<Element> all = new ArrayList<>();
        int at = 0;
        while (at < content.length) {
            int ofId = width(content[at]);
            int ofSize = width(content[at + ofId]);
            int from = at + ofId + ofSize;
            if (ofId > 4 || ofSize > 8 || from > content.length) {
                throw new IndexOutOfBoundsException(at);
            }
            int id = (int) number(content, at, at + ofId);
            long size = number(content, at + ofId, from) & (1L << 7 * ofSize) - 1;
            if (!FOLDERS.contains(id) && size > content.length - from) {
                throw new IndexOutOfBoundsException(at);
            }
            int to = FOLDERS.contains(id) ? from : from + (int) size;
            all.add(new Element(id, at, from, to));
            at = to;
        }
        return all;
    }

    /** Whether it is a WebM file, and each of its tracks is sound in Opus. */
    static boolean sound(byte[] content, List<Element> all) {
        return holds(content, all, DOC_TYPE, "webm")
                && holds(content, all, CODEC, "A_OPUS")
                && all.stream()
                        .filter(one -> one.id() == TRACK_TYPE)
                        .allMatch(one -> number(content, one.from(), one.to()) == 2);
    }

    private static boolean holds(byte[] content, List<Element> all, int id, String word) {
        List<Element> its = all.stream().filter(one -> one.id() == id).toList();
        return !its.isEmpty()
                && its.stream()
                        .map(one -> new String(content, one.from(), one.to() - one.from(), StandardCharsets.ISO_8859_1))
                        .allMatch(word::equals);
    }

    /** To the beginning of its last block; empty where there is none. */
    static Optional<Duration> length(byte[] content, List<Element> all) {
        long nanos = NANOS_PER_TICK;
        long cluster = 0;
        long last = -1;
        for (Element one : all) {
            if (one.id() == TICK) {
                nanos = number(content, one.from(), one.to());
            } else if (one.id() == CLUSTER_TIME) {
                cluster = number(content, one.from(), one.to());
            } else if (one.id() == SIMPLE_BLOCK || one.id() == BLOCK) {
                int time = one.from() + width(content[one.from()]);
                last = Math.max(last, cluster + (short) number(content, time, time + 2));
            }
        }
        return last < 0 || nanos <= 0 || last > Long.MAX_VALUE / nanos
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(last * nanos));
    }

    /** How many bytes a number has whose first is this one. */
    private static int width(byte first) {
        return Integer.numberOfLeadingZeros(first & 255) - 23;
    }

    private static long number(byte[] content, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number << 8 | content[i] & 255;
        }
        return number;
    }
}
