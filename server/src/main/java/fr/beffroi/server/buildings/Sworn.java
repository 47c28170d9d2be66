package fr.beffroi.server.buildings;

import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is commissioned and sworn in, as an élu said; inside {@link Tenancy#in}. The last line of an account counts. */
@Component("buildingsSworn")
class Sworn {
    private final JdbcClient db;
    private final Tenancy tenancy;

    Sworn(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /** @param reference of the commission and the oath @param until last day, null for none */
    record Commission(
            UUID account,
            String reference,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    void set(Commission commission, UUID by) {
        db.sql("""
                        insert into building_sworn (id, collectivity, account, reference, from_day, until_day, set_by, set_at)
                        values (:id, :collectivity, :account, :reference, :from, :until, :by, clock_timestamp())""")
                .param("id", UUID.randomUUID())
                .param("collectivity", tenancy.current())
                .param("account", commission.account())
                .param("reference", commission.reference())
                .param("from", commission.from())
                .param("until", commission.until())
                .param("by", by)
                .update();
    }

    List<Commission> all() {
        return db.sql("""
                        select distinct on (account) account, reference, from_day, until_day from building_sworn
                        order by account, set_at desc""")
                .query((row, number) -> new Commission(
                        row.getObject("account", UUID.class),
                        row.getString("reference"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    boolean isSworn(UUID account, LocalDate day) {
        Optional<Commission> last =
                all().stream().filter(one -> one.account().equals(account)).findFirst();
        return last.isPresent() && last.get().covers(day);
    }
}
