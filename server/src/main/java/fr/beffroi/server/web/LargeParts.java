package fr.beffroi.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a program sends that is larger than one file: its parts are taken once its token was checked, and what is too large is told. */
@Component
@Order(LargeParts.AFTER_SECURITY)
class LargeParts extends OncePerRequestFilter {
    static final int AFTER_SECURITY = 0;

    private final TooLarge tooLarge;

    LargeParts(TooLarge tooLarge) {
        this.tooLarge = tooLarge;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean several = length < 0 || length > tooLarge.oneFile();
        if (several && TooLarge.isInParts(request) && tooLarge.isOneOfIts(request)) {
            tooLarge.tell(request, response);
        } else {
            rest.doFilter(request, response);
        }
    }
}
