package fr.beffroi.server.annexes;

import fr.beffroi.documents.AccessiblePdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files to annex, invented. */
public final class Files {
    private Files() {}

    /** One page that says so. */
    public static byte[] pdf(String words) {
        return AccessiblePdf.of("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\"><head><title>" + words
                + "</title><meta name=\"subject\" content=\"essai\"/></head><body style=\"font-family: 'Liberation Sans'\">"
                + "<h1>" + words + "</h1></body></html>");
    }

    public static byte[] locked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf("Secret"))) {
            document.protect(new StandardProtectionPolicy("maitre", "lecteur", new AccessPermission()));
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @param format "png" or "jpg" */
    public static byte[] picture(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, i * 7919);
        }
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
