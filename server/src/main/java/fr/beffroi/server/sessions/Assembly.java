package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Member;
import fr.beffroi.acts.session.Office;
import fr.beffroi.acts.session.Roster;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The assembly of the collectivité at hand: what it is, who sits in it; inside {@link Tenancy#in}. */
@Component
class Assembly {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final JsonMapper json;

    Assembly(JdbcClient db, Tenancy tenancy, Collectivities collectivities, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.json = json;
    }

    Optional<AssemblySettings> findSettings() {
        return db.sql("select settings from assembly_settings")
                .query((row, number) -> json.readValue(row.getString(1), AssemblySettings.class))
                .optional();
    }

    void keep(AssemblySettings settings) {
        db.sql("""
                        insert into assembly_settings (collectivity, settings, changed_at) values (?, ?::jsonb, now())
                        on conflict (collectivity) do update
                            set settings = excluded.settings, changed_at = excluded.changed_at""").params(tenancy.current(), json.writeValueAsString(settings)).update();
    }

    /** Empty until the settings are known. */
    Optional<Issuer> findIssuer() {
        Collectivities.Collectivity own = collectivities.get(tenancy.current());
        return findSettings()
                .map(known -> new Issuer(known.kind(), own.name(), own.siren(), known.department(), known.town()));
    }

    /** Of a group, that of its most populous commune (CGCT L5211-1); null where it is not known. */
    @Nullable
    Integer population() {
        Optional<AssemblySettings> known = findSettings();
        if (known.isPresent() && known.get().kind() != fr.beffroi.acts.check.Collectivity.Kind.COMMUNE) {
            return known.get().largestCommune();
        }
        int inhabitants = collectivities.get(tenancy.current()).inhabitants();
        return inhabitants == 0 ? null : inhabitants;
    }

    /** Those in office, in the order of the table: head, deputies, the others. */
    List<Member> members() {
        return db.sql("""
                        select id, civility, name, office, born_on from assembly_members where left_on is null
                        order by case office when 'HEAD' then 0 when 'DEPUTY' then 1 else 2 end, rank, name""")
                .query((row, number) -> new Member(
                        row.getString("id"),
                        row.getString("civility"),
                        row.getString("name"),
                        Office.valueOf(row.getString("office")),
                        row.getObject("born_on", LocalDate.class)))
                .list();
    }

    /** Empty where nobody sits. @throws IllegalArgumentException with a key for two heads */
    Optional<Roster> findRoster() {
        List<Member> members = members();
        return members.isEmpty() ? Optional.empty() : Optional.of(new Roster(members));
    }

    void add(String civility, String name, Office office, @Nullable LocalDate bornOn) {
        db.sql("""
                        insert into assembly_members (id, collectivity, civility, name, office, born_on, rank)
                        values (?, ?, ?, ?, ?, ?, (select coalesce(max(rank), 0) + 1 from assembly_members))""")
                .param(UUID.randomUUID())
                .param(tenancy.current())
                .param(civility)
                .param(name)
                .param(office.name())
                .param(bornOn)
                .update();
    }

    void change(UUID id, String civility, String name, Office office, @Nullable LocalDate bornOn) {
        db.sql("update assembly_members set civility = ?, name = ?, office = ?, born_on = ? where id = ?")
                .param(civility)
                .param(name)
                .param(office.name())
                .param(bornOn)
                .param(id)
                .update();
    }

    void leaves(UUID id, LocalDate day) {
        db.sql("update assembly_members set left_on = ? where id = ?")
                .params(day, id)
                .update();
    }
}
