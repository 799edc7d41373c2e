package uk.sidebyside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SentForms;

/**
 * A form that is sent twice, by an impatient finger or a lost connection, is stored once: who sends it again is led to
 * where the first one led. What makes it the same is the id that its page gave it, with every word and file in it. Forms of
 * visitors are not kept; theirs guard themselves. The facades guard their own rows besides.
 */
class SentOnce implements HandlerInterceptor {
    private static final String FORM = SentOnce.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(40);

    private final SentForms forms;

    SentOnce(SentForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST") || request.getParameter("submission") == null) {
            return true; // stylesheets and scripts, too, which nobody's name is asked for
        }
        Principal principal = Principals.current();
        if (principal.area() == null || !principal.signedIn()) {
            return true;
        }
        UUID id = fingerprint(request, principal);
        String next = stored(principal, id);
        if (next != null) {
            response.sendRedirect(next);
            return false;
        }
        request.setAttribute(FORM, id);
        return true;
    }

    /** Where it led; null where it is for this request to store it. */
    private @Nullable String stored(Principal principal, UUID id) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        SentForms.Standing standing = forms.begin(principal.inArea(), id);
        while (standing instanceof SentForms.Underway && System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
            standing = forms.begin(principal.inArea(), id);
        }
        return standing instanceof SentForms.Stored stored ? stored.next() : null;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getAttribute(FORM) instanceof UUID id) {
            String next = response.getHeader("Location");
            if (fault == null && response.getStatus() / 100 == 3 && next != null) {
                forms.stored(Principals.current().inArea(), id, next);
            } else {
                forms.notStored(Principals.current().inArea(), id);
            }
        }
    }

    private static UUID fingerprint(HttpServletRequest request, Principal principal) throws IOException {
        var words = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> words.put(name, List.of(values)));
        words.remove("_csrf");
        var all = new StringBuilder()
                .append(principal.person().value())
                .append(request.getRequestURI())
                .append(words);
        if (request instanceof MultipartHttpServletRequest parts) {
            for (MultipartFile file : parts.getFileMap().values()) {
                all.append(file.getName()).append(file.getOriginalFilename()).append(digest(file));
            }
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream();
                var read = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
