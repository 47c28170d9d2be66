package fr.beffroi.acts.reading.text;

import fr.beffroi.documents.DocumentBody;
import fr.beffroi.documents.DocumentFormat;
import fr.beffroi.documents.Limits;
import fr.beffroi.documents.OfficeDocument;
import java.io.IOException;
import java.util.List;

/**
 * Word and OpenDocument texts: each paragraph a line of its own. A row of a table is one line, unless its cells hold
 * several paragraphs each: then it lays out columns, and they are read one after the other.
 */
final class OfficeText implements DocumentBody<RuntimeException> {
    private final Writer writer = new Writer();
    private boolean apart;

    private OfficeText() {}

    static Written read(DocumentFormat format, byte[] bytes, Limits limits) throws IOException {
        var text = new OfficeText();
        OfficeDocument.read(format, bytes, limits, text);
        return text.writer.written(false);
    }

    @Override
    public void title(String text) {
        heading(1, text);
    }

    @Override
    public void heading(int level, String text) {
        apart = true;
        paragraph(text);
        apart = true;
    }

    @Override
    public void paragraph(String text) {
        if (text.isBlank()) {
            apart = true;
            return;
        }
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                writer.line(line, true, apart);
                apart = false;
            }
        }
    }

    @Override
    public void item(String text) {
        paragraph(text.isBlank() ? text : "- " + text);
    }

    @Override
    public void startTable() {
        apart = true;
    }

    @Override
    public void row(List<String> cells) {
        if (cells.stream().allMatch(c -> c.strip().indexOf('\n') < 0)) {
            paragraph(String.join("\t", cells.stream().map(String::strip).toList()));
            return;
        }
        for (String cell : cells) {
            apart = true;
            paragraph(cell);
        }
    }

    @Override
    public void endTable() {
        apart = true;
    }
}
