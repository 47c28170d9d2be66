package fr.beffroi.acts.reading.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A scanned page as a picture, neither larger than characters need nor than memory bears. */
final class PagePicture {
    private static final float DPI = 300;
    private static final double MOST_PIXELS = 12_000_000;
    private static final long MOST_SOURCE_PIXELS = 60_000_000;

    /** @param dpi so that a place in pixels can be told in points */
    record Picture(BufferedImage image, float dpi) {}

    private PagePicture() {}

    static boolean holdsPicture(PDDocument document, int page) throws IOException {
        PDPage one = document.getPage(page);
        PDResources resources = one.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (!resources.isImageXObject(name)) {
                if (!"XObject".equals(name.getName())) {
                    continue;
                }
                return true;
            }
            if (resources.getXObject(name) instanceof PDImageXObject image) {
                if ((long) image.getWidth() * image.getHeight() > MOST_SOURCE_PIXELS) {
                    throw UnreadableAct.of("reading.picture", String.valueOf(page + 1));
                }
                return true;
            }
        }
        return false;
    }

    static Picture render(PDDocument document, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        double inches = box.getWidth() / 72.0 * box.getHeight() / 72.0;
        float dpi = (float) Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(0.01, inches)));
        return new Picture(new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY), dpi);
    }
}
