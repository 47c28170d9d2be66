package fr.beffroi.answers.embedding;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens of BERT and its family (Wu et al., "Google's Neural Machine Translation System", 2016; Devlin et al., "BERT",
 * 2019): words and marks, each cut greedily into the longest pieces of {@code vocab.txt}, one piece a line, those inside
 * a word written with {@code ##}. {@code tokenizer_config.json}, where there is one, says whether case and accents count.
 */
final class WordPiece {
    private static final long LARGEST = 64L << 20;
    private static final int LONGEST_WORD = 100;
    private static final String ASCII_MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Map<String, Integer> pieces;
    private final boolean lowerCase;
    private final boolean withoutAccents;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPiece(Map<String, Integer> pieces, boolean lowerCase, boolean withoutAccents) {
        this.pieces = pieces;
        this.lowerCase = lowerCase;
        this.withoutAccents = withoutAccents;
        this.unknown = pieces.getOrDefault("[UNK]", -1);
        this.start = pieces.getOrDefault("[CLS]", -1);
        this.end = pieces.getOrDefault("[SEP]", -1);
    }

    static WordPiece read(Path folder) throws IOException {
        Path file = folder.resolve("vocab.txt");
        if (!Files.isRegularFile(file)) {
            throw new EmbeddingException("no-vocabulary", folder);
        }
        if (Files.size(file) > LARGEST) {
            throw new EmbeddingException("bad-vocabulary", file, "> " + (LARGEST >> 20) + " MiB", null);
        }
        Map<String, Integer> pieces = new HashMap<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                pieces.put(lines.get(i).stripTrailing(), i);
            }
        } catch (CharacterCodingException e) {
            throw new EmbeddingException("bad-vocabulary", file, "UTF-8", e);
        }
        for (String needed : List.of("[UNK]", "[CLS]", "[SEP]")) {
            if (!pieces.containsKey(needed)) {
                throw new EmbeddingException("bad-vocabulary", file, needed, null);
            }
        }
        JsonNode settings = settings(folder.resolve("tokenizer_config.json"));
        boolean lowerCase = settings.path("do_lower_case").asBoolean(true);
        return new WordPiece(
                Map.copyOf(pieces), lowerCase, settings.path("strip_accents").asBoolean(lowerCase));
    }

    private static JsonNode settings(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        if (!Files.isRegularFile(file)) {
            return json.createObjectNode();
        }
        if (Files.size(file) > LARGEST) {
            throw new EmbeddingException("bad-settings", file, "> " + (LARGEST >> 20) + " MiB", null);
        }
        try {
            return json.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new EmbeddingException("bad-settings", file, e.getOriginalMessage(), e);
        }
    }

    /** Numbers of the pieces, from {@code [CLS]} to {@code [SEP]}. @param most pieces in all, at least 2 */
    long[] of(String text, int most) {
        List<Integer> found = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(spaced(text));
        while (words.hasMoreTokens() && found.size() < most - 2) {
            found.addAll(pieces(words.nextToken()));
        }
        List<Integer> all = new ArrayList<>();
        all.add(start);
        all.addAll(found.subList(0, Math.min(found.size(), most - 2)));
        all.add(end);
        return all.stream().mapToLong(Integer::longValue).toArray();
    }

    /** Every word, mark and ideograph between spaces. */
    private String spaced(String text) {
        String cased = lowerCase ? text.toLowerCase(Locale.ROOT) : text;
        String plain = withoutAccents
                ? Normalizer.normalize(cased, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "")
                : cased;
        StringBuilder spaced = new StringBuilder();
        plain.codePoints().forEach(each -> {
            if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                spaced.append(' ');
            } else if (isMark(each) || Character.isIdeographic(each)) {
                spaced.append(' ').appendCodePoint(each).append(' ');
            } else if (!isControl(each)) {
                spaced.appendCodePoint(each);
            }
        });
        return spaced.toString();
    }

    private static boolean isControl(int each) {
        return Character.isISOControl(each) || Character.getType(each) == Character.FORMAT || each == 0xFFFD;
    }

    private static boolean isMark(int each) {
        return ASCII_MARKS.indexOf(each) >= 0
                || switch (Character.getType(each)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private List<Integer> pieces(String word) {
        List<Integer> cut = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                piece = pieces.get((from == 0 ? "" : "##") + word.substring(from, to));
                to -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                return List.of(unknown);
            }
            cut.add(piece);
            from = to;
        }
        return cut.isEmpty() ? List.of(unknown) : cut;
    }
}
