package fr.beffroi.server.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uses of AI that do not run here and that the register shows all the same, told as a bean by the feature that keeps them. */
public interface DeclaredUses {
    /** Those that the collectivity at hand publishes; inside {@code Tenancy.in}. */
    List<Declared> published();

    /**
     * @param supplier and {@code product}: "" where there is none
     * @param kind key of a text: where it was found
     * @param field key of a text
     * @param stage key of a text: what became of it
     * @param use key of the use that controls it, or null
     */
    record Declared(
            String title,
            String supplier,
            String product,
            String purpose,
            String responsible,
            String kind,
            String field,
            String stage,
            @Nullable String use) {}
}
