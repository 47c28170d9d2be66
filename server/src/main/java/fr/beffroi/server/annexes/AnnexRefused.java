package fr.beffroi.server.annexes;

import fr.beffroi.documents.UnreadableDocument;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What was asked of an annex cannot be done, and nothing was: one sentence that says what is wrong and what to do. */
public final class AnnexRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;
    private final @Nullable UnreadableDocument unreadable;

    /** @param key of the sentence */
    public AnnexRefused(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments.clone();
        this.unreadable = null;
    }

    /** @param name of the file that cannot be taken */
    AnnexRefused(String name, UnreadableDocument unreadable) {
        super(unreadable.key(), unreadable);
        this.key = unreadable.key();
        this.arguments = new Object[] {name};
        this.unreadable = unreadable;
    }

    public String key() {
        return key;
    }

    /** In the reader's language. */
    public String said(MessageSource texts) {
        return unreadable == null
                ? texts.getMessage(key, arguments, LocaleContextHolder.getLocale())
                : texts.getMessage(
                        "annexes.unreadable",
                        new Object[] {arguments[0], unreadable.message(LocaleContextHolder.getLocale())},
                        LocaleContextHolder.getLocale());
    }
}
