package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Family;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the form of a family's facts, in the language of the reader; inside {@code Tenancy.in}. */
@Component
class FactsForms {
    private final Facts facts;
    private final MessageSource texts;

    FactsForms(Facts facts, MessageSource texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** As {@link FactsForm#of}. */
    FactsForm of(Family family, Map<String, ? extends @Nullable Object> typed, Set<String> ofNeed, boolean complete) {
        Locale locale = LocaleContextHolder.getLocale();
        FactsForm.Words words = new FactsForm.Words(
                texts.getMessage("drafting.session", null, locale),
                texts.getMessage("drafting.session.help", null, locale),
                texts.getMessage("drafting.missing", null, locale),
                locale);
        return FactsForm.of(family, typed, facts.read(family, typed), ofNeed, complete, words);
    }
}
