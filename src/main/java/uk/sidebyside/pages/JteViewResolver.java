package uk.sidebyside.pages;

import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template {@code plan/outcome.jte} for the view name {@code plan/outcome}; other names are not ours. */
final class JteViewResolver implements ViewResolver, Ordered {
    private final TemplateEngine templates;
    private final ConcurrentHashMap<String, Optional<View>> views = new ConcurrentHashMap<>();

    JteViewResolver(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.startsWith("redirect:") || viewName.startsWith("forward:")) {
            return null; // left to Spring; such a name may hold anything and must not fill the cache
        }
        return views.computeIfAbsent(viewName, this::find).orElse(null);
    }

    private Optional<View> find(String viewName) {
        String template = viewName + ".jte";
        return templates.hasTemplate(template) ? Optional.of(new JteView(templates, template)) : Optional.empty();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
