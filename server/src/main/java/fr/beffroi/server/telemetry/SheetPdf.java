package fr.beffroi.server.telemetry;

import static org.thymeleaf.spring6.expression.ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

import fr.beffroi.documents.AccessiblePdf;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** A year's sheet as a PDF that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-3a). In French. */
@Component
class SheetPdf {
    private final SpringTemplateEngine templates;
    private final ThymeleafEvaluationContext beans;
    private final Tenancy tenancy;
    private final Years years;
    private final Accounts accounts;
    private final Collectivities collectivities;

    SheetPdf(
            SpringTemplateEngine templates,
            ApplicationContext application,
            Tenancy tenancy,
            Years years,
            Accounts accounts,
            Collectivities collectivities) {
        this.templates = templates;
        this.beans = new ThymeleafEvaluationContext(application, null);
        this.tenancy = tenancy;
        this.years = years;
        this.accounts = accounts;
        this.collectivities = collectivities;
    }

    /** Outside of any transaction. @throws NoSuchElementException if nothing was entered for this year */
    byte[] of(UUID collectivity, int year) {
        return print(tenancy.in(collectivity, () -> model(collectivity, year)));
    }

    private Map<String, Object> model(UUID collectivity, int year) {
        Years.Stored stored = years.get(year);
        Map<String, Object> model = new HashMap<>();
        model.put("collectivity", collectivities.get(collectivity).name());
        model.put("demonstration", collectivities.get(collectivity).demonstration());
        model.put("sheet", YearSheet.of(year, stored.inputs(), Locale.FRENCH));
        model.put("stored", stored);
        model.put("by", accounts.names().getOrDefault(stored.by(), "…"));
        model.put("printed", Instant.now());
        return model;
    }

    private byte[] print(Map<String, Object> model) {
        Context context = new Context(Locale.FRENCH, model);
        context.setVariable(THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
        String html = templates.process("telemetry/sheet", context);
        return AccessiblePdf.of(new W3CDom().fromJsoup(Jsoup.parse(html)));
    }
}
