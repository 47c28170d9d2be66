package fr.beffroi.acts.reading.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A scanned page as a picture, at the resolution at which it was scanned: on invented scans at 200 dots per inch, enlarging to
 * 300 made tesseract miss 30 words in 1,805 instead of 9, and the median filter 5.
 */
final class PagePicture {
    private static final double FINEST = 300;
    private static final double COARSEST = 150;
    private static final double FILTERED_FROM = 190;
    private static final double MOST_PIXELS = 12_000_000;
    private static final long MOST_SOURCE_PIXELS = 60_000_000;
    private static final int DEEPEST = 3;

    /** @param dpi so that a place in pixels can be told in points */
    record Picture(BufferedImage image, double dpi) {}

    private PagePicture() {}

    static boolean holdsPicture(PDDocument document, int page) throws IOException {
        return widest(document.getPage(page).getResources(), page, 0) > 0;
    }

    static Picture render(PDDocument document, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        double inches = Math.max(0.1, box.getWidth() / 72.0);
        double area = inches * Math.max(0.1, box.getHeight() / 72.0);
        double scanned = widest(document.getPage(page).getResources(), page, 0) / inches;
        double wanted = Math.clamp(scanned, COARSEST, FINEST);
        double dpi = Math.min(wanted, Math.sqrt(MOST_PIXELS / area));
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, (float) dpi, ImageType.GRAY);
        return new Picture(dpi >= FILTERED_FROM ? Specks.without(image) : image, dpi);
    }

    /** Width in pixels of the widest picture, in forms too. */
    private static int widest(PDResources resources, int page, int depth) throws IOException {
        int widest = 0;
        if (resources == null || depth > DEEPEST) {
            return 0;
        }
        for (COSName name : resources.getXObjectNames()) {
            switch (resources.getXObject(name)) {
                case PDImageXObject image -> {
                    if ((long) image.getWidth() * image.getHeight() > MOST_SOURCE_PIXELS) {
                        throw UnreadableAct.of("reading.picture", String.valueOf(page + 1));
                    }
                    widest = Math.max(widest, image.getWidth());
                }
                case PDFormXObject form -> widest = Math.max(widest, widest(form.getResources(), page, depth + 1));
                case null, default -> {}
            }
        }
        return widest;
    }
}
