package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Signature;
import java.util.List;

/**
 * A document of a session as structured text, for whoever prints it.
 *
 * @param language of its words, "fr" or "en"
 */
public record Sheet(String title, String language, List<Block> blocks) {
    public Sheet {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /** @param level 2 or 3: the title is the first */
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** @param numbered from 1; otherwise with dashes */
    public record Items(boolean numbered, List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** @param rows each as long as the header */
    public record Table(String caption, List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException("sheet.table");
                }
            }
        }
    }

    public record Signatures(List<Signature> signatures) implements Block {
        public Signatures {
            signatures = List.copyOf(signatures);
        }
    }

    /** What follows stands on a sheet of its own (feuillet). @param head what the sheet bears at its top */
    public record NewSheet(int number, String head) implements Block {}
}
