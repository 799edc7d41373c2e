package uk.sidebyside.assessments.sen2.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, so that progress can be told, and stops where a file unpacks to more than any return is. */
final class CountedBytes extends FilterInputStream {
    /** A hundred thousand persons are about 200 MB of XML. */
    private static final long MOST = 2L * 1024 * 1024 * 1024;

    private long count;

    CountedBytes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = in.read(into, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int some) throws IOException {
        count += some;
        if (count > MOST) {
            throw new IOException("The file unpacks to more than any return is");
        }
    }

    long count() {
        return count;
    }
}
