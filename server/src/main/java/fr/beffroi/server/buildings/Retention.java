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
 * unless a statement of offence still waits to be sent; so does what a scan saw that nobody makes go on. What was decided, and the journal, stay.
 */
@Configuration(value = "buildingsRetention", proxyBeanMethods = false)
class Retention {
    /** Where nobody said otherwise. */
    static final int MONTHS = 12;

    private static final int HALT_DAYS = 30;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Cases cases;
    private final ScanOrders orders;
    private final JournalBook journal;

    Retention(JdbcClient db, Tenancy tenancy, Cases cases, ScanOrders orders, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.cases = cases;
        this.orders = orders;
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

    /** After so many days a scan that nobody makes go on is given up. Inside {@link Tenancy#in}. */
    int haltDays() {
        return db.sql("select halt_days from building_settings")
                .query(Integer.class)
                .optional()
                .orElse(HALT_DAYS);
    }

    /** Inside {@link Tenancy#in}. @param days 1 to 365 */
    void setHaltDays(int days) {
        db.sql("""
                        insert into building_settings (collectivity, retention_months, halt_days) values (?, ?, ?)
                        on conflict (collectivity) do update set halt_days = excluded.halt_days""").params(tenancy.current(), MONTHS, days).update();
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
            orders.giveUpForgotten(haltDays());
            List<UUID> over = cases.cropsOlderThan(limit);
            over.forEach(cases::eraseCrops);
            if (!over.isEmpty()) {
                journal.record("buildings.images.erased", collectivity, Map.of("presumptions", over.size()), Map.of());
            }
        });
    }
}
