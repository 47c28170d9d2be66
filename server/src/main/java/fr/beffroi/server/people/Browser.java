package fr.beffroi.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads a browser elsewhere: by a redirection, or as htmx wants it, for which a redirection is one part of the page. */
final class Browser {
    private Browser() {}

    static void lead(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("HX-Redirect", path);
        } else {
            response.sendRedirect(path);
        }
    }
}
