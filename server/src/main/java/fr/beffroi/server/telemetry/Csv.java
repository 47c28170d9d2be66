package fr.beffroi.server.telemetry;

/** Cells of files that French spreadsheets open: semicolons between them. */
final class Csv {
    private Csv() {}

    /** Quoted where it must be; what a spreadsheet would take for a formula is kept a text. */
    static String cell(String text) {
        String plain = text.replaceAll("[\\r\\n]+", " ");
        String safe = plain.matches("[=+@\\t-].*") ? "'" + plain : plain;
        return safe.contains(";") || safe.contains("\"") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
