package fr.beffroi.server.buildings;

import fr.beffroi.buildings.references.ParcelId;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents declared an interest in: who has one decides nothing of it. Inside {@link Tenancy#in}. */
@Component("buildingsInterests")
class Interests {
    /** Section and number where sections are digits, as in Alsace and Moselle. */
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[ .-]+(\\d{1,4})");

    private final JdbcClient db;
    private final Tenancy tenancy;

    Interests(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /** @param parcel null: in one presumption alone */
    record Interest(
            UUID id,
            UUID account,
            @Nullable String parcel,
            @Nullable UUID proposal,
            Instant at) {}

    /** Parcels that a person wrote, in any notation in use, as presumptions name them; empty where none can be read. */
    static List<String> parcels(String written) {
        List<ParcelId> read = ParcelId.all(written);
        if (read.isEmpty()) {
            Matcher digits = DIGITS.matcher(written.strip());
            read = (digits.matches()
                            ? ParcelId.ofParts("", "", digits.group(1), digits.group(2))
                            : ParcelId.ofWhole(written))
                    .stream().toList();
        }
        return read.stream().map(ParcelId::label).distinct().toList();
    }

    /** @param parcel one of {@link #parcels} */
    UUID inParcel(UUID account, String parcel) {
        return add(account, parcel, null);
    }

    UUID inCase(UUID account, UUID proposal) {
        return add(account, null, proposal);
    }

    private UUID add(UUID account, @Nullable String parcel, @Nullable UUID proposal) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into building_interests (id, collectivity, account, parcel, proposal, declared_at)
                        values (:id, :collectivity, :account, :parcel, :proposal, now())""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("account", account)
                .param("parcel", parcel)
                .param("proposal", proposal)
                .update();
        return id;
    }

    /** Only somebody else ends an interest. @throws NoSuchElementException if there is none that stands */
    UUID end(UUID id, UUID by) {
        UUID account = db.sql("select account from building_interests where id = ? and ended_at is null")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("interest " + id));
        if (account.equals(by)) {
            throw new NotAllowed("buildings.interest.own", id.toString());
        }
        db.sql("update building_interests set ended_at = now(), ended_by = ? where id = ?")
                .params(by, id)
                .update();
        return account;
    }

    List<Interest> standing() {
        return db.sql("select * from building_interests where ended_at is null order by declared_at")
                .query((row, number) -> new Interest(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("parcel"),
                        row.getObject("proposal", UUID.class),
                        row.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean has(UUID account, Case one) {
        return standing().stream()
                .filter(interest -> interest.account().equals(account))
                .anyMatch(interest -> one.proposal().equals(interest.proposal()) || isOnItsParcel(interest, one));
    }

    /** Before its parcels are erased: who has an interest in one of them has it in the presumption from now on. */
    void keepIn(Case one) {
        standing().stream()
                .filter(interest -> isOnItsParcel(interest, one))
                .map(Interest::account)
                .distinct()
                .forEach(account -> inCase(account, one.proposal()));
    }

    /** What was written down in another notation than the cadastre's counts too. */
    private static boolean isOnItsParcel(Interest interest, Case one) {
        String parcel = interest.parcel();
        return parcel != null
                && (one.found().parcels().contains(parcel)
                        || parcels(parcel).stream().anyMatch(one.found().parcels()::contains));
    }

    /** @throws NotAllowed if the account has an interest in it */
    void requireNone(UUID account, Case one) {
        if (has(account, one)) {
            throw new NotAllowed("buildings.interest.refused", one.proposal().toString());
        }
    }
}
