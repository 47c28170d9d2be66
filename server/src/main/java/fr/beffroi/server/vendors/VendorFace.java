package fr.beffroi.server.vendors;

import fr.beffroi.server.oversight.PlainFace;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A supplier's proposal as all others are shown, with whose program made it and how sure it says to be. */
@Component
class VendorFace implements ProposalFace {
    private final Vendors vendors;
    private final Submitting submitting;
    private final PlainFace plain;

    VendorFace(Vendors vendors, Submitting submitting, PlainFace plain) {
        this.vendors = vendors;
        this.submitting = submitting;
        this.plain = plain;
    }

    @Override
    public boolean shows(String useKey) {
        return vendors.findByUse(useKey).isPresent();
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return vendors.findByUse(stored.useKey())
                .flatMap(vendor -> submitting
                        .findReference(vendor.id(), stored.proposal().id())
                        .map(reference -> face(stored, vendor, reference)));
    }

    private Face face(Stored stored, Vendor vendor, String reference) {
        PlainFace.Shown shown = plain.shown(stored);
        return new Face(
                "vendors/proposal",
                new Shown(vendor, reference, stored.demonstration(), shown),
                "proposal.accept",
                "proposal.amend",
                "vendors.effect",
                vendor.product(),
                !shown.erased(),
                !shown.erased());
    }

    /** What the template {@code vendors/proposal} reads. */
    record Shown(Vendor vendor, String reference, boolean trial, PlainFace.Shown plain) {}
}
