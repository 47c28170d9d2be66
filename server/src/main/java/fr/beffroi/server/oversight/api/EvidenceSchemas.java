package fr.beffroi.server.oversight.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import fr.beffroi.server.oversight.EvidenceForm;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the document that a piece of evidence is exactly one of its kinds, the one that {@code kind} names. */
@Component
class EvidenceSchemas implements OpenApiCustomizer {
    private static final List<JsonSubTypes.Type> KINDS =
            Arrays.asList(Objects.requireNonNull(EvidenceForm.class.getAnnotation(JsonSubTypes.class))
                    .value());

    @Override
    @SuppressWarnings("rawtypes")
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (JsonSubTypes.Type kind : KINDS) {
            Schema<?> schema = schemas.get(kind.value().getSimpleName());
            if (schema != null) {
                Schema<Object> name = new Schema<>();
                name.setTypes(Set.of("string"));
                name.setEnum(List.of(kind.name()));
                schema.addProperty("kind", name);
                schema.addRequiredItem("kind");
            }
        }
        for (Schema<?> schema : schemas.values()) {
            if (schema.getProperties() != null
                    && schema.getProperties().get("evidence") instanceof Schema<?> evidence) {
                evidence.setItems(oneOfThem());
            }
        }
    }

    private static Schema<Object> oneOfThem() {
        Schema<Object> one = new Schema<>();
        KINDS.forEach(kind -> one.addOneOfItem(
                new Schema<>().$ref("#/components/schemas/" + kind.value().getSimpleName())));
        return one;
    }
}
