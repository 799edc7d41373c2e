package uk.sidebyside.pages.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What is put between the bytes of a page, in the order of the places. */
public final class Insertions {
    private record Insertion(int at, byte[] words) {}

    private final byte[] page;
    private final List<Insertion> all = new ArrayList<>();
    private int length;

    Insertions(byte[] page) {
        this.page = page;
        this.length = page.length;
    }

    void put(int at, byte[] words) {
        all.add(new Insertion(at, words));
        length += words.length;
    }

    /** Of the whole page in bytes. */
    public int length() {
        return length;
    }

    public void writeTo(OutputStream out) throws IOException {
        int from = 0;
        for (Insertion each : all) {
            out.write(page, from, each.at() - from);
            out.write(each.words());
            from = each.at();
        }
        out.write(page, from, page.length - from);
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream(length);
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
