package fr.beffroi.server.location;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.Domain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of the location of leaks. */
@Configuration(proxyBeanMethods = false)
class LocationDescription {
    @Bean
    DescribedUse leakLocationDescription() {
        return new DescribedUse(LocationFeature.USE, Domain.WATER);
    }
}
