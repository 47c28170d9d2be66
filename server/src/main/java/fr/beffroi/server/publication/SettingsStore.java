package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the collectivity at hand last said of itself; inside {@link Tenancy#in}. */
@Component("publicationSettingsStore")
class SettingsStore {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;
    private final JournalBook journal;

    SettingsStore(JdbcClient db, Tenancy tenancy, JsonMapper json, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
        this.journal = journal;
    }

    PublicationSettings get() {
        return db.sql("select settings from publication_settings")
                .query((row, number) -> json.readValue(row.getString("settings"), PublicationSettings.class))
                .optional()
                .orElse(PublicationSettings.NONE);
    }

    void keep(PublicationSettings settings, Person by) {
        db.sql("""
                        insert into publication_settings (collectivity, settings, changed_at) values (?, ?::jsonb, now())
                        on conflict (collectivity) do update
                            set settings = excluded.settings, changed_at = excluded.changed_at""").params(tenancy.current(), json.writeValueAsString(settings)).update();
        journal.record(
                "act.settings",
                tenancy.current(),
                Map.of("form", settings.form(), "by", by.id(), "role", by.role()),
                Map.of());
    }
}
