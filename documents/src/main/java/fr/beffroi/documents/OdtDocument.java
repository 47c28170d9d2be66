package fr.beffroi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenDocument texts (ISO/IEC 26300), read as a stream, without tracked deletions, comments, notes and hidden text. */
final class OdtDocument<E extends Exception> implements Xml.Visitor<E> {
    private static final Set<String> LEFT_OUT = Set.of(
            "text:tracked-changes",
            "office:annotation",
            "text:note",
            "text:hidden-text",
            "text:hidden-paragraph",
            "text:table-of-content",
            "office:styles",
            "office:font-face-decls");
    private static final int MANIFEST_CHARS = 1_000_000;
    private static final int MOST_SPACES = 10;

    private final DocumentBody<E> body;
    private final OfficeTables<E> tables;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Set<String> titleStyles = new HashSet<>(Set.of("Title"));
    private int leftOut;
    private int lists;

    /** Level 0: the document's title; from 1: a heading; -1: body. */
    private record Paragraph(int level, StringBuilder text) {}

    private OdtDocument(DocumentBody<E> body) {
        this.body = body;
        this.tables = new OfficeTables<>(body);
    }

    static <E extends Exception> void read(byte[] bytes, Limits limits, DocumentBody<E> body) throws IOException, E {
        ZipParts parts = ZipParts.within(limits, bytes);
        Optional<InputStream> manifest = parts.find("META-INF/manifest.xml");
        if (manifest.isPresent()
                && new String(manifest.get().readNBytes(MANIFEST_CHARS), StandardCharsets.UTF_8)
                        .contains("encryption-data")) {
            throw new UnreadableDocument("documents.encrypted");
        }
        Xml.walk(parts.get("content.xml"), limits, new OdtDocument<>(body));
    }

    @Override
    public void start(String name, Xml.Attributes attributes) throws E {
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        switch (name) {
            case "style:style" -> {
                @Nullable String style = attributes.find("style:name");
                if (style != null && "Title".equals(attributes.find("style:parent-style-name"))) {
                    titleStyles.add(style);
                }
            }
            case "text:h" -> open.push(new Paragraph(level(attributes), new StringBuilder()));
            case "text:p" -> {
                @Nullable String style = attributes.find("text:style-name");
                boolean title = style != null && titleStyles.contains(style);
                open.push(new Paragraph(title ? 0 : -1, new StringBuilder()));
            }
            case "text:list-item" -> lists++;
            case "text:s" -> text(" ".repeat(spaces(attributes)));
            case "text:tab" -> text("\t");
            case "text:line-break" -> text("\n");
            case "table:table" -> tables.start();
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        @Nullable Paragraph paragraph = open.peek();
        if (leftOut == 0 && paragraph != null) {
            paragraph.text.append(text);
        }
    }

    @Override
    public void end(String name) throws E {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "text:h", "text:p" -> close(open.pop());
            case "text:list-item" -> lists--;
            case "table:table-cell" -> tables.endCell();
            case "table:table-row" -> tables.endRow();
            case "table:table" -> tables.end();
            default -> {}
        }
    }

    private void close(Paragraph paragraph) throws E {
        String text = paragraph.text.toString();
        if (tables.inside()) {
            tables.cellText(text);
        } else if (paragraph.level == 0) {
            body.title(text);
        } else if (paragraph.level > 0) {
            body.heading(paragraph.level, text);
        } else if (lists > 0) {
            body.item(text);
        } else {
            body.paragraph(text);
        }
    }

    private static int level(Xml.Attributes attributes) {
        @Nullable String level = attributes.find("text:outline-level");
        return level != null && level.matches("[1-9]|10") ? Integer.parseInt(level) : 1;
    }

    private static int spaces(Xml.Attributes attributes) {
        @Nullable String count = attributes.find("text:c");
        return count != null && count.matches("\\d{1,3}") ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1;
    }
}
