package fr.beffroi.acts.invented;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF printed, signed and put through the copier of a town hall. */
final class Scan {
    private static final int DPI = 200;
    private static final double SKEW = Math.toRadians(0.35);
    private static final int SPECKS_PER_PAGE = 900;

    private Scan() {}

    static byte[] of(byte[] pdf) throws IOException {
        var random = new Random(pdf.length);
        try (PDDocument original = Loader.loadPDF(pdf);
                PDDocument scan = new PDDocument()) {
            var renderer = new PDFRenderer(original);
            for (int i = 0; i < original.getNumberOfPages(); i++) {
                BufferedImage image = copied(renderer.renderImageWithDPI(i, DPI, ImageType.GRAY), random);
                var page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                try (var content = new PDPageContentStream(scan, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(scan, image, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            var bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static BufferedImage copied(BufferedImage page, Random random) {
        var copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = copy.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(SKEW, copy.getWidth() / 2.0, copy.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        for (int i = 0; i < SPECKS_PER_PAGE; i++) {
            int grey = 90 + random.nextInt(120);
            copy.setRGB(
                    random.nextInt(copy.getWidth()),
                    random.nextInt(copy.getHeight()),
                    new Color(grey, grey, grey).getRGB());
        }
        return copy;
    }
}
