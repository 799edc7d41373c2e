package uk.sidebyside.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    /** The templates were compiled with the product; nothing is read or compiled at run time. */
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, PagesConfiguration.class.getClassLoader(), "templates");
    }

    /** Named so that Spring Boot adds no content negotiation: a page is always HTML. */
    @Bean
    ViewResolver viewResolver(TemplateEngine templates) {
        return new JteViewResolver(templates);
    }

    /** A changed asset has a new name, so what a browser holds never grows old. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/symbols/**")
                .addResourceLocations("classpath:/symbols/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
