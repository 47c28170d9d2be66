package fr.beffroi.server.buildings;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.Domain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of presumptions on aerial images. */
@Configuration(proxyBeanMethods = false)
class BuildingsDescription {
    @Bean
    DescribedUse unauthorisedConstructionDescription() {
        return new DescribedUse(BuildingsFeature.USE, Domain.PLANNING);
    }
}
