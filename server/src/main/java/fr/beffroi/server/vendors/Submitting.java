package fr.beffroi.server.vendors;

import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A supplier's straight line to the queue. Inside {@link Tenancy#in}. */
@Component
class Submitting {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Vendors vendors;
    private final Uses uses;
    private final Proposals proposals;
    private final Collectivities collectivities;

    Submitting(
            JdbcClient db,
            Tenancy tenancy,
            Vendors vendors,
            Uses uses,
            Proposals proposals,
            Collectivities collectivities) {
        this.db = db;
        this.tenancy = tenancy;
        this.vendors = vendors;
        this.uses = uses;
        this.proposals = proposals;
        this.collectivities = collectivities;
    }

    /** @param again it stood already: nothing was done */
    record Submitted(Proposals.Stored stored, String reference, boolean again) {}

    /**
     * The use's row is locked first, so that nothing comes in while it is suspended, not even a repetition.
     *
     * @param key of idempotency: the same with the same body does nothing twice
     * @throws fr.beffroi.oversight.NotAllowed unless the use is open
     * @throws Unwelcome 409 if the key came with another body
     */
    Submitted submit(UUID vendorId, String key, byte[] body, Submission submission) {
        Vendor vendor = vendors.get(vendorId);
        Use use = uses.getOpen(vendor.use());
        Proposal proposal = submission.proposal(use.id());
        String hash = Sha256.of(body);
        int added = db.sql("""
                        insert into vendor_submission (collectivity, vendor, idempotency_key, body_hash, reference, proposal)
                        values (?, ?, ?, ?, ?, ?) on conflict (collectivity, vendor, idempotency_key) do nothing""")
                .params(tenancy.current(), vendorId, key, hash, submission.reference(), proposal.id())
                .update();
        if (added == 0) {
            return earlier(vendorId, key, hash);
        }
        proposals.submit(
                proposal,
                vendor.service(),
                collectivities.get(tenancy.current()).demonstration());
        return new Submitted(proposals.get(proposal.id()), submission.reference(), false);
    }

    /** @throws NoSuchElementException if this supplier submitted no such proposal */
    Submitted get(UUID vendor, UUID proposal) {
        String reference =
                findReference(vendor, proposal).orElseThrow(() -> new NoSuchElementException("submission " + proposal));
        return new Submitted(proposals.get(proposal), reference, true);
    }

    /** The supplier's own name for a proposal; empty if it is none of theirs. */
    Optional<String> findReference(UUID vendor, UUID proposal) {
        return db.sql("select reference from vendor_submission where vendor = ? and proposal = ?")
                .params(vendor, proposal)
                .query(String.class)
                .optional();
    }

    /** Its reference, key of idempotency and hash name nothing any more; nothing happens to what no supplier submitted. */
    void forget(UUID proposal) {
        // A blank, which no caller's key has: nobody meets the row by chance.
        db.sql("update vendor_submission set reference = '', body_hash = '', idempotency_key = 'erased ' || proposal"
                        + " where proposal = ?")
                .param(proposal)
                .update();
    }

    private Submitted earlier(UUID vendor, String key, String hash) {
        record Row(String bodyHash, UUID proposal) {}
        Row row = db.sql("select body_hash, proposal from vendor_submission where vendor = ? and idempotency_key = ?")
                .params(vendor, key)
                .query((found, number) ->
                        new Row(found.getString("body_hash"), found.getObject("proposal", UUID.class)))
                .single();
        if (!row.bodyHash().equals(hash)) {
            throw new Unwelcome(HttpStatus.CONFLICT, "vendors.refused.reused");
        }
        return get(vendor, row.proposal());
    }
}
