package fr.beffroi.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints XHTML as a PDF that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-3a). The page needs a language, a
 * title and a meta element named subject; its font is {@value #FAMILY}, regular or bold, embedded. Nothing is fetched from
 * anywhere. A character that the font lacks is printed as {@code #}: the standards allow no empty glyph.
 */
public final class AccessiblePdf {
    public static final String FAMILY = "Liberation Sans";

    private static final String PICTURE = "picture:";

    private static final FSStreamFactory NOTHING = url -> {
        throw new IllegalStateException("a print fetches nothing: " + url);
    };

    static {
        // It would tell of each font and each style sheet.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private AccessiblePdf() {}

    /** @throws IllegalArgumentException if it is not well-formed, or declares a document type */
    public static byte[] of(String xhtml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return of(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("pdf.xhtml", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] of(Document xhtml) {
        return withPictures(xhtml, Map.of());
    }

    /**
     * The same with pictures of ours: {@code <img src="picture:name" alt="…">}.
     *
     * @param pictures PNG without transparency, by name
     */
    public static byte[] withPictures(Document xhtml, Map<String, byte[]> pictures) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(() -> font("LiberationSans-Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("LiberationSans-Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) ->
                        uri.startsWith(PICTURE) && pictures.containsKey(uri.substring(PICTURE.length())) ? uri : null)
                .useProtocolsStreamImplementation(
                        uri -> new Picture(Objects.requireNonNull(pictures.get(uri.substring(PICTURE.length())))),
                        "picture")
                .withW3cDocument(xhtml, null)
                .toStream(pdf);
        for (String protocol : new String[] {"http", "https", "file", "ftp", "jar", "data"}) {
            builder.useProtocolsStreamImplementation(NOTHING, protocol);
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The same with files inside, as PDF/A-3 allows: any reader shows and saves them. */
    public static byte[] of(Document xhtml, List<EmbeddedFile> files) {
        byte[] pdf = of(xhtml);
        try {
            return files.isEmpty() ? pdf : PdfEnclosures.in(pdf, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Nobody compares pictures.
    @SuppressWarnings("ArrayRecordComponent")
    private record Picture(byte[] content) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            throw new IllegalStateException("a picture is no text");
        }
    }

    private static InputStream font(String name) {
        try (InputStream font = AccessiblePdf.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            return new ByteArrayInputStream(Objects.requireNonNull(font, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
