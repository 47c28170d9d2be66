package fr.beffroi.server.inventory;

import fr.beffroi.documents.BoundedReading;
import fr.beffroi.documents.DocumentBody;
import fr.beffroi.documents.DocumentFormat;
import fr.beffroi.documents.Limits;
import fr.beffroi.documents.OfficeDocument;
import fr.beffroi.documents.PdfDocument;
import fr.beffroi.documents.UnreadableDocument;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.i18n.LocaleContextHolder;

/** The text of a contract's file: PDF, DOCX or ODT. A scan has none, and is told so. */
final class ContractFile {
    private static final Limits LIMITS = Limits.STANDARD;
    private static final String PARAGRAPH = "\n\n";

    private ContractFile() {}

    /** @throws Refused if it cannot be taken, with what is wrong and what to do */
    static String text(byte[] content) {
        String text;
        try {
            if (content.length > LIMITS.bytes()) {
                throw new Refused("inventory.contract.large", LIMITS.bytes() / 1_000_000);
            }
            text = BoundedReading.run(LIMITS, UnreadableDocument.class, () -> read(content));
        } catch (UnreadableDocument unreadable) {
            throw new Refused("inventory.contract.file", unreadable.message(LocaleContextHolder.getLocale()));
        }
        if (text.isBlank()) {
            throw new Refused("inventory.contract.scan");
        }
        // What some writers of PDF leave between words, and no database takes.
        return text.replace("\0", "");
    }

    private static String read(byte[] content) throws IOException {
        DocumentFormat format =
                DocumentFormat.of(content).orElseThrow(() -> new UnreadableDocument("documents.unknown"));
        return switch (format) {
            case PDF -> pdf(content);
            case DOCX, ODT -> {
                Paragraphs body = new Paragraphs();
                OfficeDocument.read(format, content, LIMITS, body);
                yield body.text.toString();
            }
        };
    }

    private static String pdf(byte[] content) throws IOException {
        try (PDDocument pdf = PdfDocument.open(content, LIMITS)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setParagraphEnd(PARAGRAPH);
            return stripper.getText(pdf);
        }
    }

    /** Each a passage of its own, cells of a row together. */
    private static final class Paragraphs implements DocumentBody<UnreadableDocument> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void title(String title) {
            paragraph(title);
        }

        @Override
        public void heading(int level, String heading) {
            paragraph(heading);
        }

        @Override
        public void paragraph(String paragraph) {
            text.append(paragraph).append(PARAGRAPH);
        }

        @Override
        public void item(String item) {
            paragraph(item);
        }

        @Override
        public void startTable() {
            // Rows tell all.
        }

        @Override
        public void row(List<String> cells) {
            paragraph(String.join(" ", cells));
        }

        @Override
        public void endTable() {
            // Rows told all.
        }
    }
}
