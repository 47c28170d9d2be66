package fr.beffroi.server.sessions;

import fr.beffroi.acts.export.Paper;
import fr.beffroi.acts.export.PaperDocx;
import fr.beffroi.acts.export.PaperOdt;
import fr.beffroi.acts.export.PaperPdf;
import fr.beffroi.acts.export.SheetPaper;
import fr.beffroi.acts.session.Sheet;

/** As which file a paper of a session is fetched. */
enum PaperFile {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    private final String type;

    PaperFile(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    byte[] print(Sheet sheet, String author) {
        Paper paper = SheetPaper.of(sheet, author);
        return switch (this) {
            case PDF -> PaperPdf.of(paper);
            case DOCX -> PaperDocx.of(paper);
            case ODT -> PaperOdt.of(paper);
        };
    }
}
