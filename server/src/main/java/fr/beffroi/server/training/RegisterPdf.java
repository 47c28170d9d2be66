package fr.beffroi.server.training;

import static org.thymeleaf.spring6.expression.ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

import fr.beffroi.documents.AccessiblePdf;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** The register of training as a PDF that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-3a). In French. */
@Component("trainingRegisterPdf")
class RegisterPdf {
    private final SpringTemplateEngine templates;
    private final ThymeleafEvaluationContext beans;
    private final Tenancy tenancy;
    private final TrainingRegister register;
    private final Collectivities collectivities;

    RegisterPdf(
            SpringTemplateEngine templates,
            ApplicationContext application,
            Tenancy tenancy,
            TrainingRegister register,
            Collectivities collectivities) {
        this.templates = templates;
        this.beans = new ThymeleafEvaluationContext(application, null);
        this.tenancy = tenancy;
        this.register = register;
        this.collectivities = collectivities;
    }

    /** Outside of any transaction. */
    byte[] of(Account reader) {
        Collectivity town = collectivities.get(reader.collectivity());
        Map<String, Object> model = new HashMap<>();
        model.put("collectivity", town.name());
        model.put("demonstration", town.demonstration());
        model.put("register", tenancy.in(reader.collectivity(), () -> register.seenBy(reader)));
        model.put("printed", Instant.now());
        Context context = new Context(Locale.FRENCH, model);
        context.setVariable(THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
        String html = templates.process("training/register-pdf", context);
        return AccessiblePdf.of(new W3CDom().fromJsoup(Jsoup.parse(html)));
    }
}
