package fr.beffroi.server.people;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The collectivities of this host: what may be known of one without being signed in. */
@Component
public class Collectivities {
    private static final String SELECT =
            "SELECT id, slug, name, siren, inhabitants, demonstration FROM all_collectivities()";

    private final JdbcClient jdbc;

    Collectivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Collectivity(
            UUID id, String slug, String name, String siren, int inhabitants, boolean demonstration) {}

    public Optional<Collectivity> findBySlug(String slug) {
        return jdbc.sql(SELECT + " WHERE slug = ?")
                .param(slug)
                .query(Collectivity.class)
                .optional();
    }

    /** @throws NoSuchElementException if there is none */
    public Collectivity get(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(Collectivity.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("collectivity " + id));
    }

    /** In the order of their names in addresses. */
    public List<Collectivity> all() {
        return jdbc.sql(SELECT).query(Collectivity.class).list();
    }
}
