package uk.sidebyside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * What a page tells the next one after a redirect, kept in the session as text: a session holds nothing else. One line for
 * each page that waits, as {@code path?name=value&name=value}.
 */
class TextFlashMaps extends AbstractFlashMapManager {
    private static final String NAME = "told-to-the-next-page";

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null || !(session.getAttribute(NAME) instanceof String lines)
                ? null
                : new ArrayList<>(lines.lines().map(TextFlashMaps::read).toList());
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        String lines = maps.stream().map(TextFlashMaps::written).collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            request.getSession().setAttribute(NAME, lines);
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(NAME);
        }
    }

    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return request.getSession();
    }

    private static String written(FlashMap map) {
        return map.getTargetRequestPath() + "?" + map.getExpirationTime() + "&"
                + map.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(String.valueOf(entry.getValue())))
                        .collect(Collectors.joining("&"));
    }

    private static FlashMap read(String line) {
        var map = new FlashMap();
        int query = line.indexOf('?');
        String[] parts = line.substring(query + 1).split("&");
        String path = line.substring(0, query);
        map.setTargetRequestPath(path.equals("null") ? null : path);
        map.setExpirationTime(Long.parseLong(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            map.put(decoded(parts[i].substring(0, equals)), decoded(parts[i].substring(equals + 1)));
        }
        return map;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
