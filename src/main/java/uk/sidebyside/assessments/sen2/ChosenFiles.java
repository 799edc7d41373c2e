package uk.sidebyside.assessments.sen2;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files as somebody chose them: each as it is, a zip as what is in it. What a zip unpacks to is counted and cut off. */
final class ChosenFiles {
    /** Nine files make a return. */
    private static final int MOST = 20;

    private static final long LARGEST = 2L * 1024 * 1024 * 1024;

    interface Keep {
        long keep(int number, String name, InputStream content) throws IOException;
    }

    private ChosenFiles() {}

    /** @return the number of the last file */
    static int each(String name, InputStream content, int before, Keep keep) throws IOException {
        var in = new BufferedInputStream(content);
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        if (!zip) {
            keep.keep(next(before), shortened(name), in);
            return before + 1;
        }
        int n = before;
        long left = LARGEST;
        var unpacking = new ZipInputStream(in);
        for (ZipEntry entry = unpacking.getNextEntry(); entry != null; entry = unpacking.getNextEntry()) {
            String its = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            String kind = its.toLowerCase(Locale.ROOT);
            if (!entry.isDirectory() && !its.startsWith(".") && (kind.endsWith(".csv") || kind.endsWith(".xml"))) {
                left -= keep.keep(next(n), shortened(its), new AtMost(unpacking, left));
                n++;
            }
        }
        return n;
    }

    private static int next(int n) throws IOException {
        if (n >= MOST) {
            throw new IOException("More files than a return has");
        }
        return n + 1;
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\\\/\\p{Cntrl}]", "_");
        return plain.isBlank() ? "file" : plain.substring(Math.max(0, plain.length() - 100));
    }

    /** Ends in an error where there is more than there may be, and doesn't close what it reads from. */
    private static final class AtMost extends FilterInputStream {
        private long left;

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
            if (left < 0) {
                throw new IOException("The file unpacks to more than any return is");
            }
            return some;
        }

        @Override
        public void close() {
            // The zip goes on after this entry.
        }
    }
}
