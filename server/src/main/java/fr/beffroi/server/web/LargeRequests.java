package fr.beffroi.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in words that a request is too large, before anything reads it: further in, the first to ask for a parameter would
 * fail with the container's own page. Several files may be sent together where a {@link LargeForm} says so, and there by someone who is
 * signed in alone: what a stranger sends is not read. Runs after the filter that says in which encoding names are written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class LargeRequests extends OncePerRequestFilter {
    private static final String SIGN_IN = "/connexion?fin";

    private final TooLarge tooLarge;
    private final long mostInAll;
    private final Set<String> large;

    LargeRequests(
            TooLarge tooLarge,
            List<LargeForm> large,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize mostInAll) {
        this.tooLarge = tooLarge;
        this.mostInAll = mostInAll.toBytes();
        this.large = large.stream().map(LargeForm::path).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean program = request.getServletPath().startsWith("/api/");
        boolean parts = TooLarge.isInParts(request);
        // One whose length is not told may be of any.
        boolean several = length > tooLarge.oneFile() || (length < 0 && parts);
        if (!several) {
            rest.doFilter(length < 0 ? new BoundedBody(request, tooLarge.oneFileInAForm()) : request, response);
        } else if (length > most(request) || !parts) {
            tooLarge.tell(request, response);
        } else if (program) {
            // Its token is checked first: LargeParts takes them.
            rest.doFilter(request, response);
        } else if (!isSignedIn(request)) {
            response.sendRedirect(SIGN_IN);
        } else if (tooLarge.isOneOfIts(request)) {
            tooLarge.tell(request, response);
        } else {
            rest.doFilter(request, response);
        }
    }

    private long most(HttpServletRequest request) {
        return large.contains(request.getServletPath()) ? mostInAll : tooLarge.oneFileInAForm();
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
