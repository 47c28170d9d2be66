package fr.beffroi.server.requests;

import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What belongs to a resident goes twelve months after the end of the request; kind, days and outcome stay. */
@Configuration(value = "requestRetention", proxyBeanMethods = false)
class RequestRetention {
    static final int MONTHS = 12;

    private final Tenancy tenancy;
    private final Requests requests;
    private final Handling handling;

    RequestRetention(Tenancy tenancy, Requests requests, Handling handling) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.handling = handling;
    }

    @Bean
    RecurringJob requestRetentionJob() {
        return new RecurringJob("requests-retention", Duration.ofHours(6), town -> erase(town, Instant.now()));
    }

    void erase(UUID collectivity, Instant now) {
        Instant limit = now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        tenancy.run(
                collectivity,
                () -> requests.closedBefore(limit)
                        .forEach(over -> handling.erase(requests.lock(over.id()), null, now)));
    }
}
