package fr.beffroi.server.register;

import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.register.Editions.Kind;
import fr.beffroi.server.register.RegisterField.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Fills in the fields of each use: from what runs, from the module that serves it, from what the collectivité wrote. */
@Component
class UseSheets {
    private static final Set<String> RULES = Set.of("algorithm", "operations");

    private final RegisterFields fields;
    private final Map<String, DescribedUse> described;
    private final LiveValues live;
    private final Editions editions;
    private final MessageSource texts;

    UseSheets(
            RegisterFields fields,
            List<DescribedUse> described,
            LiveValues live,
            Editions editions,
            MessageSource texts) {
        this.fields = fields;
        this.described = described.stream().collect(Collectors.toMap(DescribedUse::use, Function.identity()));
        this.live = live;
        this.editions = editions;
        this.texts = texts;
    }

    /** By key of the use; inside {@code Tenancy.in}. */
    Map<String, Sheet> of(List<Register.Entry> entries, Collectivity town) {
        LiveValues.Look look = live.look(town);
        Map<String, Map<String, String>> own =
                editions.latest(Kind.FIELDS).stream().collect(Collectors.toMap(Edition::use, Edition::content));
        return entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry.use().key(),
                        entry -> sheet(entry, look, own.getOrDefault(entry.use().key(), Map.of()))));
    }

    /** Of one use, reading that use alone; inside {@code Tenancy.in}. */
    Sheet of(Register.Entry entry, Collectivity town) {
        String use = entry.use().key();
        return sheet(
                entry,
                live.look(town, use),
                editions.latest(use, Kind.FIELDS).map(Edition::content).orElse(Map.of()));
    }

    /** The field of the study to which a use belongs, if anybody said. */
    Optional<Domain> domain(String use, Map<String, String> own) {
        DescribedUse one = described.get(use);
        return one != null
                ? Optional.of(one.domain())
                : Optional.ofNullable(own.get("domain")).map(Domain::valueOf);
    }

    /** Whether the collectivité says this field of this use. */
    boolean isEditable(RegisterField field, String use) {
        return field.origin() == Origin.COLLECTIVITY || field.origin() == Origin.PROGRAM && !described.containsKey(use);
    }

    /** Whether the register says what this use's processing does and how: its rules (CRPA art. L312-1-3). */
    boolean saysRules(String use, Map<String, String> own) {
        return described.containsKey(use) || own.keySet().containsAll(RULES);
    }

    private Sheet sheet(Register.Entry entry, LiveValues.Look look, Map<String, String> own) {
        String use = entry.use().key();
        return new Sheet(fields.all().stream()
                .map(field -> new Sheet.Line(field, value(field, entry, look, own), isEditable(field, use)))
                .toList());
    }

    private @Nullable String value(
            RegisterField field, Register.Entry entry, LiveValues.Look look, Map<String, String> own) {
        String use = entry.use().key();
        if (field.id().equals("domain")) {
            return domain(use, own).map(one -> text("inventory.field." + one)).orElse(null);
        }
        if (isEditable(field, use)) {
            return own.get(field.id());
        }
        return field.origin() == Origin.LIVE
                ? look.value(field.id(), entry)
                : text("described." + use + "." + field.id());
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
