package fr.beffroi.server.report;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import java.time.Year;
import org.springframework.stereotype.Component;

/** A draft of the present year's report in each demonstration collectivity. Seeding again changes nothing. */
@Component
public class DemoReport {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Reports reports;

    DemoReport(Collectivities collectivities, Accounts accounts, Tenancy tenancy, Reports reports) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.reports = reports;
    }

    /** After all other seeds: it tells what they left. */
    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    private void settle() {
        if (accounts.hold(Role.DPO) && reports.all().isEmpty()) {
            reports.draft(
                    Year.now(LegalTime.FRANCE).getValue(),
                    accounts.getFirst(Role.DPO).as(Role.DPO));
        }
    }
}
