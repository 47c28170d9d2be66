package fr.beffroi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Word documents (ECMA-376). Read as a stream rather than through a document model: what was deleted under tracked
 * changes and hidden text must not be quoted, and memory stays bounded.
 */
final class DocxDocument<E extends Exception> implements Xml.Visitor<E> {
    private static final Set<String> LEFT_OUT = Set.of("w:del", "w:moveFrom", "mc:Fallback", "w:pict");
    private static final Pattern HEADING_NAME = Pattern.compile("(?i)(?:heading|titre) ([1-9])");

    private final Map<String, Integer> levels;
    private final DocumentBody<E> body;
    private final OfficeTables<E> tables;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int leftOut;
    private boolean inText;
    private boolean vanished;
    private int runStart;

    /** Level 0: the document's title; 1 to 9: a heading; -1: body. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        int level = -1;
        boolean item;
    }

    private DocxDocument(Map<String, Integer> levels, DocumentBody<E> body) {
        this.levels = levels;
        this.body = body;
        this.tables = new OfficeTables<>(body);
    }

    static <E extends Exception> void read(byte[] bytes, Limits limits, DocumentBody<E> body) throws IOException, E {
        ZipParts parts = ZipParts.within(limits, bytes);
        var styles = new Styles();
        Optional<InputStream> sheet = parts.find("word/styles.xml");
        if (sheet.isPresent()) {
            Xml.walk(sheet.get(), limits, styles);
        }
        Xml.walk(parts.get("word/document.xml"), limits, new DocxDocument<>(styles.levels(), body));
    }

    @Override
    public void start(String name, Xml.Attributes attributes) throws E {
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        @Nullable Paragraph paragraph = open.peek();
        switch (name) {
            case "w:p" -> open.push(new Paragraph());
            case "w:tbl" -> tables.start();
            case "w:t" -> inText = true;
            case "w:r" -> {
                vanished = false;
                runStart = paragraph == null ? 0 : paragraph.text.length();
            }
            case "w:vanish" -> vanished = isOn(attributes);
            case "w:tab" -> append("\t");
            case "w:br", "w:cr" -> append("\n");
            case "w:noBreakHyphen" -> append("-");
            default -> {
                if (paragraph != null) {
                    property(paragraph, name, attributes);
                }
            }
        }
    }

    private void property(Paragraph paragraph, String name, Xml.Attributes attributes) {
        @Nullable String value = attributes.find("w:val");
        switch (name) {
            case "w:pStyle" -> paragraph.level = value == null ? -1 : levels.getOrDefault(value, -1);
            case "w:outlineLvl" -> paragraph.level = outlineLevel(value);
            case "w:numPr" -> paragraph.item = true;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (leftOut == 0 && inText) {
            append(text);
        }
    }

    @Override
    public void end(String name) throws E {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "w:t" -> inText = false;
            case "w:r" -> {
                @Nullable Paragraph paragraph = open.peek();
                if (vanished && paragraph != null && paragraph.text.length() > runStart) {
                    paragraph.text.setLength(runStart);
                }
                vanished = false;
            }
            case "w:p" -> close(open.pop());
            case "w:tc" -> tables.endCell();
            case "w:tr" -> tables.endRow();
            case "w:tbl" -> tables.end();
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
        } else if (paragraph.item) {
            body.item(text);
        } else {
            body.paragraph(text);
        }
    }

    private void append(String text) {
        @Nullable Paragraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.text.append(text);
        }
    }

    private static boolean isOn(Xml.Attributes attributes) {
        @Nullable String value = attributes.find("w:val");
        return value == null || !Set.of("0", "false", "off").contains(value);
    }

    private static int outlineLevel(@Nullable String value) {
        return value != null && value.matches("[0-8]") ? Integer.parseInt(value) + 1 : -1;
    }

    /** Which styles are headings, by their name or outline level, their own or their parent's. */
    private static final class Styles implements Xml.Visitor<RuntimeException> {
        private final Map<String, Integer> own = new HashMap<>();
        private final Map<String, String> parents = new HashMap<>();
        private String id = "";

        @Override
        public void start(String name, Xml.Attributes attributes) {
            @Nullable String value = attributes.find("w:val");
            switch (name) {
                case "w:style" -> {
                    @Nullable String styleId = attributes.find("w:styleId");
                    id = styleId == null ? "" : styleId;
                }
                case "w:name" -> named(value == null ? "" : value);
                case "w:basedOn" -> parents.put(id, value == null ? "" : value);
                case "w:outlineLvl" -> own.putIfAbsent(id, outlineLevel(value));
                default -> {}
            }
        }

        private void named(String name) {
            Matcher heading = HEADING_NAME.matcher(name);
            if (heading.matches()) {
                own.put(id, Integer.valueOf(heading.group(1)));
            } else if (name.equalsIgnoreCase("title") || name.equalsIgnoreCase("titre")) {
                own.put(id, 0);
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {}

        Map<String, Integer> levels() {
            var all = new HashMap<>(own);
            for (String style : parents.keySet()) {
                @Nullable String parent = style;
                for (int i = 0; i < 10 && parent != null && !all.containsKey(style); i++) {
                    parent = parents.get(parent);
                    @Nullable Integer level = parent == null ? null : own.get(parent);
                    if (level != null) {
                        all.put(style, level);
                    }
                }
            }
            return all;
        }
    }
}
