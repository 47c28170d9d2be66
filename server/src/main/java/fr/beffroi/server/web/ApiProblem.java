package fr.beffroi.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal as problem+json (RFC 9457). */
public final class ApiProblem {
    private ApiProblem() {}

    /** @param key for programs @param text for people, in their language */
    public static ProblemDetail of(HttpStatus status, String key, String text) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setProperty("key", key);
        return problem;
    }
}
