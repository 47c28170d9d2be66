package fr.beffroi.server.water;

import java.io.Serial;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a person asked cannot be done; its text says why and what to do. */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /** @param key of the sentence */
    Refused(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    String key() {
        return key;
    }

    String said(MessageSource texts) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
