package fr.beffroi.server.consultation;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;
import static fr.beffroi.oversight.Role.DPO;
import static fr.beffroi.oversight.Role.ELU;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import fr.beffroi.oversight.Role;
import java.util.EnumSet;
import java.util.Set;

/** DRAFT → INTERNAL → SYNTHESIS → PUBLIC → SYNTHESIS → PUBLISHED; either opening may be left out, neither happens twice. */
enum Stage {
    DRAFT,
    INTERNAL,
    PUBLIC,
    /** Nobody contributes; what was said is read, moderated, summed up. */
    SYNTHESIS,
    PUBLISHED;

    /** Those who prepare, close, moderate and sum up. */
    static final Set<Role> KEEPERS = EnumSet.of(ELU, HEAD_OF_SERVICE, DPO, ADMINISTRATOR);

    boolean leadsTo(Stage next) {
        return switch (next) {
            case DRAFT -> false;
            case INTERNAL -> this == DRAFT;
            case PUBLIC -> this == DRAFT || this == SYNTHESIS;
            case SYNTHESIS -> this == INTERNAL || this == PUBLIC;
            case PUBLISHED -> this == SYNTHESIS;
        };
    }

    /** Only an élu opens and publishes; whoever keeps it closes. */
    static Set<Role> deciders(Stage next) {
        return next == SYNTHESIS ? KEEPERS : EnumSet.of(ELU);
    }
}
