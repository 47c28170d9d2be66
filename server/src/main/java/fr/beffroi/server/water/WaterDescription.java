package fr.beffroi.server.water;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.Domain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of the ranking of pipes. */
@Configuration(proxyBeanMethods = false)
class WaterDescription {
    @Bean
    DescribedUse waterPipesDescription() {
        return new DescribedUse(WaterFeature.USE, Domain.WATER);
    }
}
