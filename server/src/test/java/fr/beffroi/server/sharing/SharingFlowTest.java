package fr.beffroi.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.buildings.RednessModel;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.TrustMeasures;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sharing.SharedPackage.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A use leaves one collectivité as a signed package and arrives in another as a proposal. */
class SharingFlowTest extends ServerTest {
    private final Town own = newTown();
    private final Town neighbour = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private Packages packages;

    @Autowired
    private SharingKeys keys;

    @Autowired
    private DemoSharing demonstration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JournalBook journal;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path temp;

    private static Visitor as(Town town, Role role) {
        return visitor().signIn(town.email(role), PASSWORD);
    }

    private void propose(Town town, String key, double rate) {
        tenancy.run(
                town.id(),
                () -> uses.propose(
                        new Use(
                                UUID.randomUUID(),
                                key,
                                "essais",
                                "Relire les arrêtés",
                                "RGPD art. 6.1.e",
                                "Direction des essais",
                                RiskClass.MINIMAL,
                                UseState.PROPOSED,
                                rate),
                        new Person(town.account(Role.ELU), Role.ELU)));
    }

    /** Signed by {@link #own}; the same as the page offers for download. */
    private byte[] signed(String key) {
        Visitor elu = as(own, Role.ELU);
        elu.get("/essaimage/nouveau?usage=" + key);
        Map<String, String> fields =
                new HashMap<>(Map.of("usage", key, "licence", "ODbL 1.0", "lessons", "Relire deux mois durant."));
        Visitor.Page drafted = elu.send("/essaimage/nouveau", fields, "weights", "Modèle.onnx", model());
        assertThat(drafted.status()).isEqualTo(302);
        String page = drafted.location();
        assertThat(elu.get(page).document().text())
                .contains("Relire deux mois durant.")
                .contains("modele.onnx")
                .contains("Relire les arrêtés");
        assertThat(elu.get(page + "/paquet.zip").status())
                .as("unsigned, nothing leaves")
                .isEqualTo(404);
        elu.get(page);
        assertThat(elu.post(page + "/signer", Map.of("motive", "Partage.")).status())
                .as("unconfirmed")
                .isEqualTo(422);
        elu.post(page + "/signer", Map.of("motive", "Partage.", "confirmed", "true"));
        return elu.fetch(page + "/paquet.zip");
    }

    private byte[] model() {
        try {
            return Files.readAllBytes(RednessModel.write(temp));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String receive(Town town, byte[] bytes) {
        Visitor admin = as(town, Role.ADMINISTRATOR);
        admin.get("/essaimage");
        Visitor.Page page = admin.send("/essaimage/recevoir", Map.of(), "paquet.zip", bytes);
        assertThat(page.status()).as(page.document().select("#fault").text()).isEqualTo(302);
        return page.location();
    }

    @Test
    void from_a_confirmed_package_to_a_proposed_use_elsewhere() {
        propose(own, "arretes", 0.25);
        byte[] bytes = signed("arretes");
        String page = receive(neighbour, bytes);
        Visitor admin = as(neighbour, Role.ADMINISTRATOR);
        Visitor elu = as(neighbour, Role.ELU);
        assertThat(elu.get(page).document().text())
                .contains("Personne ici n’a reconnu cette clé")
                .contains("Relire les arrêtés")
                .contains("Cet usage n’existe pas ici");
        assertThat(elu.get(page + "/fichiers/modele.onnx").status())
                .as("of an unknown signer nothing opens")
                .isEqualTo(404);
        elu.get(page);
        assertThat(elu.post(page + "/accepter", Map.of("motive", "x", "responsible", "Mairie"))
                        .status())
                .isEqualTo(422);
        admin.get(page);
        Map<String, String> trust = new HashMap<>(
                Map.of("fingerprint", "0".repeat(64), "name", "Ville d’essai", "motive", "Lue au téléphone."));
        assertThat(admin.post(page + "/confiance", trust)
                        .document()
                        .select("#fault")
                        .text())
                .contains("ne l’acceptez pas");
        String fingerprint = keys.fingerprint(own.id());
        trust.put("fingerprint", fingerprint.replaceAll("(.{8})", "$1 "));
        admin.get(page);
        assertThat(admin.post(page + "/confiance", trust).status()).isEqualTo(302);
        elu.get(page);
        assertThat(elu.post(page + "/confiance", trust).status())
                .as("an élu does not vouch")
                .isEqualTo(403);
        assertThat(elu.fetch(page + "/fichiers/modele.onnx")).isEqualTo(model());
        admin.get(page);
        assertThat(admin.post(page + "/accepter", Map.of("motive", "x", "responsible", "Mairie"))
                        .status())
                .as("only an élu accepts")
                .isEqualTo(403);
        elu.get(page);
        assertThat(elu.post(page + "/accepter", Map.of("motive", "x")).status()).isEqualTo(422);
        elu.get(page);
        elu.post(page + "/accepter", Map.of("motive", "Cela nous sert.", "responsible", "Secrétariat"));
        Use arrived = tenancy.in(neighbour.id(), () -> uses.get("arretes"));
        assertThat(arrived.state()).as("proposed, never opened").isEqualTo(UseState.PROPOSED);
        assertThat(arrived.responsible()).isEqualTo("Secrétariat");
        assertThat(arrived.secondReadingRate()).isEqualTo(0.25);
        elu.get(page);
        assertThat(elu.post(page + "/refuser", Map.of("motive", "x")).status())
                .as("decided")
                .isEqualTo(422);
        assertThat(tenancy.in(neighbour.id(), () -> journal.search("sharing.", null, null, null, 0, 50)))
                .extracting(JournalBook.Line::type)
                .containsExactlyInAnyOrder("sharing.received", "sharing.trusted", "sharing.accepted");
        assertThat(as(own, Role.ELU).get(page).status()).as("another's package").isEqualTo(404);
        Visitor again = as(neighbour, Role.ADMINISTRATOR);
        again.get("/essaimage");
        assertThat(again.send("/essaimage/recevoir", Map.of(), "paquet.zip", bytes)
                        .status())
                .as("once")
                .isEqualTo(422);
        again.get("/essaimage");
        Visitor.Page packed = again.send("/essaimage/recevoir", Map.of(), "paquet.zip", repacked(bytes));
        assertThat(packed.status()).as("once, however it is packed").isEqualTo(422);
        assertThat(packed.document().select("#fault").text()).contains("déjà ici");
        again.get(page);
        Map<String, String> renamed = new HashMap<>(trust);
        renamed.put("name", "Un autre nom");
        assertThat(again.post(page + "/confiance", renamed)
                        .document()
                        .select("#fault")
                        .text())
                .contains("déjà reconnu");
        assertThat(tenancy.in(neighbour.id(), packages::signers))
                .extracting(SharedPackage.Signer::name)
                .containsExactly("Ville d’essai");
        assertThat(tenancy.in(neighbour.id(), () -> journal.search("sharing.trusted", null, null, null, 0, 50)))
                .as("no name in the journal that is not kept")
                .hasSize(1);
        again.get("/essaimage");
        again.post("/essaimage/signataires/retrait", Map.of("fingerprint", fingerprint));
        assertThat(tenancy.in(neighbour.id(), packages::signers)).isEmpty();
    }

    @Test
    void where_the_use_stands_already_only_what_is_ticked_changes() {
        propose(own, "arretes", 0.5);
        propose(neighbour, "arretes", 0.1);
        String page = receive(neighbour, signed("arretes"));
        tenancy.run(
                neighbour.id(),
                () -> packages.trust(
                        keys.fingerprint(own.id()),
                        "Ville",
                        "essai",
                        new Person(neighbour.account(Role.ADMINISTRATOR), Role.ADMINISTRATOR)));
        Visitor elu = as(neighbour, Role.ELU);
        assertThat(elu.get(page).document().select("tr:has(.badge)").text())
                .contains("50")
                .contains("10")
                .doesNotContain("Finalité");
        elu.post(page + "/accepter", Map.of("motive", "x", "rate", "true"));
        assertThat(tenancy.in(neighbour.id(), () -> uses.get("arretes")).secondReadingRate())
                .isEqualTo(0.5);
    }

    @Test
    void what_is_tampered_with_leaves_nothing_behind_and_what_is_rejected_loses_its_files() {
        propose(own, "arretes", 0.5);
        byte[] bytes = signed("arretes");
        byte[] other = bytes.clone();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("files/modele.onnx") + 19;
        other[at] ^= 1;
        Visitor dpo = as(neighbour, Role.DPO);
        dpo.get("/essaimage");
        Visitor.Page refused = dpo.send("/essaimage/recevoir", Map.of(), "paquet.zip", other);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#fault").text()).contains("Rien n’a été gardé");
        assertThat(tenancy.in(neighbour.id(), packages::all)).isEmpty();
        String page = receive(neighbour, bytes);
        dpo.get(page);
        dpo.post(page + "/refuser", Map.of("motive", "Pas utile ici."));
        SharedPackage one = tenancy.in(neighbour.id(), packages::all).getFirst();
        assertThat(one.state()).isEqualTo(State.REJECTED);
        assertThat(dpo.get(page + "/paquet.zip").status()).isEqualTo(404);
        assertThat(dpo.get(page).status()).isEqualTo(200);
        assertThat(as(neighbour, Role.AGENT).get("/essaimage").status()).isEqualTo(403);
        assertThatThrownBy(() -> tenancy.run(
                        neighbour.id(),
                        () -> db.sql("update shared_package set state = 'ACCEPTED' where id = ?")
                                .param(one.id())
                                .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void nothing_of_a_person_is_in_a_package_and_what_looks_personal_is_shown_before_signing() {
        propose(own, "arretes", 0.5);
        PackageFile read = PackageFile.read(signed("arretes"));
        String said = new String(read.manifest().bytes(), StandardCharsets.UTF_8);
        List<Account> people = tenancy.in(own.id(), accounts::all);
        for (Account account : people) {
            assertThat(said)
                    .doesNotContain(account.id().toString())
                    .doesNotContain(account.name())
                    .doesNotContain(account.email());
        }
        Visitor elu = as(own, Role.ELU);
        elu.get("/essaimage/nouveau?usage=arretes");
        String page = elu.post(
                        "/essaimage/nouveau",
                        Map.of(
                                "usage",
                                "arretes",
                                "licence",
                                "ODbL 1.0",
                                "lessons",
                                "Demander à Mme Dupont, 04 67 00 00 00."))
                .location();
        assertThat(elu.get(page).document().select("#signs").text())
                .contains("Mme Dupont")
                .contains("04 67 00 00 00");
        elu.post(page + "/abandonner", Map.of());
        assertThat(elu.get(page).status()).isEqualTo(404);
        assertThat(tenancy.in(own.id(), packages::all)).hasSize(1);
    }

    /** The same entries, stored in a zip that bears another time. */
    private static byte[] repacked(byte[] zip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream other = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                other.putNextEntry(new ZipEntry(entry.getName()));
                other.write(in.readAllBytes());
                other.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(out.toByteArray()).isNotEqualTo(zip);
        return out.toByteArray();
    }

    @Test
    void a_use_whose_words_no_package_holds_is_refused_and_the_catalogue_still_opens() {
        tenancy.run(
                own.id(),
                () -> uses.propose(
                        new Use(
                                UUID.randomUUID(),
                                "longue",
                                "essais",
                                "Relire",
                                "RGPD art. 6.1.e",
                                "D".repeat(201),
                                RiskClass.MINIMAL,
                                UseState.PROPOSED,
                                0.1),
                        new Person(own.account(Role.ELU), Role.ELU)));
        Visitor elu = as(own, Role.ELU);
        elu.get("/essaimage/nouveau?usage=longue");
        Visitor.Page refused = elu.post("/essaimage/nouveau", Map.of("usage", "longue", "licence", "ODbL 1.0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#fault").text()).contains("200");
        assertThat(elu.get("/essaimage").status()).isEqualTo(200);
        assertThat(tenancy.in(own.id(), packages::all)).isEmpty();
    }

    @Test
    void what_only_bears_the_name_of_a_model_is_refused_and_the_words_of_one_are_searched() {
        propose(own, "arretes", 0.5);
        Visitor elu = as(own, Role.ELU);
        Map<String, String> fields = new HashMap<>(Map.of("usage", "arretes", "licence", "ODbL 1.0"));
        elu.get("/essaimage/nouveau?usage=arretes");
        Visitor.Page renamed = elu.send(
                "/essaimage/nouveau",
                fields,
                "weights",
                "habitants.onnx",
                "nom;adresse\nMme Dupont;jeanne@exemple.fr\n".getBytes(StandardCharsets.UTF_8));
        assertThat(renamed.status()).isEqualTo(422);
        assertThat(tenancy.in(own.id(), packages::all)).isEmpty();
        elu.get("/essaimage/nouveau?usage=arretes");
        byte[] note = "trained by jeanne@exemple.fr".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.writeBytes(model());
        noted.write(6 << 3 | 2);
        noted.write(note.length);
        noted.writeBytes(note);
        String page = elu.send("/essaimage/nouveau", fields, "weights", "m.onnx", noted.toByteArray())
                .location();
        assertThat(elu.get(page).document().select("#signs").text()).contains("jeanne@exemple.fr");
    }

    @Test
    void a_model_that_a_feature_offers_never_leaves_without_its_card_and_the_card_is_read_before_signing() {
        propose(own, "toits", 0.5);
        byte[] card = "Appris d’images aériennes, non de personnes.".getBytes(StandardCharsets.UTF_8);
        SharesOfUse.Piece weights = new SharesOfUse.Piece(
                SharesOfUse.Kind.WEIGHTS,
                "toits.onnx",
                model(),
                List.of(new SharesOfUse.Piece(SharesOfUse.Kind.CARD, "toits-fiche.txt", card)));
        SharesOfUse.Piece other = new SharesOfUse.Piece(
                SharesOfUse.Kind.KNOWLEDGE, "guide.txt", "Un guide".getBytes(StandardCharsets.UTF_8));
        Exporting exporting = new Exporting(
                uses,
                context().getBean(TrustMeasures.class),
                List.of(use -> List.of(other, weights)),
                packages,
                keys,
                tenancy,
                context().getBean(Collectivities.class),
                journal);
        Person elu = new Person(own.account(Role.ELU), Role.ELU);
        UUID draft = tenancy.in(
                own.id(),
                () -> exporting.draft("toits", Exporting.LICENCES.getFirst(), "", Set.of("toits.onnx"), null, elu));
        assertThat(tenancy.in(own.id(), () -> packages.get(draft)).manifest().files())
                .extracting(Manifest.Part::kind)
                .containsExactly(SharesOfUse.Kind.WEIGHTS, SharesOfUse.Kind.CARD);
        assertThat(as(own, Role.ELU)
                        .get("/essaimage/" + draft)
                        .document()
                        .select("details.model-card[open]")
                        .text())
                .contains("non de personnes");
    }

    @Test
    void what_is_ticked_leaves_whatever_was_added_since_and_whatever_its_name() {
        Visitor head = as(own, Role.HEAD_OF_SERVICE);
        offer(head, "Tarifs, 2026.txt", "Le repas à la cantine coûte quatre euros pour les élèves de la commune.");
        assertThat(head.get("/essaimage/nouveau?usage=answers")
                        .document()
                        .select("input[name=piece]")
                        .eachAttr("value"))
                .containsExactly("Tarifs, 2026.txt");
        for (int i = 0; i < 5; i++) {
            offer(
                    head,
                    "Note " + i + ".txt",
                    "La salle des fêtes numéro " + i + " se réserve à l’accueil de la mairie.");
        }
        assertThat(head.get("/essaimage/nouveau?usage=answers").document().select("input[name=piece]"))
                .hasSize(6);
        String page = head.post(
                        "/essaimage/nouveau",
                        Map.of("usage", "answers", "licence", "ODbL 1.0", "piece", "Tarifs, 2026.txt"))
                .location();
        UUID draft = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThat(tenancy.in(own.id(), () -> packages.get(draft)).manifest().files())
                .extracting(Manifest.Part::name)
                .containsExactly("tarifs-2026.txt");
    }

    private static void offer(Visitor head, String name, String text) {
        head.get("/accueil/documents");
        assertThat(head.send("/accueil/documents", Map.of(), name, text.getBytes(StandardCharsets.UTF_8))
                        .status())
                .as(name)
                .isEqualTo(302);
    }

    @Test
    void the_demonstration_has_a_package_of_its_own_and_one_received_once() {
        tenancy.run(own.id(), demonstration::settle);
        tenancy.run(own.id(), demonstration::settle);
        assertThat(tenancy.in(own.id(), packages::all))
                .extracting(SharedPackage::state)
                .containsExactlyInAnyOrder(State.SIGNED, State.PROPOSED);
    }
}
