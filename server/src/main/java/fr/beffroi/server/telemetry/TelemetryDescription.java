package fr.beffroi.server.telemetry;

import fr.beffroi.server.register.DescribedUse;
import fr.beffroi.server.register.Domain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register is told of leak alarms. */
@Configuration(proxyBeanMethods = false)
class TelemetryDescription {
    @Bean
    DescribedUse leakAlarmsDescription() {
        return new DescribedUse(TelemetryFeature.USE, Domain.WATER);
    }
}
