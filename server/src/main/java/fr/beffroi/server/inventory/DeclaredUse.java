package fr.beffroi.server.inventory;

import fr.beffroi.server.register.Domain;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A use of AI that does not run here.
 *
 * @param supplier and {@code product}: "" where there is none
 * @param use key of the use of Beffroi that controls it; null unless CONTROLLED
 * @param published whether the public register shows it
 */
record DeclaredUse(
        UUID id,
        Kind kind,
        Domain field,
        String title,
        String supplier,
        String product,
        String purpose,
        String responsible,
        Stage stage,
        @Nullable String use,
        boolean published,
        Instant declaredAt) {}
