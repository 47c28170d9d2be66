package fr.beffroi.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in words that a request is too large, before anything reads it: further in, the first to ask for a parameter would
 * fail with the container's own page. Several files may be sent together, each as large as a single one may be: where a request is
 * larger than one file, its parts are taken here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeRequests extends OncePerRequestFilter {
    static final String PATH = "/trop-grand";

    private final long mostOfAFile;
    private final long mostInAll;

    LargeRequests(
            @Value("${spring.servlet.multipart.max-file-size}") DataSize mostOfAFile,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize mostInAll) {
        this.mostOfAFile = mostOfAFile.toBytes();
        this.mostInAll = mostInAll.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            request.getRequestDispatcher(PATH).forward(new Bare(request), response);
        } else {
            rest.doFilter(request, response);
        }
    }

    private boolean isTooLarge(HttpServletRequest request) throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length <= mostOfAFile) {
            return false;
        }
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (length > mostInAll || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return true;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException oneOfThemIs) {
            return true;
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
