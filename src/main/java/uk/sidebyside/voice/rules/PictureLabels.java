package uk.sidebyside.voice.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The little of a picture's own labels that is needed to draw it anew: how the camera was held, and whether it comes in layers. */
public final class PictureLabels {
    private static final int ORIENTATION = 0x0112;

    private PictureLabels() {}

    /**
     * @param quarters how many quarter turns to the right make it upright
     * @param mirrored whether left and right are changed before that
     */
    public record Turned(int quarters, boolean mirrored) {
        static final Turned UPRIGHT = new Turned(0, false);
    }

    /** By the tag "Orientation" of Exif 2.3; upright where there is none. */
    public static Turned turned(byte[] content) {
        try {
            return orientation(content);
        } catch (IndexOutOfBoundsException cutShort) {
            return Turned.UPRIGHT;
        }
    }

    private static Turned orientation(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        if (content.length < 4 || bytes.getShort(0) != (short) 0xffd8) {
            return Turned.UPRIGHT;
        }
        int at = 2;
        while (content[at] == (byte) 0xff && content[at + 1] != (byte) 0xda) {
            int size = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (content[at + 1] == (byte) 0xe1 && bytes.getInt(at + 4) == 0x45786966) {
                return inTiff(content, at + 10);
            }
            at += 2 + size;
        }
        return Turned.UPRIGHT;
    }

    private static Turned inTiff(byte[] content, int start) {
        ByteBuffer bytes =
                ByteBuffer.wrap(content).order(content[start] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = start + bytes.getInt(start + 4);
        int entries = Short.toUnsignedInt(bytes.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (Short.toUnsignedInt(bytes.getShort(entry)) == ORIENTATION) {
                return of(Short.toUnsignedInt(bytes.getShort(entry + 8)));
            }
        }
        return Turned.UPRIGHT;
    }

    private static Turned of(int orientation) {
        return switch (orientation) {
            case 2 -> new Turned(0, true);
            case 3 -> new Turned(2, false);
            case 4 -> new Turned(2, true);
            case 5 -> new Turned(3, true);
            case 6 -> new Turned(1, false);
            case 7 -> new Turned(1, true);
            case 8 -> new Turned(3, false);
            default -> Turned.UPRIGHT;
        };
    }

    /** Whether a JPEG is progressive, or a PNG interlaced. */
    public static boolean layered(byte[] content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            if (content.length > 28 && bytes.getInt(0) == 0x89504e47) {
                return content[28] == 1;
            }
            return content.length > 4 && bytes.getShort(0) == (short) 0xffd8 && progressive(bytes);
        } catch (IndexOutOfBoundsException cutShort) {
            return true;
        }
    }

    /** Any start of frame but the baseline ones (ITU-T T.81, table B.1). */
    private static boolean progressive(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            int marker = Byte.toUnsignedInt(bytes.get(at + 1));
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return marker > 0xc1;
            }
            at += 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
        }
    }
}
