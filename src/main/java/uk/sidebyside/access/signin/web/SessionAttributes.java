package uk.sidebyside.access.signin.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * How a session's attributes are stored: text as text, and nothing else, so that a session outlives an upgrade and no
 * stored byte can bring a Java object to life. Bytes that are not text say nothing.
 */
final class SessionAttributes extends GenericConversionService {

    SessionAttributes() {
        addConverter(Object.class, byte[].class, SessionAttributes::written);
        addConverter(byte[].class, Object.class, SessionAttributes::read);
    }

    private static byte[] written(Object attribute) {
        if (attribute instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(
                "A session holds text only, not " + attribute.getClass().getName());
    }

    private static Object read(byte[] stored) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stored))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
