package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.publication.Formalities.Announced;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures and announcements that were noted wrongly: they stay, and count no more. Inside {@link Tenancy#in}. */
@Component
class Strikes {
    private static final int LONGEST_MOTIVE = 2_000;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Formalities formalities;
    private final JournalBook journal;

    Strikes(JdbcClient db, Tenancy tenancy, Formalities formalities, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.formalities = formalities;
        this.journal = journal;
    }

    /**
     * @param struck id of a signature or an announcement of this version that counts
     * @throws Refused without a motive
     * @throws NoSuchElementException if there is none such, or it is struck already
     */
    void strike(AdoptedAct act, UUID struck, String motive, Person by) {
        String why = motive.strip();
        if (why.isEmpty()) {
            throw new Refused("publication.strike.motive");
        }
        if (why.length() > LONGEST_MOTIVE) {
            throw new Refused("publication.long");
        }
        Stream<UUID> counting = Stream.concat(
                formalities.signatures(act).stream().map(Formalities.Signed::id),
                formalities.announcements(act).stream().map(Announced::id));
        if (counting.noneMatch(struck::equals)) {
            throw new NoSuchElementException("formality " + struck);
        }
        db.sql("""
                        insert into act_strikes (struck, collectivity, act, version, motive, by_account, at)
                        values (?, ?, ?, ?, ?, ?, clock_timestamp())""")
                .params(struck, tenancy.current(), act.act(), act.version(), why, by.id())
                .update();
        journal.record(
                "act.struck",
                act.act(),
                Map.of(
                        "number", act.extract().number(),
                        "version", act.version(),
                        "struck", struck,
                        "by", by.id(),
                        "role", by.role()),
                Map.of("motive", why));
    }

    /** Of this version, the last one first. */
    List<Struck> of(AdoptedAct act) {
        return db.sql("""
                        select s.name, s.quality, n.form, coalesce(s.signed_on, n.done_on) as on_day, k.motive,
                            k.by_account, k.at
                        from act_strikes k left join act_signatures s on s.id = k.struck
                            left join act_announcements n on n.id = k.struck
                        where k.act = ? and k.version = ? order by k.at desc""")
                .params(act.act(), act.version())
                .query((row, number) -> new Struck(
                        row.getString("name"),
                        row.getString("quality"),
                        row.getString("form") == null ? null : Announced.Form.valueOf(row.getString("form")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("motive"),
                        Objects.requireNonNull(row.getObject("by_account", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * @param name null unless it was a signature
     * @param quality null unless it was a signature
     * @param form null unless it was an announcement
     * @param by who struck it
     */
    record Struck(
            @Nullable String name,
            @Nullable String quality,
            Announced.@Nullable Form form,
            LocalDate on,
            String motive,
            UUID by,
            Instant at) {
        public boolean isSignature() {
            return form == null;
        }

        /** Whether residents were told of this signature before it was struck. */
        boolean isSince(Publication publication) {
            return isSignature() && at.isAfter(publication.publishedAt());
        }
    }
}
