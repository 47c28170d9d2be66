package fr.beffroi.server.vendors;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.PlainFace;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Outbox;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions as suppliers read them. All methods run inside {@link Tenancy#in}. */
@Component
class DecisionEvents {
    static final String CARRIER = "webhook";

    private static final Set<Outbox.Delivery> STUCK = EnumSet.of(Outbox.Delivery.FAILED, Outbox.Delivery.UNCERTAIN);

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Vendors vendors;
    private final Submitting submitting;
    private final Proposals proposals;
    private final Decisions decisions;
    private final PlainFace plain;
    private final Outbox outbox;
    private final JournalBook journal;

    DecisionEvents(
            JdbcClient db,
            Tenancy tenancy,
            Vendors vendors,
            Submitting submitting,
            Proposals proposals,
            Decisions decisions,
            PlainFace plain,
            Outbox outbox,
            JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.vendors = vendors;
        this.submitting = submitting;
        this.proposals = proposals;
        this.decisions = decisions;
        this.plain = plain;
        this.outbox = outbox;
        this.journal = journal;
    }

    /** In the deciding transaction: no decision without its event, no event without its decision. */
    @EventListener
    void note(DecisionTaken taken) {
        Optional<Vendor> vendor = vendors.findByUse(taken.useKey());
        UUID proposal = taken.proposal().id();
        if (vendor.isEmpty()
                || submitting.findReference(vendor.get().id(), proposal).isEmpty()) {
            return;
        }
        // Numbers are given and become visible in the same order: whoever reads on from a number misses none.
        vendors.lock(vendor.get().id());
        UUID id = UUID.randomUUID();
        db.sql(
                        "insert into vendor_event (id, collectivity, vendor, number, proposal, decision, motive) values (?, ?, ?,"
                                + " (select coalesce(max(number), 0) + 1 from vendor_event where vendor = ?), ?, ?, ?)")
                .params(
                        id,
                        tenancy.current(),
                        vendor.get().id(),
                        vendor.get().id(),
                        proposal,
                        taken.decision().id(),
                        vendor.get().sharesMotives())
                .update();
        if (vendor.get().webhook() != null) {
            outbox.carry(CARRIER, id, vendor.get().webhook().toString());
        }
    }

    /** @param after number of the last one that was read; 0 for all */
    List<DecisionEvent> after(Vendor vendor, long after, int limit) {
        return db
                .sql("select * from vendor_event where vendor = ? and number > ? order by number limit ?")
                .params(vendor.id(), after, limit)
                .query(DecisionEvents::row)
                .list()
                .stream()
                .map(row -> event(vendor, row))
                .toList();
    }

    /** Newest first. */
    List<DecisionEvent> latest(Vendor vendor, int limit) {
        return db
                .sql("select * from vendor_event where vendor = ? order by number desc limit ?")
                .params(vendor.id(), limit)
                .query(DecisionEvents::row)
                .list()
                .stream()
                .map(row -> event(vendor, row))
                .toList();
    }

    Told get(UUID id) {
        Row row = db.sql("select * from vendor_event where id = ?")
                .param(id)
                .query(DecisionEvents::row)
                .single();
        Vendor vendor = vendors.get(row.vendor());
        return new Told(vendor, event(vendor, row));
    }

    /**
     * Has an event told again that was not heard for sure; nothing happens to one that was, or is on its way.
     *
     * @throws NoSuchElementException if this supplier has no such event: what else waits to leave is none of its business
     */
    void sendAgain(Vendor vendor, UUID event, Person by) {
        long number = db.sql("select number from vendor_event where id = ? and vendor = ?")
                .params(event, vendor.id())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("event " + event));
        if (!STUCK.contains(outbox.delivery(event))) {
            return;
        }
        outbox.sendAgain(event);
        journal.record(
                "vendor.told_again",
                vendor.id(),
                Map.of("by", by.id(), "role", by.role(), "use", vendor.use(), "event", event, "number", number),
                Map.of());
    }

    record Told(Vendor vendor, DecisionEvent event) {}

    private DecisionEvent event(Vendor vendor, Row row) {
        Proposals.Stored stored = proposals.get(row.proposal());
        Decision decision = decisions.of(row.proposal()).stream()
                .filter(one -> one.id().equals(row.decision()))
                .findFirst()
                .orElseThrow();
        return new DecisionEvent(
                row.number(),
                row.id(),
                row.proposal(),
                submitting.findReference(vendor.id(), row.proposal()).orElseThrow(),
                decision.verdict(),
                content(stored, decision),
                // Whoever wrote it before motives were shared did not write it for the supplier.
                row.motive() && vendor.sharesMotives() ? decision.motive() : null,
                decision.by().role(),
                decision.at(),
                decision.reverses() != null,
                stored.demonstration());
    }

    private String content(Proposals.Stored stored, Decision decision) {
        if (plain.shown(stored).erased()) {
            return "";
        }
        @Nullable
        String effect = decision.verdict() == Verdict.ACCEPT ? stored.proposal().content() : decision.amended();
        return Objects.requireNonNullElse(effect, "");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("vendor", UUID.class),
                row.getLong("number"),
                row.getObject("proposal", UUID.class),
                row.getObject("decision", UUID.class),
                row.getBoolean("motive"));
    }

    /** @param motive whether motives were shared when it was decided */
    private record Row(UUID id, UUID vendor, long number, UUID proposal, UUID decision, boolean motive) {}
}
