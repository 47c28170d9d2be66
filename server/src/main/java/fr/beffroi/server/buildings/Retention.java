package fr.beffroi.server.buildings;

import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Images of private land are kept no longer than the collectivité says: the windows of a closed presumption go after its period,
 * unless a statement of offence still waits to be sent. What was decided, and the journal, stay.
 */
@Configuration(value = "buildingsRetention", proxyBeanMethods = false)
class Retention {
    /** Where nobody said otherwise. */
    static final int MONTHS = 12;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Cases cases;
    private final JournalBook journal;

    Retention(JdbcClient db, Tenancy tenancy, Cases cases, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.cases = cases;
        this.journal = journal;
    }

    @Bean
    RecurringJob buildingsRetentionJob() {
        return new RecurringJob("buildings-retention", Duration.ofHours(6), town -> erase(town, Instant.now()));
    }

    /** Inside {@link Tenancy#in}. */
    int months() {
        return db.sql("select retention_months from building_settings")
                .query(Integer.class)
                .optional()
                .orElse(MONTHS);
    }

    /** Inside {@link Tenancy#in}. @param months 1 to 120 */
    void set(int months) {
        db.sql("""
                        insert into building_settings (collectivity, retention_months) values (?, ?)
                        on conflict (collectivity) do update set retention_months = excluded.retention_months""").params(tenancy.current(), months).update();
    }

    void erase(UUID collectivity, Instant now) {
        tenancy.run(collectivity, () -> {
            Instant limit = now.atZone(ZoneOffset.UTC).minusMonths(months()).toInstant();
            List<UUID> over = cases.cropsOlderThan(limit);
            over.forEach(cases::eraseCrops);
            if (!over.isEmpty()) {
                journal.record("buildings.images.erased", collectivity, Map.of("presumptions", over.size()), Map.of());
            }
        });
    }
}
