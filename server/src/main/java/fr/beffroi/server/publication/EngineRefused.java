package fr.beffroi.server.publication;

import fr.beffroi.server.web.Refused;
import java.io.Serial;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

/** What an engine refuses, in its own words. */
final class EngineRefused extends Refused {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient fr.beffroi.acts.export.Refused engine;

    EngineRefused(fr.beffroi.acts.export.Refused engine) {
        super(engine.key());
        this.engine = engine;
        initCause(engine);
    }

    @Override
    public String said(MessageSource texts, Locale locale) {
        return StringUtils.capitalize(engine.message(locale)) + ".";
    }
}
