package fr.beffroi.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said of a request that was too large: a page, or a problem to a program. */
@Controller
class TooLargePage {
    private final MessageSource texts;

    TooLargePage(MessageSource texts) {
        this.texts = texts;
    }

    @GetMapping(TooLarge.PATH)
    Object tell(HttpServletRequest request) {
        if (String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .startsWith("/api/")) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(problem());
        }
        ModelAndView page = new ModelAndView("error/refusal", HttpStatus.CONTENT_TOO_LARGE);
        page.addObject("titleKey", "web.error.413.title");
        page.addObject("text", text());
        return page;
    }

    private ProblemDetail problem() {
        return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "web.error.413", text());
    }

    private String text() {
        return texts.getMessage("web.error.413.text", null, LocaleContextHolder.getLocale());
    }
}
