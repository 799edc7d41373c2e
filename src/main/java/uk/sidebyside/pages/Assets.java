package uk.sidebyside.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The addresses of the files that {@code bin/vendor-govuk-frontend} keeps. Each name carries a part of its hash, so
 * pages ask for a file by its plain name: {@code Assets.path("page.js")}.
 */
public final class Assets {
    private static final String FOLDER = "/assets/";
    private static final Pattern LINE =
            Pattern.compile("[0-9a-f]{64} [ *](?<kept>(?<name>.+)-[0-9a-f]{12}\\.(?<type>[a-z]+))");
    private static final Map<String, String> PATHS = read();

    private Assets() {}

    /** Throws an {@link IllegalArgumentException} for a name that was never vendored. */
    public static String path(String name) {
        String path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("No asset named " + name + "; known are " + PATHS.keySet());
        }
        return path;
    }

    private static Map<String, String> read() {
        try (InputStream sums = Assets.class.getResourceAsStream("/static" + FOLDER + "SHA256SUMS")) {
            if (sums == null) {
                throw new IllegalStateException("The vendored assets are missing: run bin/vendor-govuk-frontend");
            }
            return new String(sums.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(matcher -> matcher.matches())
                    .collect(Collectors.toUnmodifiableMap(
                            matcher -> matcher.group("name") + "." + matcher.group("type"),
                            matcher -> FOLDER + matcher.group("kept")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
