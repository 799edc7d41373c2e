package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody with a browser: keeps cookies, and sends forms with the token of the page that was seen last. */
final class Visitor {
    private final MockMvcTester mvc;
    private final String host;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "192.0.2.1";
    private String token = "";

    Visitor(MockMvcTester mvc, String host) {
        this.mvc = mvc;
        this.host = host;
    }

    Visitor from(String elsewhere) {
        address = elsewhere;
        return this;
    }

    MvcTestResult get(String path) {
        return seen(sent(mvc.get().uri(URI.create(path))));
    }

    /** @param fields names and values in turn */
    MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return seen(sent(request.param("_csrf", token)));
    }

    MvcTestResult upload(String path, String field, String fileName, byte[] content) {
        return seen(sent(mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile(field, fileName, null, content))
                .param("_csrf", token)));
    }

    MvcTestResult postJson(String path, String json) {
        return seen(sent(mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-XSRF-TOKEN", token)
                .content(json)));
    }

    static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    String cookie(String name) {
        return cookies.get(name).getValue();
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    void setCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MvcTestResult sent(B request) {
        request.with(servlet -> {
            servlet.setServerName(host);
            servlet.setRemoteAddr(address);
            return servlet;
        });
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        return mvc.perform(request);
    }

    private MvcTestResult seen(MvcTestResult answer) {
        Arrays.stream(answer.getResponse().getCookies()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        });
        var field = page(answer).select("input[name=_csrf]");
        if (!field.isEmpty()) {
            token = field.first().val();
        }
        return answer;
    }
}
