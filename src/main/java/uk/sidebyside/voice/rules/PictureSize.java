package uk.sidebyside.voice.rules;

import uk.sidebyside.shared.Finding;

/**
 * Which pictures are made smaller and which are refused. A picture is read line by line and never held whole; what can't be
 * read so is refused above a size that fits.
 */
public final class PictureSize {
    public static final int LONGEST_SIDE = 1600;

    /** A photo of the largest phones; beyond it something else than a photo is meant. */
    public static final long PIXELS_AT_MOST = 110_000_000L;

    /** In layers it can only be unpacked whole, three samples of two bytes a pixel. */
    public static final long LAYERED_PIXELS_AT_MOST = 24_000_000L;

    private static final String SOURCE = "docs/rules/voice.md, drawings and photos";

    private PictureSize() {}

    public sealed interface Decision {}

    public record Refuse(Finding finding) implements Decision {}

    /** @param everyNth only every nth pixel of every nth line is read; 1 for all */
    public record Keep(int everyNth) implements Decision {}

    /** @param layered a JPEG or PNG that comes in several passes over the whole picture */
    public static Decision of(int width, int height, boolean layered) {
        long pixels = (long) width * height;
        if (width < 1 || height < 1) {
            return new Refuse(Finding.of("file", "picture.damaged", SOURCE));
        }
        if (pixels > (layered ? LAYERED_PIXELS_AT_MOST : PIXELS_AT_MOST)) {
            return new Refuse(Finding.of("file", "picture.too.large", SOURCE, pixels / 1_000_000));
        }
        int longest = Math.max(width, height);
        return new Keep(Math.max(1, Math.ceilDiv(longest, LONGEST_SIDE)));
    }
}
