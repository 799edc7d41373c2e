package uk.sidebyside.partnership.agreed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.sidebyside.access.Visit;
import uk.sidebyside.pages.words.FirstUses;
import uk.sidebyside.partnership.agreed.Glossary;

/** Hands the area's terms to every page, which links them where it uses them first. The glossary itself needs no links to itself. */
@Configuration(proxyBeanMethods = false)
class AgreedWeb implements WebMvcConfigurer {
    private final Glossary glossary;

    AgreedWeb(Glossary glossary) {
        this.glossary = glossary;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getAttribute(Visit.class.getName()) instanceof Visit visit
                        && visit.area() != null
                        && !request.getRequestURI().startsWith("/glossary")) {
                    request.setAttribute(FirstUses.ATTRIBUTE, glossary.uses(visit.area()));
                }
                return true;
            }
        });
    }
}
