package fr.beffroi.answers;

import fr.beffroi.answers.RefusalEvaluation.Message;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.answers.search.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes {@code confidence.properties}: {@code ConfidenceFit INDEX REAL-QUESTIONS OUT-OF-SCOPE RESULT}. Ridge logistic
 * regression on standardised features; the threshold and the published figures come from ten-fold cross-validation over
 * the real questions and the development half of the out-of-scope messages. The held-out half is never read here.
 */
final class ConfidenceFit {
    private static final double RIDGE = 3;
    private static final int FOLDS = 10;

    /** Aim on the development half, above the 90 % that must hold on messages not seen. */
    private static final double REFUSED_AIM = 0.94;

    private static final List<String> RIGHT_FEATURES =
            List.of("margin", "title_coverage", "coverage", "baseline_agreement");

    private record Row(Map<String, Double> features, boolean inScope, boolean right) {}

    private record Fitted(double bias, Map<String, Double> coefficients) {
        double probability(Row row) {
            return new Calibration.Logistic(bias, coefficients).probability(row.features());
        }
    }

    private ConfidenceFit() {}

    public static void main(String[] arguments) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (FicheIndex index = FicheIndex.open(Path.of(arguments[0]))) {
            for (Message message : read(Path.of(arguments[1]))) {
                rows.add(row(message, index, true));
            }
            for (Message message : read(Path.of(arguments[2]))) {
                if (message.half().equals("development") && isSearched(message)) {
                    rows.add(row(message, index, false));
                }
            }
        }
        Collections.shuffle(rows, new Random(42));
        List<Row> in = rows.stream().filter(Row::inScope).toList();
        List<String> all = List.copyOf(rows.get(0).features().keySet());
        double[] held = crossValidated(rows, all);
        double threshold = threshold(rows, held);
        Fitted scope = fit(
                rows, rows.stream().mapToDouble(row -> row.inScope() ? 1 : 0).toArray(), all);
        Fitted right =
                fit(in, in.stream().mapToDouble(row -> row.right() ? 1 : 0).toArray(), RIGHT_FEATURES);
        Files.writeString(Path.of(arguments[3]), file(rows, held, threshold, scope, right));
    }

    /** Messages that triage stops never meet the confidence. */
    private static boolean isSearched(Message message) {
        var triage = fr.beffroi.answers.triage.Triage.of(message.text());
        return triage.alarms().isEmpty() && triage.foreignLanguage() == null && triage.competence() == null;
    }

    private static List<Message> read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return RefusalEvaluation.read(stream);
        }
    }

    private static Row row(Message message, FicheIndex index, boolean inScope) {
        List<Hit> hits = index.search(message.text(), 10);
        var passages = hits.isEmpty()
                ? List.<fr.beffroi.answers.search.PassageHit>of()
                : index.passages(message.text(), hits.get(0).fiche(), 40);
        Support support = Support.of(message.text(), index, hits, index.baseline(message.text(), 10), passages);
        boolean right =
                !hits.isEmpty() && message.fiches().contains(hits.get(0).fiche().id());
        return new Row(support.features(), inScope, right);
    }

    private static double[] crossValidated(List<Row> rows, List<String> names) {
        double[] held = new double[rows.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Row> training = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (i % FOLDS != fold) {
                    training.add(rows.get(i));
                }
            }
            Fitted fitted = fit(
                    training,
                    training.stream().mapToDouble(row -> row.inScope() ? 1 : 0).toArray(),
                    names);
            for (int i = fold; i < rows.size(); i += FOLDS) {
                held[i] = fitted.probability(rows.get(i));
            }
        }
        return held;
    }

    /** The lowest threshold that refuses the aimed share of the development half, by cross-validation. */
    private static double threshold(List<Row> rows, double[] held) {
        for (int percent = 5; percent < 100; percent++) {
            double threshold = percent / 100.0;
            if (refused(rows, held, threshold) >= REFUSED_AIM) {
                return threshold;
            }
        }
        return 1;
    }

    private static double refused(List<Row> rows, double[] held, double threshold) {
        int out = 0;
        int refused = 0;
        for (int i = 0; i < held.length; i++) {
            if (!rows.get(i).inScope()) {
                out++;
                refused += held[i] < threshold ? 1 : 0;
            }
        }
        return (double) refused / out;
    }

    private static double answered(List<Row> rows, double[] held, double threshold) {
        int in = 0;
        int answered = 0;
        for (int i = 0; i < held.length; i++) {
            if (rows.get(i).inScope()) {
                in++;
                answered += held[i] >= threshold ? 1 : 0;
            }
        }
        return (double) answered / in;
    }

    /** Newton's method on standardised features; coefficients given back in the features' own units. */
    private static Fitted fit(List<Row> rows, double[] labels, List<String> names) {
        int n = names.size() + 1;
        double[] mean = new double[n];
        double[] deviation = new double[n];
        double[][] x = new double[rows.size()][n];
        for (int j = 1; j < n; j++) {
            String name = names.get(j - 1);
            double[] column = rows.stream()
                    .mapToDouble(row -> row.features().getOrDefault(name, 0.0))
                    .toArray();
            double average = Arrays.stream(column).average().orElse(0);
            mean[j] = average;
            deviation[j] = Math.sqrt(Arrays.stream(column)
                    .map(value -> (value - average) * (value - average))
                    .average()
                    .orElse(0));
            deviation[j] = deviation[j] < 1e-9 ? 1 : deviation[j];
            for (int i = 0; i < column.length; i++) {
                x[i][j] = (column[i] - average) / deviation[j];
            }
        }
        double[] w = new double[n];
        for (int step = 0; step < 50; step++) {
            double[] gradient = new double[n];
            double[][] hessian = new double[n][n];
            for (int i = 0; i < x.length; i++) {
                x[i][0] = 1;
                double z = 0;
                for (int j = 0; j < n; j++) {
                    z += w[j] * x[i][j];
                }
                double p = 1 / (1 + Math.exp(-z));
                for (int j = 0; j < n; j++) {
                    gradient[j] += (labels[i] - p) * x[i][j];
                    for (int k = 0; k < n; k++) {
                        hessian[j][k] += p * (1 - p) * x[i][j] * x[i][k];
                    }
                }
            }
            for (int j = 1; j < n; j++) {
                gradient[j] -= RIDGE * w[j];
                hessian[j][j] += RIDGE;
            }
            double[] change = solved(hessian, gradient);
            for (int j = 0; j < n; j++) {
                w[j] += change[j];
            }
        }
        Map<String, Double> coefficients = new LinkedHashMap<>();
        double bias = w[0];
        for (int j = 1; j < n; j++) {
            coefficients.put(names.get(j - 1), w[j] / deviation[j]);
            bias -= w[j] / deviation[j] * mean[j];
        }
        return new Fitted(bias, coefficients);
    }

    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n; k++) {
                double factor = a[k][i] / a[i][i];
                for (int j = i; j < n; j++) {
                    a[k][j] -= factor * a[i][j];
                }
                b[k] -= factor * b[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] -= a[i][j] * b[j];
            }
            b[i] /= a[i][i];
        }
        return b;
    }

    private static String file(List<Row> rows, double[] held, double threshold, Fitted scope, Fitted right) {
        long in = rows.stream().filter(Row::inScope).count();
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                """
                # Made by ConfidenceFit (answers, test sources): ridge logistic regression, ridge %.1f, standardised features.
                # Fitted on %d real questions and %d out-of-scope messages of the development half that triage lets through.
                # Ten-fold cross-validation at the threshold: %.3f of these out-of-scope messages refused, %.3f of the
                # questions answered. The held-out messages were not read; RefusalEvaluation reports on them.
                threshold = %.2f
                """,
                RIDGE,
                in,
                rows.size() - in,
                refused(rows, held, threshold),
                answered(rows, held, threshold),
                threshold));
        write(out, "scope", scope);
        write(out, "right", right);
        return out.toString();
    }

    private static void write(StringBuilder out, String name, Fitted fitted) {
        out.append(String.format(Locale.ROOT, "%s.bias = %.4f%n", name, fitted.bias()));
        fitted.coefficients()
                .forEach((feature, value) ->
                        out.append(String.format(Locale.ROOT, "%s.%s = %.4f%n", name, feature, value)));
    }
}
