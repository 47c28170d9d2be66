package fr.beffroi.server.acts;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was last said of the collectivity at hand, so that nobody types it twice; inside {@link Tenancy#in}. */
@Component
public class KnownFacts {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final JsonMapper json;

    KnownFacts(JdbcClient db, Tenancy tenancy, Collectivities collectivities, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.json = json;
    }

    public Collectivity get() {
        return db.sql("select facts from acts_facts")
                .query((row, number) -> json.readValue(row.getString("facts"), Collectivity.class))
                .optional()
                .orElseGet(this::fromTheRegister);
    }

    void keep(Collectivity facts) {
        db.sql("""
                        insert into acts_facts (collectivity, facts, changed_at) values (?, ?::jsonb, now())
                        on conflict (collectivity) do update
                            set facts = excluded.facts, changed_at = excluded.changed_at""").params(tenancy.current(), json.writeValueAsString(facts)).update();
    }

    private Collectivity fromTheRegister() {
        Collectivities.Collectivity own = collectivities.get(tenancy.current());
        return new Collectivity(
                Collectivity.Kind.COMMUNE,
                own.name(),
                own.siren(),
                own.inhabitants() == 0 ? null : own.inhabitants(),
                null,
                null,
                null,
                null,
                null);
    }
}
