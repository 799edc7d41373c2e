package uk.sidebyside.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form of ours that could not be taken since its sender was signed out, or since it was open too long: shown again
 * whole, to be sent again. Nothing is stored for it.
 *
 * @param action where it was sent, with its query
 * @param fields each name with each of its values, in the order of the form, without the forgery token
 * @param files whether it was sent as a form with files; a browser does not give a chosen file back
 */
public record UnsentForm(String action, List<Field> fields, boolean files) {
    /** Pages whose forms carry secrets, which are never shown again. */
    private static final Set<String> SECRETIVE = Set.of("sign-in", "sign-out", "account", "welcome", "set-up");

    public UnsentForm {
        fields = List.copyOf(fields);
    }

    public record Field(String name, String value) {
        /** Whether somebody wrote this, rather than chose it. */
        public boolean prose() {
            return value.strip().contains(" ");
        }
    }

    public List<String> prose() {
        return fields.stream().filter(Field::prose).map(Field::value).toList();
    }

    /**
     * The form of the request that failed, if it may be offered again: it was posted from a page of this very site, so
     * that nobody else can put words in a person's mouth, and holds no secrets.
     */
    static Optional<UnsentForm> of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!(failed instanceof String path)
                || !"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || secretive(path)
                || !fromHere(request)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                List.of(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields.isEmpty() ? Optional.empty() : Optional.of(new UnsentForm(path, fields, withFiles(request)));
    }

    private static boolean secretive(String path) {
        String first = path.substring(1).replaceAll("/.*", "");
        return SECRETIVE.contains(first);
    }

    private static boolean withFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** A browser names the site of the page that sent a form, and scripts of other sites cannot change that. */
    private static boolean fromHere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = origin == null ? null : host(origin);
        return site != null && site.equals(request.getHeader("Host"));
    }

    private static @Nullable String host(String origin) {
        try {
            return new URI(origin).getAuthority();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
