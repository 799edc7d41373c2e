package uk.sidebyside.access.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SentForms;
import uk.sidebyside.access.signin.Inspections;
import uk.sidebyside.access.signin.web.ProviderSignIn;

@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {
    /** What plays may come from the page itself: what somebody has recorded and not sent. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Inspections inspections;
    private final SentForms forms;

    AccessWebConfiguration(Inspections inspections, SentForms forms) {
        this.inspections = inspections;
        this.forms = forms;
    }

    /**
     * Spring Security guards the transport: forgery tokens, headers, sign-in. Who may call which route is decided in one
     * place, {@link AccessInterceptor}, from the routes' own declarations.
     */
    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository signedIn,
            ProviderSignIn providers,
            AreaByHost areas,
            Memberships memberships)
            throws Exception {
        providers.addTo(http);
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(signedIn))
                .csrf(csrf -> csrf.csrfTokenRepository(forgeryTokens())
                        // A mail program's own unsubscribe button has no form of ours; the link is the proof.
                        .ignoringRequestMatchers("/changes/unsubscribe/*"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .addFilterBefore(new PrincipalFilter(areas, memberships), AuthorizationFilter.class)
                .build();
    }

    /** Over HTTPS the cookie is also Secure, as the request says. */
    private static CookieCsrfTokenRepository forgeryTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager flashMaps() {
        return new TextFlashMaps();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor(inspections));
        registry.addInterceptor(new SentOnce(forms));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Principal.class;
            }

            @Override
            public Principal resolveArgument(
                    MethodParameter parameter,
                    @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
                return Principals.current();
            }
        });
    }
}
