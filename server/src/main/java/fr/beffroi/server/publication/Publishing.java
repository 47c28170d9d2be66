package fr.beffroi.server.publication;

import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Signature;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts an act before everybody, by a person's decision, and takes it back by another. What was published stays kept with
 * its file. Inside {@code Tenancy.in}.
 */
@Component
class Publishing {
    private static final int LONGEST_MOTIVE = 2_000;

    private final AdoptedActs acts;
    private final Formalities formalities;
    private final Maskings maskings;
    private final Publications publications;
    private final Exports exports;
    private final Annexes annexes;
    private final Strikes strikes;
    private final JournalBook journal;

    Publishing(
            AdoptedActs acts,
            Formalities formalities,
            Maskings maskings,
            Publications publications,
            Exports exports,
            Annexes annexes,
            Strikes strikes,
            JournalBook journal) {
        this.acts = acts;
        this.formalities = formalities;
        this.maskings = maskings;
        this.publications = publications;
        this.exports = exports;
        this.annexes = annexes;
        this.strikes = strikes;
        this.journal = journal;
    }

    /**
     * @param version that the person saw
     * @param masking that the person saw
     * @param annexes those to publish as they are: nothing in them is masked
     */
    record Request(UUID act, int version, UUID masking, Set<UUID> annexes, Person by) {}

    /** @throws Refused if something lacks, or is no longer what the person saw */
    Publication publish(Request request) {
        AdoptedAct act = acts.getLocked(request.act());
        Maskings.Decided masking = masking(act);
        List<Annex> all = annexes.of(act.act());
        List<Annex> chosen =
                all.stream().filter(one -> request.annexes().contains(one.id())).toList();
        if (act.version() != request.version()
                || !masking.id().equals(request.masking())
                || chosen.size() != request.annexes().size()) {
            throw new Refused("publication.stale");
        }
        List<PublishedAnnex> published = chosen.stream().map(PublishedAnnex::of).toList();
        List<Formalities.Signed> signatures = signatures(act);
        List<Publication> before = publications.of(act.act());
        before.stream().filter(Publication::isInEffect).forEach(standing -> {
            if (standing.version() == act.version()
                    && standing.masking().equals(masking.id())
                    && publications.annexes(standing).equals(published)
                    && !struckSince(act, standing)) {
                throw new Refused("publication.publish.same");
            }
            publications.end(standing, Publication.State.REPLACED, request.by().id(), null, false);
        });
        LocalDate today = PublicationFeature.today();
        Extract masked = masked(act, masking, today);
        byte[] pdf = exports.pdf(masked.annexed(exports.attachments(chosen)), receipt(act));
        Publication publication = new Publication(
                UUID.randomUUID(),
                act.act(),
                act.version(),
                before.isEmpty() ? 1 : before.getFirst().rank() + 1,
                masking.id(),
                masked.kind(),
                masked.number(),
                masked.title(),
                masked.session(),
                masked.subjectCode(),
                author(act, signatures),
                Sha256.of(pdf),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                today,
                request.by().id(),
                Publication.State.IN_EFFECT,
                null,
                null,
                null,
                false);
        publications.add(publication, request.by().role().name(), masked, pdf, published, all.size() - chosen.size());
        Map<String, Object> facts = facts(publication, request.by());
        facts.put("masking", masking.id());
        facts.put("masked", masking.masked().size());
        facts.put("annexes", chosen.stream().map(Annex::sha256).toList());
        journal.record("act.published", act.act(), facts, Map.of());
        return publication;
    }

    /** The file as it would be published now, without annexes. @throws Refused if no masking is decided */
    byte[] preview(AdoptedAct act) {
        Extract masked = masked(act, masking(act), PublicationFeature.today());
        return exports.pdf(masked, receipt(act));
    }

    /**
     * Takes the publication in effect out of public reading; that it was there, and why it no longer is, stays told.
     *
     * @param motive shown to all
     * @throws Refused if nothing is in effect, or without a motive
     */
    void withdraw(UUID act, String motive, boolean hideTitle, Person by) {
        acts.get(act);
        String why = motive.strip();
        if (why.isEmpty()) {
            throw new Refused("publication.withdraw.motive");
        }
        if (why.length() > LONGEST_MOTIVE) {
            throw new Refused("publication.long");
        }
        Publication standing = publications.of(act).stream()
                .filter(Publication::isInEffect)
                .findFirst()
                .orElseThrow(() -> new Refused("publication.withdraw.none"));
        publications.end(standing, Publication.State.WITHDRAWN, by.id(), why, hideTitle);
        Map<String, Object> facts = facts(standing, by);
        facts.put("title_hidden", hideTitle);
        journal.record("act.withdrawn", act, facts, Map.of("motive", why));
    }

    private Maskings.Decided masking(AdoptedAct act) {
        return maskings.standing(act).orElseThrow(() -> new Refused("publication.publish.unmasked"));
    }

    private List<Formalities.Signed> signatures(AdoptedAct act) {
        List<Formalities.Signed> signatures = formalities.signatures(act);
        if (signatures.isEmpty()) {
            throw new Refused("publication.publish.unsigned");
        }
        return signatures;
    }

    /** A signature that was told to residents counts no more. */
    private boolean struckSince(AdoptedAct act, Publication standing) {
        return strikes.of(act).stream().anyMatch(one -> one.isSince(standing));
    }

    private Extract masked(AdoptedAct act, Maskings.Decided masking, LocalDate on) {
        Extract masked = MaskedExtract.of(act.extract(), masking.spans(), on);
        return MaskedExtract.signed(
                masked,
                formalities.signatures(act).stream()
                        .map(signed -> new Signature(signed.quality(), signed.name()))
                        .toList(),
                on);
    }

    private @Nullable Receipt receipt(AdoptedAct act) {
        return formalities
                .receipt(act)
                .map(received -> new Receipt(received.on(), null, received.identifier()))
                .orElse(null);
    }

    /** Whoever presided signs as author, in whatever order signatures were recorded; the secretary signs beside them. */
    private static String author(AdoptedAct act, List<Formalities.Signed> signatures) {
        Formalities.Signed author = signatures.stream()
                .filter(one -> lower(act.extract().chair()).contains(lower(one.name())))
                .findFirst()
                .orElse(signatures.getFirst());
        return author.name() + ", " + author.quality();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> facts(Publication publication, Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", publication.number());
        facts.put("version", publication.version());
        facts.put("publication", publication.id());
        facts.put("sha256", publication.sha256());
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }
}
