package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Drafted;
import fr.beffroi.acts.draft.Fact;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Span;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in one line where the words of a part come from; inside {@code Tenancy.in}. */
@Component
class OriginWords {
    private final Accounts accounts;
    private final Typography say;
    private final MessageSource texts;

    OriginWords(Accounts accounts, Typography say, MessageSource texts) {
        this.accounts = accounts;
        this.say = say;
        this.texts = texts;
    }

    /** For the parts of one draft. */
    Of of(Family family, Drafted drafted) {
        return new Of(family, drafted, accounts.names());
    }

    /** Knows the family, the facts and the people of one draft. */
    final class Of {
        private final Family family;
        private final Drafted drafted;
        private final Map<UUID, String> names;

        private Of(Family family, Drafted drafted, Map<UUID, String> names) {
            this.family = family;
            this.drafted = drafted;
            this.names = names;
        }

        String words(Part part) {
            return switch (part.origin()) {
                case Origin.FromFamily from -> clause(part, from);
                case Origin.FromAct from -> text("drafting.origin.act", from.act(), say.date(from.date()));
                case Origin.FromModel from -> text("drafting.origin.model", from.model());
                case Origin.FromPerson from -> text("drafting.origin.person", name(from.by()));
            };
        }

        String name(@Nullable String account) {
            return account == null ? text("drafting.program") : names.getOrDefault(UUID.fromString(account), "…");
        }

        private String clause(Part part, Origin.FromFamily from) {
            List<String> said = new ArrayList<>();
            said.add(text("drafting.origin.family"));
            if (from.basis() != null) {
                said.add(from.basis());
            }
            List<String> facts = facts(part);
            if (!facts.isEmpty()) {
                said.add(text("drafting.origin.facts", String.join(", ", facts)));
            }
            return String.join(" · ", said);
        }

        private List<String> facts(Part part) {
            return drafted.spans().getOrDefault(part.id(), List.of()).stream()
                    .filter(span -> span.kind() != Span.Kind.SETTING)
                    .flatMap(span -> family.findFact(span.fact()).map(Fact::label).stream())
                    .distinct()
                    .toList();
        }
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
