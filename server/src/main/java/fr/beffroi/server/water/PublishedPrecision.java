package fr.beffroi.server.water;

import fr.beffroi.server.oversight.SeenOnSite;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import org.springframework.stereotype.Component;

/** Of the stretches that teams walked, those where they found something: published, whatever it is. */
@Component
class PublishedPrecision implements SeenOnSite {
    private final VisitRows visits;
    private final Collectivities collectivities;
    private final Tenancy tenancy;

    PublishedPrecision(VisitRows visits, Collectivities collectivities, Tenancy tenancy) {
        this.visits = visits;
        this.collectivities = collectivities;
        this.tenancy = tenancy;
    }

    @Override
    public Seen seen() {
        boolean demonstration = collectivities.get(tenancy.current()).demonstration();
        return new Seen(WaterFeature.USE, "water.precision.name", visits.precision(demonstration));
    }
}
