package fr.beffroi.server.requests;

import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A request that was answered closes by itself three months later: the time of its remedies, two months, is over. What belongs to a
 * resident goes twelve months after that end, or after an earlier one; kind, days, outcome and the administration's answer stay.
 */
@Configuration(value = "requestRetention", proxyBeanMethods = false)
class RequestRetention {
    static final int MONTHS = 12;
    /** After its answer. */
    static final int OPEN_MONTHS = 3;

    private final Tenancy tenancy;
    private final Requests requests;
    private final Handling handling;
    private final Forgetting forgetting;

    RequestRetention(Tenancy tenancy, Requests requests, Handling handling, Forgetting forgetting) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.handling = handling;
        this.forgetting = forgetting;
    }

    @Bean
    RecurringJob requestRetentionJob() {
        return new RecurringJob("requests-retention", Duration.ofHours(6), town -> erase(town, Instant.now()));
    }

    void erase(UUID collectivity, Instant now) {
        tenancy.run(collectivity, () -> {
            requests.answeredBefore(before(now, OPEN_MONTHS)).forEach(answered -> handling.endAnswered(answered, now));
            requests.endedBefore(before(now, MONTHS), OPEN_MONTHS).forEach(over -> forgetting.forget(over, null, now));
        });
    }

    private static Instant before(Instant now, int months) {
        return now.atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
