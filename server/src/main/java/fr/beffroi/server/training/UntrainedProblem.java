package fr.beffroi.server.training;

import fr.beffroi.server.web.ApiProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The same for programs, which act with the token of a person: the keys of the modules that this person lacks. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class UntrainedProblem {
    private final MessageSource texts;

    UntrainedProblem(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail untrained(Untrained refusal) {
        ProblemDetail problem = ApiProblem.of(
                HttpStatus.FORBIDDEN,
                refusal.key(),
                texts.getMessage(refusal.key(), null, LocaleContextHolder.getLocale()));
        problem.setProperty("use", refusal.use());
        problem.setProperty(
                "modules", refusal.lacking().stream().map(Module::key).toList());
        return problem;
    }
}
