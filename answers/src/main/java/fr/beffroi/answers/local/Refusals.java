package fr.beffroi.answers.local;

import fr.beffroi.documents.UnreadableDocument;

/** What the opening of documents refuses, in the words of whoever imports them: these name the formats read here. */
final class Refusals {
    private Refusals() {}

    static LocalProblem of(UnreadableDocument unreadable) {
        String key = switch (unreadable.key()) {
            case "documents.archive" -> "local.archive";
            case "documents.bomb" -> "local.bomb";
            case "documents.doctype" -> "local.doctype";
            case "documents.empty" -> "local.empty";
            case "documents.encrypted" -> "local.encrypted";
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
        LocalProblem problem = LocalProblem.of(key, unreadable.arguments().toArray(String[]::new));
        problem.initCause(unreadable);
        return problem;
    }
}
