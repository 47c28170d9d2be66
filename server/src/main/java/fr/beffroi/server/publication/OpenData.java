package fr.beffroi.server.publication;

import fr.beffroi.server.people.Collectivities.Collectivity;
import org.springframework.stereotype.Component;

@Component
class OpenData {
    byte[] deliberations(Collectivity town, String base) {
        return new byte[0];
    }
}
