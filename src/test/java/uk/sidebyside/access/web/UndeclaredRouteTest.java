package uk.sidebyside.access.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;

/** A fault planted: a route that does not say who may call it. */
class UndeclaredRouteTest {

    @RestController
    static class Forgotten {
        @GetMapping("/forgotten")
        String page() {
            return "";
        }
    }

    @RestController
    static class Declared {
        @GetMapping("/declared")
        @AllowedTo(Role.PUBLIC)
        String page() {
            return "";
        }
    }

    @Test
    void aRouteThatDoesNotSayWhoMayCallItStopsTheProgram() {
        assertThatThrownBy(() -> declarations(Forgotten.class).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/forgotten");
    }

    @Test
    void aDeclaredRouteDoesNot() {
        assertThatCode(() -> declarations(Declared.class).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    private static RouteDeclarations declarations(Class<?> controller) {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("controller", controller);
        context.refresh();
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return new RouteDeclarations(List.of(mapping));
    }
}
