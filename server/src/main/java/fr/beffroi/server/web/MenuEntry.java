package fr.beffroi.server.web;

import fr.beffroi.oversight.Role;
import java.util.Set;

/**
 * A feature's line in the menu, declared as a bean by the feature.
 *
 * @param key what the page's template names as current
 * @param label key of its text
 * @param order lower comes first: queue 10, messages 15, services 20, register 40, method 50, settings 60 and on
 * @param roles who sees it; the page itself checks again
 * @param place in the bar at the top, in one of its groups, or under the person's name
 */
public record MenuEntry(String key, String label, String href, int order, Set<Role> roles, Place place) {
    public MenuEntry {
        roles = Set.copyOf(roles);
    }

    /** Where an entry stands. */
    public enum Place {
        BAR,
        /** In the bar, under "Actes". */
        ACTS,
        /** In the bar, under "Eau". */
        WATER,
        /** In the bar, under "Urbanisme". */
        PLANNING,
        /** In the bar, under "Registre": what AI there is, who may see what of it. */
        REGISTER,
        /** In the bar, under "Méthode": how the collectivité decides, learns and answers for what it uses. */
        METHOD,
        ACCOUNT
    }
}
