package fr.beffroi.server.oversight;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.CollectivityCreated;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Proposes, in each collectivity, the uses that the running modules serve. Opening them is an élu's act. */
@Component
class UseRegistration {
    private final List<ServedUse> served;
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Uses uses;
    private final MessageSource texts;

    UseRegistration(
            ObjectProvider<ServedUse> served,
            Collectivities collectivities,
            Tenancy tenancy,
            Uses uses,
            MessageSource texts) {
        this.served = served.orderedStream().toList();
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.uses = uses;
        this.texts = texts;
    }

    /** A module that came with a new version is proposed to those that exist. */
    @EventListener(ApplicationReadyEvent.class)
    void proposeEverywhere() {
        collectivities.all().forEach(one -> tenancy.run(one.id(), this::propose));
    }

    @EventListener
    void proposeTo(CollectivityCreated created) {
        tenancy.run(created.collectivity(), this::propose);
    }

    private void propose() {
        for (ServedUse one : served) {
            uses.proposeMissing(
                    new Use(
                            UUID.randomUUID(),
                            one.key(),
                            one.service(),
                            text(one.purpose()),
                            text(one.legalBasis()),
                            text(one.responsible()),
                            one.risk(),
                            UseState.PROPOSED,
                            one.secondReadingRate()),
                    null);
        }
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
