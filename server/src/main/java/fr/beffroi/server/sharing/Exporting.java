package fr.beffroi.server.sharing;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;
import static fr.beffroi.oversight.Role.DPO;
import static fr.beffroi.oversight.Role.ELU;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.trust.Disclosure.Aggregate;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.TrustMeasures;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sharing.SharedPackage.State;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A use on its way out: a draft that lists all that would leave, then, once a person confirmed it, a signed package. Inside {@link
 * Tenancy#in}.
 */
@Component("sharingExport")
class Exporting {
    static final List<String> LICENCES = List.of("Licence Ouverte 2.0 (Etalab)", "ODbL 1.0", "CC BY 4.0", "EUPL 1.2");
    /** Who prepares and imports; whoever holds several of these roles acts in the first. */
    static final Set<Role> KEEPERS =
            Collections.unmodifiableSet(new LinkedHashSet<>(List.of(ELU, DPO, HEAD_OF_SERVICE, ADMINISTRATOR)));
    /** Who answers for what leaves. */
    static final Set<Role> SIGNERS = Set.of(ELU, DPO);

    private static final int LONGEST_LESSONS = 10_000;

    private final Uses uses;
    private final TrustMeasures measures;
    private final List<SharesOfUse> sharing;
    private final Packages packages;
    private final SharingKeys keys;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final JournalBook journal;

    Exporting(
            Uses uses,
            TrustMeasures measures,
            List<SharesOfUse> sharing,
            Packages packages,
            SharingKeys keys,
            Tenancy tenancy,
            Collectivities collectivities,
            JournalBook journal) {
        this.uses = uses;
        this.measures = measures;
        this.sharing = List.copyOf(sharing);
        this.packages = packages;
        this.keys = keys;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.journal = journal;
    }

    /** A file as it was sent. */
    record Sent(String name, byte[] content) {}

    /** What features offer with this use. */
    List<SharesOfUse.Piece> offers(String use) {
        uses.get(use);
        return sharing.stream().flatMap(each -> each.of(use).stream()).toList();
    }

    /** @param weights a trained model chosen on the page, or null; {@code chosen}: names among the {@link #offers} */
    UUID draft(String useKey, String licence, String lessons, Set<String> chosen, @Nullable Sent weights, Person by) {
        require(by, KEEPERS);
        Use use = uses.get(useKey);
        String learnt = lessons.replace("\r\n", "\n").strip();
        if (!LICENCES.contains(licence) || learnt.length() > LONGEST_LESSONS || learnt.indexOf('\0') >= 0) {
            throw new Refused("sharing.draft.wrong", LONGEST_LESSONS);
        }
        List<SharesOfUse.Piece> pieces = new ArrayList<>();
        for (SharesOfUse.Piece offered : offers(useKey)) {
            if (chosen.contains(offered.name())) {
                pieces.add(offered);
                pieces.addAll(offered.with());
            }
        }
        if (weights != null) {
            if (!weights.name().toLowerCase(Locale.ROOT).endsWith(".onnx") || !OnnxModel.is(weights.content())) {
                throw new Refused("sharing.draft.weights");
            }
            pieces.add(new SharesOfUse.Piece(SharesOfUse.Kind.WEIGHTS, weights.name(), weights.content()));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Manifest.Part> parts = new ArrayList<>();
        for (SharesOfUse.Piece piece : pieces) {
            String name = PackageFile.name(piece.name(), files.keySet());
            files.put(name, piece.content());
            parts.add(new Manifest.Part(piece.kind(), name, piece.content().length, Sha256.of(piece.content())));
        }
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        if (bytes > PackageFile.LARGEST || files.size() > PackageFile.MOST_FILES) {
            throw new Refused("sharing.draft.large", PackageFile.LARGEST / 1_000_000, PackageFile.MOST_FILES);
        }
        Manifest manifest = new Manifest(
                Manifest.Settings.of(use),
                collectivities.get(tenancy.current()).name(),
                LocalDate.now(LegalTime.FRANCE),
                licence,
                learnt,
                figures(useKey),
                parts);
        requireReadable(manifest);
        byte[] content = PackageFile.write(manifest, files, null);
        return packages.add(true, "", manifest, content, Sha256.of(content));
    }

    /** What could not be read back would never be taken elsewhere, nor listed here. */
    private static void requireReadable(Manifest manifest) {
        try {
            Manifest.read(manifest.bytes());
        } catch (PackageRefused tooLong) {
            throw new Refused(
                    "sharing.draft.settings",
                    Manifest.LONGEST_SERVICE,
                    Manifest.LONGEST_PURPOSE,
                    Manifest.LONGEST_BASIS,
                    Manifest.LONGEST_RESPONSIBLE);
        }
    }

    /** Public already, of six people at least each: see {@link fr.beffroi.oversight.trust.Disclosure}. */
    private List<Manifest.Figure> figures(String use) {
        return measures.published().stream()
                .filter(one -> one.use().equals(use))
                .map(one -> figure(one.aggregate()))
                .toList();
    }

    private static Manifest.Figure figure(Aggregate piece) {
        OptionalDouble accepted = piece.trust().accepted().share();
        OptionalDouble precision = piece.trust().precision().share();
        return new Manifest.Figure(
                piece.from(),
                piece.until(),
                piece.people(),
                piece.trust().decisions(),
                accepted.isPresent() ? 1 - accepted.getAsDouble() : null,
                precision.isPresent() ? precision.getAsDouble() : null);
    }

    /** What looks personal, by what it is in: lessons under "", files by their names. */
    Map<String, List<String>> signs(SharedPackage one) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        List<String> inLessons = PersonalSigns.in(one.manifest().lessons());
        if (!inLessons.isEmpty()) {
            found.put("", inLessons);
        }
        PackageFile.files(packages.content(one.id())).forEach((name, content) -> {
            List<String> signs =
                    OnnxModel.is(content) ? PersonalSigns.in(OnnxModel.words(content)) : PersonalSigns.in(content);
            if (!signs.isEmpty()) {
                found.put(name, signs);
            }
        });
        return found;
    }

    /**
     * @param confirmed that all that is listed was read and that nothing of it is personal
     * @throws NotAllowed unless by an élu or the DPO
     */
    void sign(UUID id, boolean confirmed, String motive, Person by) {
        require(by, SIGNERS);
        SharedPackage one = packages.lock(id);
        if (one.state() != State.DRAFT) {
            throw new Refused("sharing.state.no");
        }
        String why = motive(motive);
        if (!confirmed) {
            throw new Refused("sharing.sign.unconfirmed");
        }
        byte[] content =
                PackageFile.write(one.manifest(), PackageFile.files(packages.content(id)), keys.of(tenancy.current()));
        String hash = Sha256.of(content);
        packages.bring(one, State.SIGNED, why, by);
        packages.sealed(id, content, hash);
        Map<String, Object> facts = facts(by);
        facts.put("use", one.use());
        facts.put("sha256", hash);
        facts.put("files", one.manifest().files().size());
        journal.record("sharing.signed", id, facts, Map.of("motive", why));
    }

    /** Of a draft, nothing stays. */
    void abandon(UUID id, Person by) {
        require(by, KEEPERS);
        if (packages.lock(id).state() != State.DRAFT) {
            throw new Refused("sharing.state.no");
        }
        packages.drop(id);
    }

    static String motive(String text) {
        return TypedMotive.checked(text.strip(), "sharing.motive");
    }

    static void require(Person by, Set<Role> roles) {
        if (!roles.contains(by.role())) {
            throw new NotAllowed("sharing.role", by.role().name());
        }
    }

    static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }
}
