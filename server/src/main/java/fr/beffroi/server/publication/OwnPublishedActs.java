package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What anyone may read of the collectivity at hand, for other features: masked as it was published; inside {@link Tenancy#in}. */
@Component
public class OwnPublishedActs {
    private final JdbcClient db;
    private final JsonMapper json;

    OwnPublishedActs(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param id of the publication, not of the act: a republication is another text */
    public record Own(UUID id, Extract text) {}

    /** Another text whenever other publications are in effect: none comes back once it ended. */
    public String state() {
        return db.sql("select count(*) || ' ' || coalesce(max(published_at)::text, '') || ' '"
                        + " || (select count(*) from publications where state <> 'IN_EFFECT')"
                        + " from publications where state = 'IN_EFFECT'")
                .query(String.class)
                .single();
    }

    /** In effect, the latest session first. */
    public List<Own> all() {
        return db.sql(
                        "select id, extract from publications where state = 'IN_EFFECT' order by held_on desc, number desc")
                .query((row, number) -> own(row.getObject("id", UUID.class), row.getString("extract")))
                .list();
    }

    public int count() {
        return db.sql("select count(*) from publications where state = 'IN_EFFECT'")
                .query(Integer.class)
                .single();
    }

    /** Only while it is in effect. */
    public Optional<Own> find(UUID id) {
        return db.sql("select id, extract from publications where state = 'IN_EFFECT' and id = ?")
                .param(id)
                .query((row, number) -> own(row.getObject("id", UUID.class), row.getString("extract")))
                .optional();
    }

    private Own own(UUID id, String extract) {
        return new Own(id, json.readValue(extract, Extract.class));
    }
}
