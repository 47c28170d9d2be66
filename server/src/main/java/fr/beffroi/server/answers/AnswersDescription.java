package fr.beffroi.server.answers;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.DescribedUse.Part;
import fr.beffroi.server.register.Domain;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of answers to residents: the fiches that are at hand at this moment. */
@Configuration(proxyBeanMethods = false)
class AnswersDescription {
    @Bean
    DescribedUse answersUseDescription(Fiches fiches) {
        return new DescribedUse(Intake.USE, Domain.RESIDENTS, () -> parts(fiches));
    }

    private static List<Part> parts(Fiches fiches) {
        List<Part> parts = new ArrayList<>();
        fiches.findDate().ifPresent(date -> parts.add(new Part("answers.part.date", date)));
        fiches.findSize().ifPresent(size -> parts.add(new Part("answers.part.fiches", size)));
        return parts;
    }
}
