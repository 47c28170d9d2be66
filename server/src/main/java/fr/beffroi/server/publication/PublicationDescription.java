package fr.beffroi.server.publication;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.Domain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of the search for personal data in acts. */
@Configuration(proxyBeanMethods = false)
class PublicationDescription {
    @Bean
    DescribedUse publicationUseDescription() {
        return new DescribedUse(PublicationFeature.USE, Domain.ADMINISTRATION);
    }
}
