package fr.beffroi.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in words that a request is too large, before anything reads it: further in, the first to ask for a parameter would
 * fail with the container's own page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeRequests extends OncePerRequestFilter {
    static final String PATH = "/trop-grand";

    private final long most;

    LargeRequests(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            request.getRequestDispatcher(PATH).forward(new Bare(request), response);
        } else {
            rest.doFilter(request, response);
        }
    }

    /** The request without what was sent with it. */
    private static final class Bare extends HttpServletRequestWrapper {
        Bare(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
