package fr.beffroi.server.web;

import fr.beffroi.oversight.NotAllowed;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Refusals told in words, for pages. The REST API tells its own. */
@ControllerAdvice(annotations = Controller.class)
class WhatWentWrong {
    private final MessageSource texts;

    WhatWentWrong(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(NotAllowed refusal) {
        return page(HttpStatus.FORBIDDEN, refusal.key(), refusal.arguments());
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView absent() {
        return page(HttpStatus.NOT_FOUND, "web.error.404.text");
    }

    /** What no column keeps, such as the character NUL: no form of ours sends it. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView unkept() {
        return page(HttpStatus.BAD_REQUEST, "web.error.400.text");
    }

    private ModelAndView page(HttpStatus status, String key, Object... arguments) {
        ModelAndView page = new ModelAndView("error/refusal", status);
        // What says what it is about is no matter of rights alone.
        page.addObject(
                "titleKey",
                arguments.length == 0 ? "web.error." + status.value() + ".title" : "web.error.refused.title");
        page.addObject("text", text(key, status, arguments));
        return page;
    }

    private String text(String key, HttpStatus status, Object... arguments) {
        try {
            return texts.getMessage(key, arguments.length == 0 ? null : arguments, LocaleContextHolder.getLocale());
        } catch (NoSuchMessageException unknown) {
            return texts.getMessage("web.error." + status.value() + ".text", null, LocaleContextHolder.getLocale());
        }
    }
}
