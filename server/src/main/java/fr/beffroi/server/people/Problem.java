package fr.beffroi.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the API says to who may not (RFC 9457). */
final class Problem {
    private Problem() {}

    static void unauthorized(HttpServletRequest request, HttpServletResponse response, Exception refusal)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"beffroi\"");
        write(response, 401, "Unauthorized", "Send a valid token: Authorization: Bearer <token>.");
    }

    static void forbidden(HttpServletRequest request, HttpServletResponse response, Exception refusal)
            throws IOException {
        write(response, 403, "Forbidden", "The token's scopes, or its account's roles, do not allow this.");
    }

    private static void write(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(("{\"status\":" + status + ",\"title\":\"" + title + "\",\"detail\":\"" + detail + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
