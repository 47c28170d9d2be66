package fr.beffroi.acts.export;

import java.util.List;

/**
 * What is printed, before any format: read from top to bottom. Texts are made {@link Printable}.
 *
 * @param title of the document, as a file manager or a screen reader announces it
 * @param about one sentence that describes it
 * @param author the collectivité
 * @param language of its words, "fr" or "en"
 */
public record Paper(String title, String about, String author, String language, List<Block> blocks) {
    public Paper {
        title = Printable.of(title);
        about = Printable.of(about);
        author = Printable.of(author);
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /** A centred line above the title. */
    public record Head(String text) implements Block {
        public Head {
            text = Printable.of(text);
        }
    }

    /** The one heading of the first level. */
    public record Title(String text) implements Block {
        public Title {
            text = Printable.of(text);
        }
    }

    /** @param level 2 or 3 */
    public record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 2 || level > 3) {
                throw new IllegalArgumentException("heading.level");
            }
            text = Printable.of(text);
        }
    }

    /** @param lead its first words, in bold, which a space sets apart; may be empty */
    public record Paragraph(String lead, String text) implements Block {
        public Paragraph {
            lead = Printable.of(lead);
            text = Printable.of(text);
        }

        public Paragraph(String text) {
            this("", text);
        }

        /** As it is read. */
        public String whole() {
            return lead.isEmpty() || text.isEmpty() ? lead + text : lead + " " + text;
        }
    }

    /** @param numbered from 1; otherwise with dashes */
    public record Items(boolean numbered, List<String> items) implements Block {
        public Items {
            items = items.stream().map(Printable::of).toList();
        }
    }

    /**
     * Every row has a cell for each column.
     *
     * @param caption stands above it; may be empty
     */
    public record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("table.width");
            }
            caption = Printable.of(caption);
            columns = columns.stream().map(Printable::of).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(Printable::of).toList())
                    .toList();
        }
    }

    /**
     * What follows stands on a page of its own.
     *
     * @param head what that page bears at its top; may be empty
     */
    public record NewPage(String head) implements Block {
        public NewPage {
            head = Printable.of(head);
        }
    }

    /** Room for a signature between a quality and a name. */
    public record Signed(String quality, String name) implements Block {
        public Signed {
            quality = Printable.of(quality);
            name = Printable.of(name);
        }
    }
}
