package fr.beffroi.answers.local;

import fr.beffroi.documents.DocumentBody;
import fr.beffroi.documents.DocumentFormat;
import fr.beffroi.documents.OfficeDocument;
import java.io.IOException;
import java.util.List;

/** Word and OpenDocument texts. */
final class OfficeSource implements DocumentBody<LocalProblem> {
    private final Outline outline;
    private Table table;

    private OfficeSource(Outline outline) {
        this.outline = outline;
        this.table = new Table(outline);
    }

    static void read(DocumentFormat format, byte[] bytes, LocalLimits limits, Outline outline)
            throws LocalProblem, IOException {
        OfficeDocument.read(format, bytes, limits.opening(), new OfficeSource(outline));
    }

    @Override
    public void title(String text) {
        outline.title(text);
    }

    @Override
    public void heading(int level, String text) throws LocalProblem {
        outline.heading(level, text);
    }

    @Override
    public void paragraph(String text) throws LocalProblem {
        outline.paragraph(text);
    }

    @Override
    public void item(String text) throws LocalProblem {
        outline.item(text);
    }

    @Override
    public void startTable() {
        table = new Table(outline);
    }

    @Override
    public void row(List<String> cells) throws LocalProblem {
        table.row(0, cells);
    }

    @Override
    public void endTable() throws LocalProblem {
        table.end();
    }
}
