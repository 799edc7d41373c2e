package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.FreshDatabase;

/** What goes over the wire and into the log, asked of the server as it runs: headers, cookies, and nothing of anybody. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(KnownPeople.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverTheWireTest {
    private static final String ADDRESS = "ada.lovelock@example.org";

    /** Stands in queries, bodies, headers and cookies of every request of the walk. */
    private static final String MARK = "zebra";

    @LocalServerPort
    int port;

    @Autowired
    KnownPeople people;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Log log = new Log();
    private HttpClient visitor = HttpClient.newHttpClient();
    private HttpClient administrator = HttpClient.newHttpClient();
    private String forgery = "";

    /** Keeps everything that is logged, as it would be written, with every cause. */
    private static final class Log extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            var line = new StringBuilder(event.getFormattedMessage()).append(event.getMDCPropertyMap());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                line.append('\n').append(cause.getClassName()).append(": ").append(cause.getMessage());
            }
            lines.add(line.toString());
        }
    }

    @BeforeAll
    void somebodyAdministers() throws Exception {
        AreaId area = people.area("wire");
        people.withAccount(area, "Ada Lovelock", ADDRESS, Role.ADMINISTRATOR);
        var logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.setContext(logging);
        log.start();
        logging.getLogger("ROOT").addAppender(log);
        administrator = browser();
        forgery = token(get(administrator, "/sign-in"));
        forgery = token(
                post(administrator, "/sign-in", "email=" + ADDRESS + "&password=" + encoded(KnownPeople.PASSWORD)));
        forgery = token(get(administrator, "/sign-in/code"));
        post(administrator, "/sign-in/code", "code=" + people.code());
        HttpResponse<String> account = get(administrator, "/account");
        assertThat(account.statusCode()).isEqualTo(200);
        forgery = token(account);
    }

    @AfterAll
    void stopListening() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").detachAppender(log);
    }

    @BeforeEach
    void anEmptyLog() {
        log.lines.clear();
        visitor = browser();
    }

    /** Every route as an administrator and as a visitor, with what nobody may find in a log: most of them end in errors. */
    @Test
    void theLogHoldsNoQueriesNamesAddressesOrBodies() throws Exception {
        String body = Stream.of("words", "name", "email", "title", "question", "code", "password", "person", "on", "id")
                .map(field -> field + "=" + MARK + "%00" + "x".repeat(6))
                .collect(Collectors.joining("&"));
        for (String path : paths(RequestMethod.GET)) {
            get(administrator, path + "?" + MARK + "=" + MARK);
            get(visitor, path + "?" + MARK + "=" + MARK);
        }
        for (String path : paths(RequestMethod.POST)) {
            if (!path.startsWith("/sign-out") && !path.startsWith("/account/sign-out")) {
                post(administrator, path + "?" + MARK + "=" + MARK, body);
                post(visitor, path + "?" + MARK + "=" + MARK, body);
            }
        }
        strange();
        // What is refused by the database says which row it was: here an address that somebody has.
        post(administrator, "/admin/people/new", "name=" + MARK + "&email=" + ADDRESS);

        assertThat(log.lines)
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(MARK))
                .noneMatch(line -> line.contains("Lovelock"))
                .noneMatch(line -> line.contains(ADDRESS))
                .noneMatch(line -> line.contains(KnownPeople.PASSWORD));
    }

    /** PostgreSQL quotes the row that it refuses; the message that an error carries into the log does not. */
    @Test
    void aRowThatTheDatabaseRefusesIsNotQuoted() {
        AreaId area = people.area("wire");
        assertThatThrownBy(() -> people.person(area, "Another " + MARK, ADDRESS))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("person_email")
                .hasMessageNotContaining(ADDRESS)
                .hasMessageNotContaining("Detail");
    }

    /** What no browser sends. */
    private void strange() throws Exception {
        send(visitor, to("/plan").method("TRACE", HttpRequest.BodyPublishers.noBody()));
        send(visitor, to("/plan").method("PROPFIND", HttpRequest.BodyPublishers.ofString(MARK)));
        send(
                visitor,
                to("/account/passkeys")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"" + MARK)));
        send(
                administrator,
                to("/account/passkeys")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", forgery)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"" + MARK)));
        send(
                administrator,
                to("/plan/edit/import?_csrf=" + encoded(forgery))
                        .header("Content-Type", "multipart/form-data; boundary=" + MARK)
                        .POST(HttpRequest.BodyPublishers.ofString("--" + MARK + "\r\nbroken " + MARK)));
        for (String request : List.of(
                "GET /plan?" + MARK + "=%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /plan?" + MARK + "={\"<> HTTP/1.1\r\nHost: localhost\r\n",
                "GET /plan HTTP/1.1\r\nHost: " + MARK + "^\r\n",
                "GET /plan HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + MARK + "\u00e9=\r\n",
                "GET /plan HTTP/1.1\r\nHost: localhost\r\n" + MARK + " : broken\r\n",
                MARK + " /plan HTTP/1.1\r\nHost: localhost\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 20\r\n\r\nemail=" + MARK + "%zz&&=&%")) {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                assertThat(socket.getInputStream().readNBytes(5)).as(request).isNotEmpty();
            }
        }
    }

    @Test
    void everyAnswerGuardsItselfAndNothingOfSignedInPeopleIsKept() throws Exception {
        for (String path : paths(RequestMethod.GET)) {
            HttpResponse<String> answer = get(administrator, path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "*");
            if (header(answer, "Content-Type").startsWith("text/html")) {
                assertThat(header(answer, "Content-Security-Policy"))
                        .as(path)
                        .contains("frame-ancestors 'none'", "base-uri 'none'");
                assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
                assertThat(Jsoup.parse(answer.body())
                                .select("[style], style, script:not([src]), [onclick], [onload], [onsubmit], iframe"))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    /** What may be kept by others is the same for everybody. */
    @Test
    void onlyWhatIsTheSameForAllMayBeKeptByAProxy() throws Exception {
        Set<String> kept = new TreeSet<>();
        for (String path : paths(RequestMethod.GET)) {
            if (header(get(administrator, path), "Cache-Control").contains("public")) {
                kept.add(path);
                assertThat(get(administrator, path).body().replaceAll("DTSTAMP.*", ""))
                        .as(path)
                        .isEqualTo(get(visitor, path).body().replaceAll("DTSTAMP.*", ""));
            }
        }
        assertThat(kept).isSubsetOf("/changes.atom", "/calendar.ics");
    }

    @Test
    void theCookiesAreThoseThatTheCookiePageNames() throws Exception {
        Set<String> set = new TreeSet<>();
        HttpClient browser = browser();
        for (String path :
                List.of("/", "/plan", "/changes", "/changes/subscribe", "/sign-in", "/sign-in/recover", "/cookies")) {
            names(get(browser, path), set);
        }
        forgery = token(get(browser, "/sign-in"));
        names(post(browser, "/sign-in", "email=" + ADDRESS + "&password=" + encoded(KnownPeople.PASSWORD)), set);
        names(get(administrator, "/account"), set);

        List<String> named =
                Jsoup.parse(get(visitor, "/cookies").body()).select("tbody th").eachText();
        assertThat(set).containsExactlyInAnyOrderElementsOf(named);
        forgery = token(get(administrator, "/account"));
    }

    /** Who only reads gets no cookie at all, as the privacy page says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plan",
                "/plan.csv",
                "/plan.json",
                "/changes",
                "/changes.atom",
                "/calendar.ics",
                "/privacy",
                "/cookies",
                "/accessibility"
            })
    void whoOnlyReadsGetsNoCookie(String path) throws Exception {
        assertThat(get(visitor, path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void behindAProxyThatSpeaksHttpsCookiesAreSecureAndBrowsersAreToldToStay() throws Exception {
        HttpResponse<String> page = send(
                visitor, to("/sign-in").header("X-Forwarded-Proto", "https").GET());
        assertThat(header(page, "Strict-Transport-Security")).startsWith("max-age=");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(header(get(visitor, "/sign-in"), "Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.properties",
                "/assets/..%2fapplication.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/..;/application.properties",
                "/assets/....//application.properties",
                "/assets/..%5capplication.properties",
                "/WEB-INF/web.xml",
                "/actuator",
                "/actuator/env",
                "/.git/config",
                "//plan/../admin",
                "/plan/..;/admin",
                "/assets/%00"
            })
    void noWayLeadsOutOfTheAssetsOrIntoTheProgram(String path) throws Exception {
        HttpResponse<String> answer = get(visitor, path);
        assertThat(answer.statusCode()).as(path).isIn(302, 400, 404);
        assertThat(answer.body()).doesNotContain("server.port", "spring.");
    }

    private List<String> paths(RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll(
                                "\\{(?:[^{}]|\\{[^}]*})*}", UUID.randomUUID().toString())
                        .replace("/**", "/x"))
                .sorted()
                .toList();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Mark", MARK);
    }

    private HttpResponse<String> get(HttpClient who, String path) throws Exception {
        return send(who, to(path).GET());
    }

    private HttpResponse<String> post(HttpClient who, String path, String body) throws Exception {
        return send(
                who,
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(forgery))));
    }

    private static HttpResponse<String> send(HttpClient who, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return who.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String token(HttpResponse<String> page) {
        Element field = Jsoup.parse(page.body()).selectFirst("input[name=_csrf]");
        return field == null ? forgery : field.val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void names(HttpResponse<String> answer, Set<String> into) {
        answer.headers().allValues("Set-Cookie").forEach(cookie -> into.add(cookie.substring(0, cookie.indexOf('='))));
    }
}
