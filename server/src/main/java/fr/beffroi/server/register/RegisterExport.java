package fr.beffroi.server.register;

import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses.Declared;
import fr.beffroi.server.register.Duty.Status;
import fr.beffroi.server.register.RegisterForm.DeclaredForm;
import fr.beffroi.server.register.RegisterForm.DutyForm;
import fr.beffroi.server.register.RegisterForm.EntryForm;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.InFrench;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The register as open data, in French: uses that run here and uses that are declared. */
@Component
class RegisterExport {
    static final String SCHEMA = "/api/v1/register/schemas/register";

    private final Tenancy tenancy;
    private final Register register;
    private final UseSheets sheets;
    private final RegisterFields fields;
    private final Examinations examinations;
    private final LegalTexts laws;
    private final List<DeclaredUses> declared;
    private final Typography say;
    private final MessageSource texts;

    RegisterExport(
            Tenancy tenancy,
            Register register,
            UseSheets sheets,
            RegisterFields fields,
            Examinations examinations,
            LegalTexts laws,
            List<DeclaredUses> declared,
            Typography say,
            MessageSource texts) {
        this.tenancy = tenancy;
        this.register = register;
        this.sheets = sheets;
        this.fields = fields;
        this.examinations = examinations;
        this.laws = laws;
        this.declared = List.copyOf(declared);
        this.say = say;
        this.texts = texts;
    }

    /** @param root address of this server, without a slash at its end */
    RegisterForm form(Collectivity town, String root) {
        return InFrench.say(() -> tenancy.in(town.id(), () -> {
            List<Register.Entry> entries = register.entries();
            Map<String, Sheet> filled = sheets.of(entries, town);
            Map<String, Examinations.Examined> examined = examinations.of(
                    entries.stream().map(entry -> entry.use().key()).toList());
            return new RegisterForm(
                    root + SCHEMA,
                    town.name(),
                    town.siren(),
                    town.demonstration(),
                    entries.stream()
                            .map(entry -> entry(
                                    entry,
                                    Objects.requireNonNull(
                                            filled.get(entry.use().key())),
                                    Objects.requireNonNull(
                                            examined.get(entry.use().key()))))
                            .toList(),
                    published().map(DeclaredForm::of).toList());
        }));
    }

    private EntryForm entry(Register.Entry entry, Sheet sheet, Examinations.Examined examined) {
        return EntryForm.of(
                entry,
                sheet,
                examined,
                examined.duties().stream()
                        .map(duty -> new DutyForm(
                                duty.id(),
                                duty.status(),
                                text("register.duty.why." + duty.why()),
                                laws.cited(duty.texts()),
                                duty.applies(),
                                duty.confirmed()))
                        .toList());
    }

    /** One line per use; the columns are the fields' ids, as in the JSON. */
    byte[] csv(Collectivity town) {
        return InFrench.say(() -> tenancy.in(town.id(), () -> {
            List<String> ids = fields.all().stream().map(RegisterField::id).toList();
            Csv csv = new Csv(Stream.of(Stream.of("origin", "key"), ids.stream(), Stream.of("duties_to_do"))
                    .flatMap(Function.identity())
                    .toArray(String[]::new));
            List<Register.Entry> entries = register.entries();
            Map<String, Sheet> filled = sheets.of(entries, town);
            Map<String, Examinations.Examined> examined = examinations.of(
                    entries.stream().map(entry -> entry.use().key()).toList());
            for (Register.Entry entry : entries) {
                String key = entry.use().key();
                List<Object> cells = new ArrayList<>(List.of("served", key));
                Sheet sheet = Objects.requireNonNull(filled.get(key));
                ids.forEach(id -> cells.add(orEmpty(sheet.value(id))));
                cells.add(Objects.requireNonNull(examined.get(key)).duties().stream()
                        .filter(duty -> duty.status() == Status.TO_DO)
                        .map(duty -> text("register.duty." + duty.id()))
                        .collect(java.util.stream.Collectors.joining(", ")));
                csv.line(cells.toArray());
            }
            published().forEach(one -> {
                List<Object> cells =
                        new ArrayList<>(List.of("declared", one.id().toString()));
                ids.forEach(id -> cells.add(orEmpty(value(id, one, town))));
                cells.add("");
                csv.line(cells.toArray());
            });
            return csv.bytes();
        }));
    }

    /** What the inventory knows of a declared use, field by field. */
    private @Nullable String value(String field, Declared one, Collectivity town) {
        return switch (field) {
            case "name" -> one.title();
            case "administration" -> text("register.value.administration", town.name(), town.siren());
            case "responsible" -> one.responsible();
            case "domain" -> text(one.field());
            case "state" -> text(one.stage());
            case "since" -> say.date(one.declared());
            case "purpose" -> one.purpose();
            case "supplier" ->
                one.supplier().isEmpty() ? null : text("register.value.supplier", one.supplier(), one.product());
            default -> null;
        };
    }

    private Stream<Declared> published() {
        return declared.stream().flatMap(each -> each.published().stream());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
