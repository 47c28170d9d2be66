package fr.beffroi.server.acts;

import static org.thymeleaf.spring6.expression.ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * The report of a check as a PDF that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-3a). The page is made
 * from the template {@code acts/report}; fonts are ours and embedded, and nothing is fetched from anywhere.
 */
@Component
class ReportPdf {
    private static final String FAMILY = "Liberation Sans";
    private static final FSStreamFactory NOTHING = url -> {
        throw new IllegalStateException("a report fetches nothing: " + url);
    };

    private final SpringTemplateEngine templates;
    private final ThymeleafEvaluationContext beans;

    ReportPdf(SpringTemplateEngine templates, ApplicationContext application) {
        this.templates = templates;
        this.beans = new ThymeleafEvaluationContext(application, null);
    }

    byte[] of(Map<String, Object> model) {
        Context context = new Context(Locale.FRENCH, model);
        context.setVariable(THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
        String html = templates.process("acts/report", context);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(() -> font("LiberationSans-Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("LiberationSans-Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> null)
                .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null)
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

    private static InputStream font(String name) {
        try (InputStream font = ReportPdf.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            return new ByteArrayInputStream(Objects.requireNonNull(font, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
