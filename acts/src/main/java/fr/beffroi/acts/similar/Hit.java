package fr.beffroi.acts.similar;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An act that was found, and why.
 *
 * @param score above 0; comparable within one search only
 * @param fields share of the score that each field gave before closeness; fields without any are not in it
 * @param matched words of the need that the act says, as they were asked, with the fields that say them
 * @param closeness what the score was multiplied by for the kind and size of the collectivité: 1 to 1.5
 */
public record Hit(
        PublishedAct act,
        double score,
        Map<ActField, Double> fields,
        Map<String, List<ActField>> matched,
        double closeness) {
    public Hit {
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
        matched = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(matched));
    }
}
