package uk.sidebyside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.access.signin.KnownPeople;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;

/**
 * Asks every route that the program has as everybody there is, and compares who gets through with what the route declares.
 * The handlers themselves do not run: what counts is the door.
 */
@DatabaseTest
@Import({KnownPeople.class, EveryRouteAsEveryRoleTest.Doors.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteAsEveryRoleTest {
    private static final String THROUGH = "X-Through-The-Door";
    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    @Autowired
    MockMvc mvc;

    @Autowired
    KnownPeople people;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<Role, PersonId> holders = new EnumMap<>(Role.class);
    private PersonId ofAnotherArea = new PersonId(UUID.randomUUID());

    /** Stands behind the door and says that somebody came through. */
    @TestConfiguration
    static class Doors {
        @Bean
        WebMvcConfigurer behindTheDoor() {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new HandlerInterceptor() {
                                @Override
                                public boolean preHandle(
                                        HttpServletRequest request, HttpServletResponse response, Object handler) {
                                    response.setHeader(THROUGH, "yes");
                                    return false;
                                }
                            })
                            .order(Integer.MAX_VALUE);
                }
            };
        }
    }

    record Route(RequestMethod method, String path, Set<Role> allowed) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void somebodyForEachRole() {
        AreaId area = people.area("doors");
        for (Role role : Role.values()) {
            if (role != Role.PUBLIC && role != Role.SIGNED_IN) {
                holders.put(role, people.inSeat(area, "Holder of " + role, role));
            }
        }
        holders.put(Role.SIGNED_IN, people.person(area, "Without a seat", "without-a-seat@example.org"));
        ofAnotherArea = people.inSeat(people.area("doors-elsewhere"), "Elsewhere", Role.ADMINISTRATOR);
    }

    @Test
    void everyRouteSaysWhoMayCallIt() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(route.allowed())
                .as(route.toString())
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRoleGetsThroughWhereItIsDeclaredAndNowhereElse(Route route) throws Exception {
        for (Map.Entry<Role, PersonId> holder : holders.entrySet()) {
            boolean through = mayPass(route, holder.getKey());
            assertThat(outcome(route, holder.getValue()))
                    .as("%s as %s, declared for %s", route, holder.getKey(), route.allowed())
                    .isEqualTo(through ? "through" : "404");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aVisitorGetsThroughToPublicRoutesAndIsLedToSignInOtherwise(Route route) throws Exception {
        String otherwise = route.method() == RequestMethod.GET ? "to sign-in" : "401";
        assertThat(outcome(route, null))
                .as(route.toString())
                .isEqualTo(route.allowed().contains(Role.PUBLIC) ? "through" : otherwise);
    }

    /** Whoever administers one area is a visitor in another. */
    @ParameterizedTest
    @MethodSource("routes")
    void whatSomebodyIsInAnotherAreaCountsForNothing(Route route) throws Exception {
        String otherwise = route.method() == RequestMethod.GET ? "to sign-in" : "401";
        assertThat(outcome(route, ofAnotherArea))
                .as(route.toString())
                .isEqualTo(route.allowed().contains(Role.PUBLIC) ? "through" : otherwise);
    }

    private static boolean mayPass(Route route, Role role) {
        boolean declared = route.allowed().contains(role)
                || route.allowed().contains(Role.SIGNED_IN)
                || route.allowed().contains(Role.PUBLIC);
        return declared && (role != Role.INSPECTOR || READING.contains(route.method()));
    }

    private String outcome(Route route, @Nullable PersonId person) throws Exception {
        MockHttpServletRequestBuilder asked = request(
                        HttpMethod.valueOf(route.method().name()), URI.create(route.path()))
                .with(uk.sidebyside.testing.Posted.csrf())
                .with(servlet -> {
                    servlet.setServerName(KnownPeople.host("doors"));
                    return servlet;
                });
        if (person != null) {
            var authentication = new TestingAuthenticationToken(person, null, List.of());
            asked.with(SecurityMockMvcRequestPostProcessors.authentication(authentication));
        }
        MockHttpServletResponse answer = mvc.perform(asked).andReturn().getResponse();
        if (answer.getHeader(THROUGH) != null) {
            return "through";
        }
        String location = answer.getHeader("Location");
        return location != null && location.startsWith("/sign-in?continue=")
                ? "to sign-in"
                : String.valueOf(answer.getStatus());
    }

    Stream<Route> routes() {
        var routes = new ArrayList<Route>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (BasicErrorController.class.isAssignableFrom(handler.getBeanType())) {
                return;
            }
            var methods = mapping.getMethodsCondition().getMethods();
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                mapping.getPatternValues()
                        .forEach(pattern -> routes.add(new Route(method, filledIn(pattern), declared(handler))));
            }
        });
        return routes.stream();
    }

    private static final Pattern WANTED = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^}]*})+))?}");

    /** What fits each place of an address: an id, one of several words, or six digits of a colour. */
    private static String filledIn(String pattern) {
        return WANTED.matcher(pattern)
                .replaceAll(wanted -> fitting(wanted.group(1)))
                .replace("/**", "/x");
    }

    private static String fitting(@Nullable String wanted) {
        String id = UUID.randomUUID().toString();
        if (wanted == null) {
            return id;
        }
        return Stream.of(id, wanted.split("\\|")[0], "0f5257", "2026-01-31", "1", "a1")
                .filter(word -> word.matches(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing here fits " + wanted));
    }

    private static Set<Role> declared(HandlerMethod handler) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        AllowedTo declared =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
        return declared == null ? Set.of() : Set.of(declared.value());
    }
}
