package uk.sidebyside.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.access.AllowedTo;

/** Stops the program at start when a route does not say who may call it. */
@Component
class RouteDeclarations implements SmartInitializingSingleton {
    private final List<RequestMappingHandlerMapping> mappings;

    RouteDeclarations(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> undeclared = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> !isInfrastructure(route.getValue())
                        && of(route.getValue()).isEmpty())
                .map(route -> route.getKey() + " in " + route.getValue().getShortLogMessage())
                .toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException("These routes do not say who may call them (@AllowedTo): " + undeclared);
        }
    }

    static Optional<AllowedTo> of(HandlerMethod method) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        return Optional.ofNullable(
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class));
    }

    /** Spring's own error page, which shows nothing but what went wrong. */
    static boolean isInfrastructure(HandlerMethod method) {
        return BasicErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
