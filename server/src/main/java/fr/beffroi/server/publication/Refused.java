package fr.beffroi.server.publication;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.StringUtils;

/** What a person asked cannot be done, and nothing was: one sentence that says what is wrong and what to do. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;
    private final transient fr.beffroi.acts.export.@Nullable Refused engine;

    /** @param key of the sentence */
    Refused(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments.clone();
        this.engine = null;
    }

    /** What an engine refuses, in its own words. */
    Refused(fr.beffroi.acts.export.Refused engine) {
        super(engine.getMessage(), engine);
        this.key = engine.key();
        this.arguments = new Object[0];
        this.engine = engine;
    }

    String key() {
        return key;
    }

    String said(MessageSource texts) {
        if (engine != null) {
            return StringUtils.capitalize(engine.message(LocaleContextHolder.getLocale())) + ".";
        }
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
