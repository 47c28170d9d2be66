package fr.beffroi.server.register;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.register.Editions.Kind;
import fr.beffroi.server.web.Refused;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The fields that only the collectivité knows. Inside {@code Tenancy.in}. */
@Component
class OwnFields {
    private final RegisterFields fields;
    private final UseSheets sheets;
    private final Editions editions;
    private final MessageSource texts;

    OwnFields(RegisterFields fields, UseSheets sheets, Editions editions, MessageSource texts) {
        this.fields = fields;
        this.sheets = sheets;
        this.editions = editions;
        this.texts = texts;
    }

    /** As they were last written, by the field's id. */
    Map<String, String> of(String use) {
        return editions.latest(use, Kind.FIELDS).map(Edition::content).orElse(Map.of());
    }

    /**
     * @param form values by the field's id, and {@code motive}; whatever is no field of the register is left aside
     * @return whether anything changed
     * @throws Refused if a text is too long or the motive lacks
     */
    boolean write(String use, Map<String, String> form, Person by) {
        Map<String, String> content = new HashMap<>();
        for (RegisterField field : fields.all()) {
            String value = form.getOrDefault(field.id(), "").strip().replace("\r\n", "\n");
            if (value.isEmpty() || !sheets.isEditable(field, use)) {
                continue;
            }
            if (field.id().equals("domain")) {
                content.put(field.id(), domain(value).name());
            } else if (value.length() > field.longest() || value.indexOf('\0') >= 0) {
                throw new Refused(
                        "register.field.long",
                        texts.getMessage("register.field." + field.id(), null, LocaleContextHolder.getLocale()),
                        field.longest());
            } else {
                content.put(field.id(), value);
            }
        }
        return editions.write(use, Kind.FIELDS, content, form.getOrDefault("motive", ""), by);
    }

    private static Domain domain(String name) {
        try {
            return Domain.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("register.field.domain.unknown");
        }
    }
}
