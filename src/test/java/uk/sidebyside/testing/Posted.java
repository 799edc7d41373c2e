package uk.sidebyside.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A form that came from our own page. Spring Security's own helper for this puts another token repository into the running
 * filter, one that keeps objects in the session, and leaves it there for every test that follows; this one sends what a
 * browser sends.
 */
public final class Posted {
    private Posted() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
            byte[] masked = new byte[token.length * 2];
            // The mask is all zeros: what is behind it is the token itself.
            System.arraycopy(token, 0, masked, token.length, token.length);
            request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
            request.setCookies(
                    with(request.getCookies(), new Cookie("XSRF-TOKEN", new String(token, StandardCharsets.US_ASCII))));
            return request;
        };
    }

    private static Cookie[] with(Cookie[] cookies, Cookie more) {
        if (cookies == null) {
            return new Cookie[] {more};
        }
        Cookie[] all = java.util.Arrays.copyOf(cookies, cookies.length + 1);
        all[cookies.length] = more;
        return all;
    }
}
