package fr.beffroi.server.sharing;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;
import static fr.beffroi.oversight.Role.ELU;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sharing.SharedPackage.Difference;
import fr.beffroi.server.sharing.SharedPackage.State;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.Typography;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A use that arrives: looked into, then a proposal with what it would change. An administrator says whose key it is; an élu accepts. What
 * is accepted is proposed as a use, never opened, or changes the one setting that may change without a vote; files are only read. Inside
 * {@link Tenancy#in}.
 */
@Component("sharingImport")
class Importing {
    private final Uses uses;
    private final Packages packages;
    private final JournalBook journal;
    private final Typography say;

    Importing(Uses uses, Packages packages, JournalBook journal, Typography say) {
        this.uses = uses;
        this.packages = packages;
        this.journal = journal;
        this.say = say;
    }

    /** @throws PackageRefused if it is not a package, or one that is here already; nothing of it is kept then */
    UUID receive(byte[] bytes, Person by) {
        Exporting.require(by, Exporting.KEEPERS);
        PackageFile read = PackageFile.read(bytes);
        if (packages.wasReceived(read.signer(), read.manifest())) {
            throw new PackageRefused("sharing.refused.known");
        }
        String hash = Sha256.of(bytes);
        UUID id = packages.add(false, read.signer(), read.manifest(), bytes, hash);
        Map<String, Object> facts = Exporting.facts(by);
        facts.put("use", read.manifest().use().key());
        facts.put("signer", read.signer());
        facts.put("sha256", hash);
        journal.record("sharing.received", id, facts, Map.of());
        return id;
    }

    /** Field by field, as people read it. */
    List<Difference> differences(Manifest manifest) {
        Manifest.Settings theirs = manifest.use();
        Optional<Manifest.Settings> ours = here(theirs.key()).map(Manifest.Settings::of);
        return List.of(
                new Difference(
                        "sharing.purpose",
                        theirs.purpose(),
                        ours.map(Manifest.Settings::purpose).orElse(null)),
                new Difference(
                        "uses.basis",
                        theirs.legalBasis(),
                        ours.map(Manifest.Settings::legalBasis).orElse(null)),
                new Difference(
                        "uses.responsible",
                        theirs.responsible(),
                        ours.map(Manifest.Settings::responsible).orElse(null)),
                new Difference(
                        "sharing.service",
                        theirs.service(),
                        ours.map(Manifest.Settings::service).orElse(null)),
                new Difference(
                        "uses.risk",
                        theirs.risk().name(),
                        ours.map(one -> one.risk().name()).orElse(null)),
                new Difference(
                        "sharing.rate",
                        say.percent(theirs.rate()),
                        ours.map(one -> say.percent(one.rate())).orElse(null)));
    }

    Optional<Use> here(String key) {
        return uses.all().stream().filter(use -> use.key().equals(key)).findFirst();
    }

    /**
     * @param responsible who answers for it here; needed where the use is new
     * @param rate whether the share of second readings is taken over, where there is such a use
     * @throws NotAllowed unless by an élu
     * @throws Refused if nobody vouched for the signer, or it was decided on
     */
    void accept(UUID id, String responsible, boolean rate, String motive, Person by) {
        Exporting.require(by, Set.of(ELU));
        SharedPackage one = proposed(id);
        String why = Exporting.motive(motive);
        if (packages.trusted(one.signer()).isEmpty()) {
            throw new Refused("sharing.untrusted");
        }
        Manifest.Settings settings = one.manifest().use();
        boolean isNew = here(settings.key()).isEmpty();
        if (isNew) {
            String answering = responsible.strip();
            if (answering.isEmpty() || answering.length() > 200 || answering.indexOf('\0') >= 0) {
                throw new Refused("sharing.accept.responsible");
            }
            uses.propose(settings.proposed(answering), by);
        } else if (rate) {
            uses.readAgain(settings.key(), settings.rate(), by);
        }
        packages.bring(one, State.ACCEPTED, why, by);
        Map<String, Object> facts = Exporting.facts(by);
        facts.put("use", settings.key());
        facts.put("new_use", isNew);
        journal.record("sharing.accepted", id, facts, Map.of("motive", why));
    }

    /** Its files go. */
    void reject(UUID id, String motive, Person by) {
        Exporting.require(by, Exporting.KEEPERS);
        SharedPackage one = proposed(id);
        String why = Exporting.motive(motive);
        packages.bring(one, State.REJECTED, why, by);
        Map<String, Object> facts = Exporting.facts(by);
        facts.put("use", one.use());
        journal.record("sharing.rejected", id, facts, Map.of("motive", why));
    }

    private SharedPackage proposed(UUID id) {
        SharedPackage one = packages.lock(id);
        if (one.state() != State.PROPOSED) {
            throw new Refused("sharing.state.no");
        }
        return one;
    }

    /**
     * Of the package's signer: its fingerprint was compared by another way (telephone, letter), which the motive says.
     *
     * @param typed the fingerprint as the other side told it, spaces aside
     */
    void trust(UUID id, String typed, String name, String motive, Person by) {
        Exporting.require(by, Set.of(ADMINISTRATOR));
        SharedPackage one = packages.lock(id);
        String why = Exporting.motive(motive);
        String called = name.strip();
        if (called.isEmpty() || called.length() > 200 || called.indexOf('\0') >= 0) {
            throw new Refused("sharing.trust.name");
        }
        if (!typed.replaceAll("\\s", "").equalsIgnoreCase(one.signer())) {
            throw new Refused("sharing.trust.other");
        }
        if (!packages.trust(one.signer(), called, why, by)) {
            throw new Refused("sharing.trust.known");
        }
        Map<String, Object> facts = Exporting.facts(by);
        facts.put("signer", one.signer());
        journal.record("sharing.trusted", id, facts, Map.of("name", called, "motive", why));
    }

    void distrust(String fingerprint, Person by) {
        Exporting.require(by, Set.of(ADMINISTRATOR));
        if (packages.distrust(fingerprint)) {
            Map<String, Object> facts = Exporting.facts(by);
            facts.put("signer", fingerprint);
            journal.record("sharing.distrusted", by.id(), facts, Map.of());
        }
    }
}
