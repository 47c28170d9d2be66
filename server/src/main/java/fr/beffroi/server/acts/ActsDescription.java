package fr.beffroi.server.acts;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.Domain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of the reading of acts. */
@Configuration(proxyBeanMethods = false)
class ActsDescription {
    @Bean
    DescribedUse actsUseDescription() {
        return new DescribedUse(ActsFeature.USE, Domain.ADMINISTRATION);
    }
}
