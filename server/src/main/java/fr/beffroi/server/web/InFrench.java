package fr.beffroi.server.web;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is published or printed is said in French, whatever language whoever asks for it reads pages in. */
public final class InFrench {
    private InFrench() {}

    public static <T> T say(Supplier<T> words) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
