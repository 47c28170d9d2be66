package fr.beffroi.server.sharing;

import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.ServerSettings;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The Ed25519 key with which a collectivité signs its packages: its own, outside the database, made at first use. */
@Component
class SharingKeys {
    private final Path folder;
    private final Collectivities collectivities;

    SharingKeys(ServerSettings settings, Collectivities collectivities) {
        this.folder = settings.data().resolve("sharing");
        this.collectivities = collectivities;
    }

    HeadKey of(UUID collectivity) {
        return HeadKey.readOrCreate(
                folder.resolve(collectivities.get(collectivity).slug() + ".key"));
    }

    String fingerprint(UUID collectivity) {
        return HeadKey.fingerprint(of(collectivity).publicKey());
    }
}
