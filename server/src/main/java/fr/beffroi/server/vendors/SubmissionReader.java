package fr.beffroi.server.vendors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads a submission strictly: a field that is unknown, doubled, missing or of another type is named, and nothing is guessed. */
@Component
class SubmissionReader {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private final Validator validator;

    SubmissionReader(Validator validator) {
        this.validator = validator;
    }

    /** @throws Unwelcome 400 if it is no JSON, 422 with the field that is wrong */
    Submission read(byte[] body) {
        Submission read = parsed(body);
        validator.validate(read).stream()
                .min(Comparator.comparing((ConstraintViolation<Submission> one) -> path(one)))
                .ifPresent(first -> {
                    throw wrong(path(first), first.getMessage());
                });
        return read;
    }

    private static Submission parsed(byte[] body) {
        try {
            Submission read = STRICT.readValue(body, Submission.class);
            if (read != null) {
                return read;
            }
        } catch (DatabindException e) {
            String path = path(e);
            if (!path.isEmpty()) {
                throw new Unwelcome(HttpStatus.UNPROCESSABLE_CONTENT, "vendors.refused.type", path);
            }
        } catch (JacksonException e) {
            throw new Unwelcome(
                    HttpStatus.BAD_REQUEST,
                    "vendors.refused.json",
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr());
        }
        throw new Unwelcome(HttpStatus.UNPROCESSABLE_CONTENT, "vendors.refused.object");
    }

    private static Unwelcome wrong(String path, String what) {
        return new Unwelcome(HttpStatus.UNPROCESSABLE_CONTENT, "vendors.refused.field", path, what);
    }

    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replace(".<list element>", "");
    }

    private static String path(JacksonException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
