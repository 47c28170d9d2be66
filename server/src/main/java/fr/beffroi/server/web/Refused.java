package fr.beffroi.server.web;

import java.io.Serial;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a person asked cannot be done, and nothing was: one sentence that says what is wrong and what to do. */
public class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /** @param key of the sentence */
    public Refused(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    /** In the language of whoever asked. */
    public final String said(MessageSource texts) {
        return said(texts, LocaleContextHolder.getLocale());
    }

    public String said(MessageSource texts, Locale locale) {
        return texts.getMessage(key, arguments, locale);
    }
}
