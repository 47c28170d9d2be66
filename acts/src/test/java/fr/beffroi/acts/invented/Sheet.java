package fr.beffroi.acts.invented;

import java.util.ArrayList;
import java.util.List;

/** What stands on the pages, from top to bottom, before it is a file. */
public record Sheet(List<Block> blocks) {
    public Sheet {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    public record Text(String text, Align align, boolean bold, int size) implements Block {}

    public record Gap() implements Block {}

    /** @param share of the width that the left column takes */
    public record Columns(double share, Sheet left, Sheet right) implements Block {}

    /** @param widths of the columns, which sum up to 1 */
    public record Table(List<Double> widths, List<List<String>> rows) implements Block {}

    /** What is stamped at the top right, over the margin, on the first page. */
    public record Stamp(List<String> lines) implements Block {}

    public static Builder builder() {
        return new Builder();
    }

    /** Writes a sheet as one says it. */
    public static final class Builder {
        private final List<Block> blocks = new ArrayList<>();
        private int size = 11;

        private Builder() {}

        public Builder size(int points) {
            size = points;
            return this;
        }

        public Builder p(String text) {
            blocks.add(new Text(text, Align.LEFT, false, size));
            return this;
        }

        public Builder ps(List<String> texts) {
            texts.forEach(this::p);
            return this;
        }

        public Builder bold(String text) {
            blocks.add(new Text(text, Align.LEFT, true, size));
            return this;
        }

        public Builder center(String text) {
            blocks.add(new Text(text, Align.CENTER, true, size + 1));
            return this;
        }

        public Builder right(String text) {
            blocks.add(new Text(text, Align.RIGHT, false, size));
            return this;
        }

        public Builder gap() {
            blocks.add(new Gap());
            return this;
        }

        public Builder columns(double share, Builder left, Builder right) {
            blocks.add(new Columns(share, left.sheet(), right.sheet()));
            return this;
        }

        public Builder table(List<Double> widths, List<List<String>> rows) {
            blocks.add(new Table(widths, rows));
            return this;
        }

        public Builder stamp(String... lines) {
            blocks.add(new Stamp(List.of(lines)));
            return this;
        }

        public Sheet sheet() {
            return new Sheet(blocks);
        }
    }
}
