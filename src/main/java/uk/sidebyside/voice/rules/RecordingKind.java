package uk.sidebyside.voice.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of recording that are taken, told by what is in them. Each says how long it is; one that does not is refused, since
 * its length could not be held to the limit.
 */
public enum RecordingKind {
    MP4("audio/mp4", "m4a"),
    WAV("audio/wav", "wav"),
    OGG("audio/ogg", "ogg"),
    MP3("audio/mpeg", "mp3"),
    WEBM("audio/webm", "webm");

    public static final Duration LONGEST = Duration.ofMinutes(5);
    public static final long BYTES_AT_MOST = 10L * 1024 * 1024;

    private final String mediaType;
    private final String ending;

    RecordingKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    /** @param length empty where it can't be told */
    public record Found(RecordingKind kind, Optional<Duration> length) {}

    /** Empty for what is no recording of these kinds. */
    public static Optional<Found> in(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            if (word(bytes, 4).equals("ftyp")) {
                return Optional.of(new Found(
                        MP4,
                        Mp4Fragments.length(bytes)
                                .or(() -> lengthOfMp4(bytes, 0, content.length))
                                .filter(Duration::isPositive)));
            }
            if (word(bytes, 0).equals("RIFF") && word(bytes, 8).equals("WAVE")) {
                return Optional.of(new Found(WAV, lengthOfWav(bytes)));
            }
            if (word(bytes, 0).equals("OggS")) {
                return Optional.of(new Found(OGG, lengthOfOgg(content)));
            }
            if (WebmElements.begins(content)) {
                return webm(content);
            }
            return Mp3Frames.length(content).map(length -> new Found(MP3, Optional.of(length)));
        } catch (IndexOutOfBoundsException cutShort) {
            return Optional.empty();
        }
    }

    private static Optional<Found> webm(byte[] content) {
        try {
            List<WebmElements.Element> all = WebmElements.of(content);
            return WebmElements.sound(content, all)
                    ? Optional.of(new Found(WEBM, WebmElements.length(content, all)))
                    : Optional.empty();
        } catch (IndexOutOfBoundsException cutShort) {
            return Optional.of(new Found(WEBM, Optional.empty()));
        }
    }

    private static String word(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** Of the movie header (ISO/IEC 14496-12, mvhd): units a second and how many units. */
    private static Optional<Duration> lengthOfMp4(ByteBuffer bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long size = Integer.toUnsignedLong(bytes.getInt(at));
            String box = word(bytes, at + 4);
            if (box.equals("moov")) {
                return lengthOfMp4(bytes, at + 8, (int) Math.min(to, at + size));
            }
            if (box.equals("mvhd")) {
                return movieHeader(bytes, at + 8);
            }
            if (size < 8 || at + size > to) {
                return Optional.empty();
            }
            at += (int) size;
        }
        return Optional.empty();
    }

    private static Optional<Duration> movieHeader(ByteBuffer bytes, int at) {
        boolean wide = bytes.get(at) == 1;
        long perSecond = Integer.toUnsignedLong(bytes.getInt(at + (wide ? 20 : 12)));
        long units = wide ? bytes.getLong(at + 24) : Integer.toUnsignedLong(bytes.getInt(at + 16));
        return perSecond == 0 || units < 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (units * 1000.0 / perSecond)));
    }

    private static Optional<Duration> lengthOfWav(ByteBuffer bytes) {
        ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long perSecond = 0;
        int at = 12;
        while (at + 8 <= bytes.capacity()) {
            long size = Integer.toUnsignedLong(little.getInt(at + 4));
            if (word(bytes, at).equals("fmt ")) {
                perSecond = Integer.toUnsignedLong(little.getInt(at + 16));
            } else if (word(bytes, at).equals("data") && perSecond > 0) {
                return Optional.of(Duration.ofMillis(size * 1000 / perSecond));
            }
            if (at + 8 + size > bytes.capacity()) {
                return Optional.empty();
            }
            at += (int) (8 + size + size % 2);
        }
        return Optional.empty();
    }

    /** The last page says how many samples there were; Opus always counts 48,000 a second (RFC 7845). */
    private static Optional<Duration> lengthOfOgg(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("OggS");
        ByteBuffer little = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int vorbis = text.indexOf("\u0001vorbis");
        long perSecond = text.contains("OpusHead") ? 48_000 : vorbis < 0 ? 0 : little.getInt(vorbis + 12);
        long samples = little.getLong(last + 6);
        return perSecond <= 0 || samples < 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(samples * 1000 / perSecond));
    }
}
