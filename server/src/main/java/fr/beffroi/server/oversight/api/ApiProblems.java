package fr.beffroi.server.oversight.api;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.web.ApiProblem;
import fr.beffroi.server.web.BoundedBody;
import fr.beffroi.server.web.Refused;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Refusals as problem+json (RFC 9457): a text for people, a key for programs. Asked before the advice of the pages, and after
 * a feature that tells more of its own refusals. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {
    private static final Pattern KEY = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

    private final MessageSource texts;

    ApiProblems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refusal) {
        return problem(HttpStatus.FORBIDDEN, refusal.key(), "api.forbidden", refusal.arguments());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refusal) {
        return ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal.key(), refusal.said(texts));
    }

    @ExceptionHandler
    ProblemDetail stale(Decisions.StaleProposal refusal) {
        return problem(HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()), "api.conflict");
    }

    @ExceptionHandler
    ProblemDetail absent(NoSuchElementException refusal) {
        return problem(HttpStatus.NOT_FOUND, "api.not_found", "api.not_found");
    }

    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException refusal) {
        String message = String.valueOf(refusal.getMessage());
        return problem(
                HttpStatus.BAD_REQUEST,
                KEY.matcher(message).matches() ? message : "api.bad_request",
                "api.bad_request");
    }

    /** What no column keeps, such as the character NUL or a date beyond all calendars. */
    @ExceptionHandler
    ProblemDetail unkept(DataIntegrityViolationException refusal) {
        return problem(HttpStatus.BAD_REQUEST, "api.bad_request", "api.bad_request");
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException refusal) {
        return field(refusal.getBindingResult().getFieldErrors().stream()
                .map(FieldError::getField)
                .findFirst()
                .orElse("?"));
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException refusal) {
        return field(refusal.getName());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException refusal) {
        return field(refusal.getParameterName());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException refusal) {
        if (refusal.getMostSpecificCause() instanceof BoundedBody.TooLong) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "web.error.413", "web.error.413.text");
        }
        return problem(HttpStatus.BAD_REQUEST, "api.unreadable", "api.unreadable");
    }

    private ProblemDetail field(String name) {
        ProblemDetail problem = ApiProblem.of(
                HttpStatus.BAD_REQUEST, "api.field", texts.getMessage("api.field", new Object[] {name}, locale()));
        problem.setProperty("field", name);
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String key, String otherwise, Object... arguments) {
        String general = texts.getMessage(otherwise, null, locale());
        return ApiProblem.of(
                status,
                key,
                String.valueOf(texts.getMessage(key, arguments.length == 0 ? null : arguments, general, locale())));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
