package uk.sidebyside.assessments.sen2;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import uk.sidebyside.assessments.sen2.format.FileRefused;

/**
 * Files as somebody chose them: each as it is, a zip as what is in it. What a zip unpacks to is counted and cut off, and one that
 * broke off is none, also where it broke off between two files.
 */
final class ChosenFiles {
    /** Nine files make a return. */
    private static final int MOST = 20;

    private static final long LARGEST = 2L * 1024 * 1024 * 1024;

    interface Keep {
        long keep(int number, String name, InputStream content) throws FileRefused, IOException;
    }

    private ChosenFiles() {}

    /**
     * @return the number of the last file
     * @throws FileRefused where a zip can't be unpacked, or there is more than a return is
     * @throws IOException where what was chosen can't be read from where it lies
     */
    static int each(String name, InputStream content, int before, Keep keep) throws FileRefused, IOException {
        var in = new BufferedInputStream(content);
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        if (!zip) {
            keep.keep(next(before), shortened(name), in);
            return before + 1;
        }
        try {
            return unpacked(shortened(name), in, before, keep);
        } catch (ZipException | EOFException broken) {
            throw new FileRefused(
                    shortened(name)
                            + " can't be unpacked: it is damaged or broke off, has a password, or is packed in a way"
                            + " that we don't read.",
                    "Zip the files again, without a password, or choose them as they are.");
        }
    }

    private static int unpacked(String name, InputStream in, int before, Keep keep) throws FileRefused, IOException {
        int n = before;
        int entries = 0;
        long left = LARGEST;
        var whole = new Zip(in);
        var unpacking = new ZipInputStream(whole);
        for (ZipEntry entry = unpacking.getNextEntry(); entry != null; entry = unpacking.getNextEntry()) {
            entries++;
            String its = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            String kind = its.toLowerCase(Locale.ROOT);
            if (!entry.isDirectory() && !its.startsWith(".") && (kind.endsWith(".csv") || kind.endsWith(".xml"))) {
                var some = new AtMost(unpacking, left);
                left -= keep.keep(next(n), shortened(its), some);
                if (some.cutOff) {
                    throw new FileRefused(name + " unpacks to more than any return is.", "Choose the return alone.");
                }
                n++;
            }
        }
        whole.mustHave(entries);
        return n;
    }

    private static int next(int n) throws FileRefused {
        if (n >= MOST) {
            throw new FileRefused("There are more than " + MOST + " files.", "Choose those of the return alone.");
        }
        return n + 1;
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\\\/\\p{Cntrl}]", "_");
        return plain.isBlank() ? "file" : plain.substring(Math.max(0, plain.length() - 100));
    }

    /** A zip says at its end how many entries it has. Without that, one that broke off between two of them would look whole. */
    private static final class Zip extends InputStream {
        private static final int END = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;
        private static final int NOT_SAID_HERE = 0xFFFF;

        private final InputStream in;
        private final byte[] end = new byte[18];
        private int filled = -1;
        private int lastFour;

        Zip(InputStream in) {
            this.in = in;
        }

        void mustHave(int entries) throws IOException {
            transferTo(OutputStream.nullOutputStream());
            int said = end[6] & 0xFF | (end[7] & 0xFF) << 8;
            if (filled < end.length || (said != NOT_SAID_HERE && said != entries)) {
                throw new EOFException();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = in.read(into, offset, length);
            for (int at = offset; at < offset + some; at++) {
                if (filled >= 0 && filled < end.length) {
                    end[filled++] = into[at];
                }
                lastFour = lastFour << 8 | into[at] & 0xFF;
                if (lastFour == END) {
                    filled = 0;
                }
            }
            return some;
        }
    }

    /** Ends where there is more than there may be, and doesn't close what it reads from. */
    private static final class AtMost extends FilterInputStream {
        private long left;
        private boolean cutOff;

        AtMost(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = in.read(into, offset, length);
            left -= Math.max(0, some);
            cutOff |= left < 0;
            return cutOff ? -1 : some;
        }

        @Override
        public void close() {
            // The zip goes on after this entry.
        }
    }
}
