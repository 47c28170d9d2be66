package fr.beffroi.acts.exchange;

import fr.beffroi.acts.check.Collectivity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads token by token, so that an error knows its line. */
final class FactsParser {
    private static final int MOST = 100_000_000;
    private static final int LONGEST = 2_000;
    private static final int ENTRIES = 1_000;
    private static final Map<String, Map<String, Field>> SECTIONS =
            Map.of("collectivity", Field.COLLECTIVITY, "session", Field.SESSION);

    private final String file;
    private final byte[] bytes;

    FactsParser(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    Map<String, Map<String, Object>> sections() throws BadFacts {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text())) {
            Map<String, Map<String, Object>> sections = new HashMap<>();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadFacts("facts.object", file, line(json));
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String section = json.currentName();
                Map<String, Field> fields = SECTIONS.get(section);
                if (fields == null) {
                    throw new BadFacts("facts.section", file, line(json), section);
                }
                if (sections.put(section, section(json, section, fields)) != null) {
                    throw new BadFacts("facts.twice", file, line(json), section);
                }
            }
            if (json.nextToken() != null) {
                throw new BadFacts("facts.syntax", file, line(json));
            }
            return sections;
        } catch (JacksonException e) {
            throw new BadFacts(
                    "facts.syntax",
                    file,
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()));
        }
    }

    private String text() throws BadFacts {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadFacts("facts.encoding", file);
        }
    }

    private Map<String, Object> section(JsonParser json, String section, Map<String, Field> fields) throws BadFacts {
        Map<String, Object> values = new HashMap<>();
        if (json.nextToken() == JsonToken.VALUE_NULL) {
            return values;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new BadFacts("facts.object", file, line(json));
        }
        Set<String> seen = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Field field = fields.get(name);
            if (field == null) {
                throw new BadFacts(
                        "facts.unknown", file, line(json), section + "." + name, String.join(", ", fields.keySet()));
            }
            if (!seen.add(name)) {
                throw new BadFacts("facts.twice", file, line(json), section + "." + name);
            }
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                values.put(name, value(json, section + "." + name, field));
            }
        }
        return values;
    }

    private Object value(JsonParser json, String name, Field field) throws BadFacts {
        return switch (field) {
            case KIND -> kind(json, name);
            case TEXT -> string(json, name, field);
            case SIREN -> siren(json, name);
            case COUNT -> number(json, name, field);
            case DAY -> day(json, name);
            case YES_NO -> yesNo(json, name);
            case TEXTS -> list(json, name, field, () -> string(json, name, field));
            case NUMBERS -> list(json, name, field, () -> number(json, name, field));
        };
    }

    private Collectivity.Kind kind(JsonParser json, String name) throws BadFacts {
        String written = string(json, name, Field.KIND).toUpperCase(Locale.ROOT);
        for (Collectivity.Kind kind : Collectivity.Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        throw wrong(json, name, Field.KIND);
    }

    private String siren(JsonParser json, String name) throws BadFacts {
        String written = string(json, name, Field.SIREN).replace(" ", "");
        if (!written.matches("[0-9]{9}")) {
            throw wrong(json, name, Field.SIREN);
        }
        return written;
    }

    private LocalDate day(JsonParser json, String name) throws BadFacts {
        try {
            return LocalDate.parse(string(json, name, Field.DAY));
        } catch (DateTimeParseException e) {
            throw wrong(json, name, Field.DAY);
        }
    }

    private Boolean yesNo(JsonParser json, String name) throws BadFacts {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw wrong(json, name, Field.YES_NO);
        };
    }

    private String string(JsonParser json, String name, Field field) throws BadFacts {
        String text =
                json.currentToken() == JsonToken.VALUE_STRING ? json.getString().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            throw wrong(json, name, field);
        }
        return text;
    }

    private Integer number(JsonParser json, String name, Field field) throws BadFacts {
        long value = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                ? json.getLongValue()
                : -1;
        if (value < 0 || value > MOST) {
            throw wrong(json, name, field);
        }
        return (int) value;
    }

    private <T> List<T> list(JsonParser json, String name, Field field, Entry<T> entry) throws BadFacts {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(json, name, field);
        }
        List<T> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (list.size() == ENTRIES) {
                throw wrong(json, name, field);
            }
            list.add(entry.read());
        }
        return List.copyOf(list);
    }

    private BadFacts wrong(JsonParser json, String name, Field field) {
        return new BadFacts("facts.value." + field, file, line(json), name);
    }

    private static int line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private interface Entry<T> {
        T read() throws BadFacts;
    }
}
