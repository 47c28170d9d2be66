package fr.beffroi.server.acts;

import static org.thymeleaf.spring6.expression.ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

import fr.beffroi.documents.AccessiblePdf;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * The report of a check as a PDF that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-3a). The page is made
 * from the template {@code acts/report}.
 */
@Component
class ReportPdf {
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
        return AccessiblePdf.of(new W3CDom().fromJsoup(Jsoup.parse(html)));
    }
}
