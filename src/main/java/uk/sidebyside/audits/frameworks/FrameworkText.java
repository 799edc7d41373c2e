package uk.sidebyside.audits.frameworks;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file as somebody saved it: some programs put a mark before it, and some write it in an encoding in which a dash or an
 * accent would turn into another sign without a word.
 */
sealed interface FrameworkText {

    record Text(String json) implements FrameworkText {}

    record Unreadable(FaultAt fault) implements FrameworkText {}

    static FrameworkText of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(file.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(sign -> sign == '\n').count();
            return new Unreadable(new FaultAt(
                    line, "A sign here can’t be read. Save the file with the encoding UTF-8, and load it again."));
        }
        return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
