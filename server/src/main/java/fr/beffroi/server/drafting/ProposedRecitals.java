package fr.beffroi.server.drafting;

import fr.beffroi.server.drafting.Wording.Worded;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a language model last proposed for each draft and nobody took or dropped yet; inside {@link Tenancy#in}. */
@Component
class ProposedRecitals {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    ProposedRecitals(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** A recital and the id it is kept under. */
    record Kept(UUID id, Worded worded) {}

    /** These take the place of those that were proposed before. */
    void replace(UUID draft, List<Worded> recitals) {
        db.sql("delete from draft_recitals where draft = ?").param(draft).update();
        for (int place = 0; place < recitals.size(); place++) {
            db.sql("insert into draft_recitals (id, collectivity, draft, place, recital) values (?, ?, ?, ?, ?::jsonb)")
                    .params(
                            UUID.randomUUID(),
                            tenancy.current(),
                            draft,
                            place,
                            json.writeValueAsString(recitals.get(place)))
                    .update();
        }
    }

    /** In the order in which the model gave them. */
    List<Kept> of(UUID draft) {
        return db.sql("select id, recital from draft_recitals where draft = ? order by place")
                .param(draft)
                .query((row, number) -> new Kept(row.getObject("id", UUID.class), worded(row.getString("recital"))))
                .list();
    }

    /** Of two people who ask for the same one, only the first gets it. */
    Optional<Worded> remove(UUID draft, UUID id) {
        return db.sql("delete from draft_recitals where draft = ? and id = ? returning recital")
                .params(draft, id)
                .query((row, number) -> worded(row.getString("recital")))
                .optional();
    }

    private Worded worded(String text) {
        return json.readValue(text, Worded.class);
    }
}
