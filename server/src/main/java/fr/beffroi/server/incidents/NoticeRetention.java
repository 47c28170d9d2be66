package fr.beffroi.server.incidents;

import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a sender wrote goes twelve months after it was set aside, or after its incident was closed. One that waits is kept. */
@Configuration(proxyBeanMethods = false)
class NoticeRetention {
    static final int MONTHS = 12;

    private final Tenancy tenancy;
    private final NoticeRows rows;
    private final Notices notices;

    NoticeRetention(Tenancy tenancy, NoticeRows rows, Notices notices) {
        this.tenancy = tenancy;
        this.rows = rows;
        this.notices = notices;
    }

    @Bean
    RecurringJob incidentNoticeRetention() {
        return new RecurringJob("incident-notices-retention", Duration.ofHours(6), town -> erase(town, Instant.now()));
    }

    void erase(UUID collectivity, Instant now) {
        Instant limit = now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        tenancy.run(collectivity, () -> rows.endedBefore(limit).forEach(over -> notices.forget(over, null, now)));
    }
}
