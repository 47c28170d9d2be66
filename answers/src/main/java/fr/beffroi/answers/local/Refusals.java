package fr.beffroi.answers.local;

import fr.beffroi.documents.UnreadableDocument;
import java.util.List;

/** What the opening of documents refuses, in the words of whoever imports them: these name the formats read here. */
final class Refusals {
    private Refusals() {}

    static LocalProblem of(UnreadableDocument unreadable) {
        LocalProblem problem = problem(unreadable);
        problem.initCause(unreadable);
        return problem;
    }

    private static LocalProblem problem(UnreadableDocument unreadable) {
        List<String> arguments = unreadable.arguments();
        String key = switch (unreadable.key()) {
            case "documents.archive" -> "local.archive";
            case "documents.binary" -> "local.binary";
            case "documents.bomb" -> "local.bomb";
            case "documents.doctype" -> "local.doctype";
            case "documents.empty" -> "local.empty";
            case "documents.encrypted" -> "local.encrypted";
            case "documents.encoding" -> "local.encoding";
            case "documents.line" -> "local.line";
            case "documents.nested" -> "local.nested";
            case "documents.oldword" -> "local.oldword";
            case "documents.pages" -> "local.pages";
            case "documents.picture" -> "local.picture";
            case "documents.slow" -> "local.slow";
            case "documents.spreadsheet" -> "local.spreadsheet";
            case "documents.truncated" -> "local.truncated";
            case "documents.unknown" -> "local.unknown";
            default -> "local.broken";
        };
        return switch (key) {
            case "local.encoding" -> LocalProblem.at(key, Integer.parseInt(arguments.get(0)), null);
            case "local.line" -> LocalProblem.at(key, Integer.parseInt(arguments.get(0)), null, arguments.get(1));
            default -> LocalProblem.of(key, arguments.toArray(String[]::new));
        };
    }
}
