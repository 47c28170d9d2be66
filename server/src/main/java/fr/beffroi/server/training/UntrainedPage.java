package fr.beffroi.server.training;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Who is refused reads which training lacks, and is led to it. Asked after the advice of the API, whose classes are pages too. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
@ControllerAdvice(annotations = Controller.class)
class UntrainedPage {
    @ExceptionHandler
    ModelAndView untrained(Untrained refusal) {
        ModelAndView page = new ModelAndView("training/refused", HttpStatus.FORBIDDEN);
        page.addObject("use", refusal.use());
        page.addObject("purpose", refusal.purpose());
        page.addObject("lacking", refusal.lacking());
        return page;
    }
}
