package fr.beffroi.server.drafting;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.Domain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of drafting. */
@Configuration(proxyBeanMethods = false)
class DraftingDescription {
    @Bean
    DescribedUse draftingUseDescription() {
        return new DescribedUse(DraftingFeature.USE, Domain.ADMINISTRATION);
    }
}
