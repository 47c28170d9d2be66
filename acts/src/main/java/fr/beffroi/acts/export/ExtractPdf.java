package fr.beffroi.acts.export;

import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.documents.EmbeddedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extract of the register as PDF/A-3a and PDF/UA-1, with the annexes inside. Safe for use by many threads. */
public final class ExtractPdf {
    private ExtractPdf() {}

    /** @param receipt of the prefecture, whose mentions are printed; null before it came */
    public static byte[] of(Extract extract, @Nullable Receipt receipt) {
        List<EmbeddedFile> files =
                extract.attachments().stream().map(ExtractPdf::file).toList();
        return PaperPdf.of(ExtractPaper.of(extract, receipt), files);
    }

    private static EmbeddedFile file(Attachment one) {
        String name = Printable.of(one.name());
        return new EmbeddedFile(name, MediaTypes.of(name), Printable.of(one.title()), one.content());
    }
}
