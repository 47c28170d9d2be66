package fr.beffroi.buildings.model;

import fr.beffroi.buildings.outlines.Calibration;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in a model's file beside its weights: how it is to be fed and read, and what it is worth.
 *
 * @param input how images are fed
 * @param rules from when on pixels are an object
 * @param calibration from the mean of a building's probabilities to how often such an object is one
 * @param worth null if nobody measured it
 */
public record ModelCard(
        String name,
        Input input,
        Map<Kind, Rule> rules,
        Calibration calibration,
        @Nullable Worth worth) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ModelCard {
        rules = Map.copyOf(rules);
    }

    /**
     * How a network is fed and read.
     *
     * @param metresPerPixel ground resolution at which it works, greater than zero
     * @param multiple height and width must be multiples of this, at least 1
     * @param middle of a byte: what becomes zero
     * @param spread of a byte: what becomes one above the middle, greater than zero
     * @param outputs what each map of the output is: {@code building}, {@code pool}, {@code light_structure}, {@code inside} or
     *     {@code other}
     * @param activation what the maps still need to be probabilities
     */
    public record Input(
            double metresPerPixel,
            int multiple,
            double middle,
            double spread,
            List<String> outputs,
            Activation activation) {
        public Input {
            outputs = List.copyOf(outputs);
            if (!(metresPerPixel > 0) || multiple < 1 || !(spread > 0) || outputs.isEmpty()) {
                throw new IllegalArgumentException("input of " + metresPerPixel + " m, " + outputs);
            }
        }
    }

    /** What makes the output of a network probabilities. */
    public enum Activation {
        NONE,
        SIGMOID,
        SOFTMAX
    }

    /**
     * What a model is worth, and what it cost. All figures are on ground that it never learnt from.
     *
     * @param created day, ISO 8601
     * @param learnt hours and minutes aside: seconds of learning
     * @param figures by name, such as {@code pixel_f1}
     * @param sizes objects found by their size on the ground
     * @param reliability how often objects were right, by what was said of them
     * @param joules CPU seconds times watts: an estimate
     * @param failures what it is known to do badly, as keys of {@code buildings.model.messages}
     * @param licence of the weights
     * @param note what is open about that licence, as a key of the same bundle; empty if nothing
     */
    public record Worth(
            String created,
            double learnt,
            long steps,
            long parameters,
            List<Data> data,
            Map<String, Double> figures,
            List<Size> sizes,
            List<Reliability> reliability,
            double joules,
            double cpuSeconds,
            double watts,
            List<String> failures,
            String licence,
            String note) {
        public Worth {
            data = List.copyOf(data);
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            sizes = List.copyOf(sizes);
            reliability = List.copyOf(reliability);
            failures = List.copyOf(failures);
        }
    }

    /**
     * What was learnt from.
     *
     * @param outlines known ones, decisions aside
     * @param windows looked at to learn
     * @param held windows looked at to measure
     * @param attribution as the images' licences ask
     * @param decisions of persons that corrected them; null if the card does not tell
     */
    public record Data(
            String name,
            int outlines,
            int windows,
            int held,
            String attribution,
            @Nullable Decisions decisions) {}

    /**
     * What persons decided on the territory.
     *
     * @param building a building is there
     * @param nothing none is
     * @param ignored not settled: ground of which nothing was learnt
     */
    public record Decisions(int building, int nothing, int ignored) {}

    /**
     * @param fromM2 smallest object of the class, in square metres
     * @param toM2 largest one; null without bound
     * @param known objects there are
     * @param found of them, at an intersection over union of one half
     * @param said objects that the model sees
     * @param right of these
     */
    public record Size(double fromM2, @Nullable Double toM2, int known, int found, int said, int right) {}

    /**
     * @param from lowest score of the class
     * @param said mean of what was said
     * @param right share that was right
     */
    public record Reliability(double from, int objects, double said, double right) {}

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /**
     * @throws IllegalArgumentException if it is no such card; the message says what is wrong
     */
    public static ModelCard of(String json) {
        try {
            return JSON.readValue(json, ModelCard.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
