package fr.beffroi.server.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a token speak for its account, on {@code /api/**} only. */
@Component
class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final AccountStates states;

    TokenFilter(Tokens tokens, AccountStates states) {
        this.tokens = tokens;
        this.states = states;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            Optional<Tokens.Presented> token =
                    tokens.find(header.substring(SCHEME.length()).strip());
            if (token.isEmpty() || states.find(token.get().identity()).isEmpty()) {
                Problem.unauthorized(request, response, new SecurityException("unknown token"));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    token.get().identity(), null, authorities(token.get())));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static List<SimpleGrantedAuthority> authorities(Tokens.Presented token) {
        return token.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheSecurityChain {
        @Bean
        FilterRegistrationBean<TokenFilter> notForEveryRequest(TokenFilter filter) {
            FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
