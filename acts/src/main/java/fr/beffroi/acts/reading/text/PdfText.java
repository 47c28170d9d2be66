package fr.beffroi.acts.reading.text;

import fr.beffroi.documents.Limits;
import fr.beffroi.documents.PdfDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDF: the text that it holds; a page that is a picture goes through character recognition. */
final class PdfText {
    private static final int FEW_LETTERS = 20;

    private PdfText() {}

    static Written read(byte[] bytes, Limits limits, Ocr ocr) throws IOException {
        try (PDDocument document = PdfDocument.open(bytes, limits)) {
            List<List<Word>> pages = PdfWords.of(document);
            boolean recognised = false;
            for (int page = 0; page < pages.size(); page++) {
                if (letters(pages.get(page)) < FEW_LETTERS && PagePicture.holdsPicture(document, page)) {
                    pages.set(page, ocr.words(PagePicture.render(document, page)));
                    recognised = true;
                }
            }
            if (pages.stream().mapToLong(PdfText::letters).sum() < FEW_LETTERS) {
                throw UnreadableAct.of("reading.textless");
            }
            return written(pages, recognised);
        }
    }

    private static Written written(List<List<Word>> pages, boolean recognised) {
        var writer = new Writer();
        List<List<PageLayout.Read>> read = new ArrayList<>();
        for (List<Word> page : pages) {
            read.add(PageLayout.of(page));
        }
        for (List<PageLayout.Read> page : RunningLines.withoutThem(read)) {
            writer.page();
            page.forEach(l -> writer.line(l.text(), l.opens(), l.apart()));
        }
        return writer.written(recognised);
    }

    private static long letters(List<Word> words) {
        return words.stream()
                .mapToLong(w -> w.text().chars().filter(Character::isLetter).count())
                .sum();
    }
}
