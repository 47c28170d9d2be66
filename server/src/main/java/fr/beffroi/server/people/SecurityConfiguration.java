package fr.beffroi.server.people;

import fr.beffroi.server.platform.ServerSettings;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Who gets in, and what every answer says to the browser. Closed unless opened by {@link PublicPaths}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Nothing inline, nothing from another site. Images as data: the style sheets' own icons. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final String[] ASSETS = {
        "/css/**", "/js/**", "/icons/**", "/fonts/**", "/images/**", "/webjars/**", "/favicon.ico", "/robots.txt"
    };

    private final ServerSettings settings;

    SecurityConfiguration(ServerSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher(ASSETS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> say(headers).cacheControl(cache -> cache.disable()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, List<PublicPaths> open, TokenFilter tokens) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(patterns(open, "/api/openapi.json"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .headers(this::say)
                // A token is sent on purpose, never by a browser on its own.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(Problem::unauthorized).accessDeniedHandler(Problem::forbidden))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, List<PublicPaths> open, SignIn signIn, AccountStates states)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(patterns(open, "/connexion", "/error"))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .authenticationManager(new ProviderManager(signIn))
                .formLogin(form -> form.loginPage("/connexion")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler((request, response, refusal) -> response.sendRedirect(
                                refusal instanceof LockedException ? "/connexion?verrou" : "/connexion?refus")))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?sortie"))
                .addFilterBefore(new AccountGate(states), AuthorizationFilter.class)
                .headers(this::say)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, refusal) -> Browser.lead(request, response, "/connexion"))
                        .accessDeniedHandler((request, response, refusal) -> {
                            if (refusal instanceof CsrfException
                                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                                Browser.lead(request, response, "/connexion?fin");
                            } else {
                                new AccessDeniedHandlerImpl().handle(request, response, refusal);
                            }
                        }))
                .build();
    }

    private HeadersConfigurer<HttpSecurity> say(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter(
                        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
        if (!settings.https()) {
            headers.httpStrictTransportSecurity(strict -> strict.disable());
        }
        return headers;
    }

    private static String[] patterns(List<PublicPaths> open, String... own) {
        return Stream.concat(Stream.of(own), open.stream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
    }
}
