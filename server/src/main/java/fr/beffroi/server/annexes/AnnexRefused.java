package fr.beffroi.server.annexes;

import fr.beffroi.documents.UnreadableDocument;
import fr.beffroi.server.web.Refused;
import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What was asked of an annex cannot be done, and nothing was. */
public final class AnnexRefused extends Refused {
    @Serial
    private static final long serialVersionUID = 1;

    private final @Nullable String file;
    private final transient @Nullable UnreadableDocument unreadable;

    /** @param key of the sentence */
    public AnnexRefused(String key, Object... arguments) {
        super(key, arguments);
        this.file = null;
        this.unreadable = null;
    }

    /** @param name of the file that cannot be taken */
    AnnexRefused(String name, UnreadableDocument unreadable) {
        super(unreadable.key());
        this.file = name;
        this.unreadable = unreadable;
        initCause(unreadable);
    }

    @Override
    public String said(MessageSource texts, Locale locale) {
        return unreadable == null
                ? super.said(texts, locale)
                : texts.getMessage("annexes.unreadable", new Object[] {file, unreadable.message(locale)}, locale);
    }
}
