package fr.beffroi.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Two logistic models over the {@link Support}: that the message is one that fiches answer at all ({@code scope}), on
 * which the refusal is decided, and that the first fiche answers it, given that one does ({@code right}). The confidence
 * shown is their product. Coefficients, threshold and how they were made stand in {@code confidence.properties}.
 *
 * @param threshold probability of scope under which Accueil says "je ne sais pas"
 */
record Calibration(Logistic scope, Logistic right, double threshold) {
    static final Calibration SHIPPED = shipped();

    /** {@code p = 1 / (1 + exp(-(bias + Σ coefficient × feature)))}. */
    record Logistic(double bias, Map<String, Double> coefficients) {
        double probability(Map<String, Double> features) {
            double sum = bias;
            for (Map.Entry<String, Double> coefficient : coefficients.entrySet()) {
                sum += coefficient.getValue() * features.getOrDefault(coefficient.getKey(), 0.0);
            }
            return 1 / (1 + Math.exp(-sum));
        }

        private static Logistic of(Properties properties, String name) {
            String prefix = name + ".";
            Map<String, Double> coefficients = new TreeMap<>();
            for (String key : properties.stringPropertyNames()) {
                if (key.startsWith(prefix) && !key.equals(prefix + "bias")) {
                    coefficients.put(key.substring(prefix.length()), Double.valueOf(properties.getProperty(key)));
                }
            }
            return new Logistic(Double.parseDouble(properties.getProperty(prefix + "bias")), Map.copyOf(coefficients));
        }
    }

    private static Calibration shipped() {
        Properties properties = new Properties();
        InputStream stream = Calibration.class.getResourceAsStream("confidence.properties");
        if (stream == null) {
            throw new IllegalStateException("missing from the jar: confidence.properties");
        }
        try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Calibration(
                Logistic.of(properties, "scope"),
                Logistic.of(properties, "right"),
                Double.parseDouble(properties.getProperty("threshold")));
    }
}
