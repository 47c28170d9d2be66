package fr.beffroi.cli;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints one JSON object, fields in the order of the contract. */
final class Output {
    private Output() {}

    static void json(PrintWriter out, Map<String, ?> fields) {
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(fields));
        out.flush();
    }

    /** Rounded for people and scripts alike: four decimals say all that 90 questions can. */
    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
