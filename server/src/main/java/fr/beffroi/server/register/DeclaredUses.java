package fr.beffroi.server.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uses of AI that do not run here and that the register shows all the same, told as a bean by the feature that keeps them. */
public interface DeclaredUses {
    /** All of the collectivity at hand, for those of its people who keep them; inside {@code Tenancy.in}. */
    List<Declared> all();

    /** All but those that were stopped, for the same people; inside {@code Tenancy.in}. */
    List<Declared> living();

    /** Those that the collectivité wills to serve: admitted, or under control; inside {@code Tenancy.in}. */
    List<Declared> inService();

    /** One of them all, for the same people; inside {@code Tenancy.in}. */
    Optional<Declared> find(UUID id);

    /** Those that the collectivity at hand publishes; inside {@code Tenancy.in}. */
    default List<Declared> published() {
        return all().stream().filter(Declared::isPublished).toList();
    }

    /**
     * @param supplier and {@code product}: "" where there is none
     * @param kind key of a text: where it was found
     * @param stage key of a text: what became of it
     * @param use key of the use that controls it, or null
     * @param changed when it last changed stage; when it was declared, where it never did
     */
    record Declared(
            UUID id,
            String title,
            String supplier,
            String product,
            String purpose,
            String responsible,
            String kind,
            Domain domain,
            String stage,
            @Nullable String use,
            boolean isPublished,
            Instant declared,
            Instant changed) {
        /** Key of the text of its field. */
        public String field() {
            return "inventory.field." + domain;
        }
    }
}
