package fr.beffroi.acts.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders, as a family's file has it.
 *
 * @param source as written
 */
public record Template(String source, List<Piece> pieces) {
    public Template {
        pieces = List.copyOf(pieces);
    }

    public sealed interface Piece {
        record Literal(String text) implements Piece {}

        /**
         * @param name of a fact or of a built-in
         * @param column whose sum is written, where {@code form} is {@link Form#TOTAL}
         */
        record Placeholder(String name, Form form, @Nullable String column) implements Piece {}
    }

    public enum Form {
        PLAIN,
        /** {@code {amount:lettres}}. */
        WORDS,
        /** {@code {total:rows.column}}. */
        TOTAL
    }

    List<Piece.Placeholder> placeholders() {
        return pieces.stream()
                .filter(Piece.Placeholder.class::isInstance)
                .map(Piece.Placeholder.class::cast)
                .toList();
    }

    /** @throws Unclosed if braces do not pair */
    static Template of(String source) throws Unclosed {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < source.length()) {
            int open = source.indexOf('{', from);
            int stray = source.indexOf('}', from);
            if (stray >= 0 && (open < 0 || stray < open)) {
                throw new Unclosed(around(source, stray));
            }
            if (open < 0) {
                pieces.add(new Piece.Literal(source.substring(from)));
                break;
            }
            int close = source.indexOf('}', open);
            int again = source.indexOf('{', open + 1);
            if (close < 0 || again >= 0 && again < close) {
                throw new Unclosed(around(source, open));
            }
            if (open > from) {
                pieces.add(new Piece.Literal(source.substring(from, open)));
            }
            pieces.add(placeholder(source.substring(open + 1, close).strip()));
            from = close + 1;
        }
        return new Template(source, pieces);
    }

    private static Piece.Placeholder placeholder(String inside) {
        if (inside.startsWith("total:")) {
            String of = inside.substring("total:".length());
            int dot = of.indexOf('.');
            return new Piece.Placeholder(
                    dot < 0 ? of : of.substring(0, dot), Form.TOTAL, dot < 0 ? "" : of.substring(dot + 1));
        }
        return inside.endsWith(":lettres")
                ? new Piece.Placeholder(inside.substring(0, inside.length() - ":lettres".length()), Form.WORDS, null)
                : new Piece.Placeholder(inside, Form.PLAIN, null);
    }

    private static String around(String source, int brace) {
        return source.substring(Math.max(0, brace - 15), Math.min(source.length(), brace + 15));
    }

    static final class Unclosed extends Exception {
        private static final long serialVersionUID = 1;

        Unclosed(String around) {
            super(around);
        }
    }
}
