package fr.beffroi.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code [{"question": "…", "fiches": ["F123", …]}, …]}. */
public final class QuestionsFile {
    /** A file of questions is small; a larger one is something else. */
    private static final long LARGEST = 64L << 20;

    private QuestionsFile() {}

    /** @throws Unreadable if it is not such a file; says where */
    public static List<AskedQuestion> read(Path file) throws IOException, Unreadable {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable("questions.too-large", LARGEST >> 20);
        }
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new Unreadable(
                    "questions.not-json",
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()));
        }
        if (!root.isArray() || root.isEmpty()) {
            throw new Unreadable("questions.no-list", 1);
        }
        List<AskedQuestion> questions = new ArrayList<>();
        for (JsonNode node : root) {
            questions.add(question(node, questions.size() + 1));
        }
        return questions;
    }

    private static AskedQuestion question(JsonNode node, int place) throws Unreadable {
        JsonNode text = node.path("question");
        JsonNode fiches = node.path("fiches");
        if (!text.isString() || text.stringValue().isBlank()) {
            throw new Unreadable("questions.no-question", place);
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode fiche : fiches) {
            if (fiche.isString()) {
                ids.add(fiche.stringValue());
            }
        }
        if (!fiches.isArray() || ids.isEmpty() || ids.size() != fiches.size()) {
            throw new Unreadable("questions.no-fiches", place);
        }
        return new AskedQuestion(text.stringValue(), ids);
    }

    /** Not a file of questions: {@code key} of a message, and the line or place in the list it speaks of. */
    public static final class Unreadable extends Exception {
        private final String key;
        private final long where;

        Unreadable(String key, long where) {
            super(key + " " + where);
            this.key = key;
            this.where = where;
        }

        public String key() {
            return key;
        }

        public long where() {
            return where;
        }
    }
}
