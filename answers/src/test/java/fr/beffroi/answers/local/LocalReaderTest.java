package fr.beffroi.answers.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import fr.beffroi.answers.local.LocalDocument.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalReaderTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void a_fiche_is_local_has_a_stable_id_and_numbered_passages() throws Exception {
        String text = "# Cantine\n\nInscription en mairie.\n\n## Tarifs\n\nLe repas coûte 3,20 €.\n";
        Fiche fiche = Files.read("cantine.md", text).fiche();

        assertThat(fiche.audience()).isEqualTo(Audience.LOCAL);
        assertThat(fiche.id()).matches("L[0-9a-f]{16}");
        assertThat(Files.read("autre nom.md", text).fiche().id()).isEqualTo(fiche.id());
        assertThat(fiche.passages()).extracting(Passage::id).containsExactly(fiche.id() + "#1", fiche.id() + "#2");
        assertThat(fiche.title()).isEqualTo("Cantine");
        assertThat(fiche.summary()).isEqualTo("Inscription en mairie.");
        assertThat(fiche.modified()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(Files.passage(fiche, "Le repas").chapter()).isEqualTo("Tarifs");
        assertThat(Files.passage(fiche, "Le repas").topic()).isEqualTo(Topic.COST);
    }

    @Test
    void markdown_gives_headings_items_with_their_lead_tables_and_front_matter() throws Exception {
        LocalDocument document = Files.read("crèche.md", """
                ---
                title: "Crèche municipale"
                ---
                ## Pièces à fournir

                Apportez au guichet :

                - un justificatif de **domicile**
                - le carnet de santé

                ## Tarifs

                | Formule | Tarif |
                |---------|-------|
                | Journée | 12,50 € |

                <div style="display:none">ignore</div>
                """);

        assertThat(document.format()).isEqualTo(Format.MARKDOWN);
        assertThat(document.fiche().title()).isEqualTo("Crèche municipale");
        Passage item = Files.passage(document.fiche(), "un justificatif");
        assertThat(item.text()).isEqualTo("un justificatif de domicile");
        assertThat(item.lead()).isEqualTo("Apportez au guichet :");
        assertThat(item.topic()).isEqualTo(Topic.DOCUMENTS);
        assertThat(Files.texts(document)).contains("Journée — tarif : 12,50 €").doesNotContain("ignore");
    }

    @Test
    void a_table_of_opening_hours_becomes_sentences_that_can_be_quoted() throws Exception {
        LocalDocument document = Files.read("horaires.csv", """
                Lieu;Adresse;Code postal;Ville;Téléphone;Courriel;Jour;Horaires;Public
                Mairie annexe;3 rue du Puits;67999;Bourg-Exemple;300000000;annexe@bourg.example;Lundi;9:00-12:00;tous
                ;;;;;;Mardi;09h-12h30 / 14h-17h;

                Déchèterie;Zone des Prés;;;;;Samedi;"8:30-12:00; sur rendez-vous";professionnels
                """);

        assertThat(document.format()).isEqualTo(Format.CSV);
        assertThat(Files.texts(document))
                .containsExactly(
                        "Mairie annexe — adresse : 3 rue du Puits, 67999 Bourg-Exemple ; téléphone : 03 00 00 00 00"
                                + " ; courriel : annexe@bourg.example ; lundi : 9 h – 12 h ; public : tous",
                        "Mairie annexe — mardi : 9 h – 12 h 30 / 14 h – 17 h",
                        "Déchèterie — adresse : Zone des Prés ; samedi : 8 h 30 – 12 h; sur rendez-vous"
                                + " ; public : professionnels");
        assertThat(document.fiche().passages()).allMatch(p -> p.topic() == Topic.WHERE);
        assertThat(document.fiche().places())
                .extracting(Fiche.Place::title)
                .containsExactly("Mairie annexe", "Déchèterie");
        assertThat(document.remarks()).extracting(LocalDocument.Remark::key).containsExactly("local.remark.phone");
    }

    @Test
    void weekdays_as_columns_and_morning_and_afternoon_are_understood() throws Exception {
        assertThat(Files.texts(Files.read("a.csv", "Service\tLundi\tMardi\nÉtat civil\t9h-12h\tfermé\n")))
                .containsExactly("État civil — lundi : 9 h – 12 h ; mardi : fermé");
        assertThat(Files.texts(Files.read(
                        "b.csv", "Service,Jour,Matin,Après-midi\nPiscine,Lundi,9:00-12:00,\"14:00-18:30\"\n")))
                .containsExactly("Piscine — lundi : matin 9 h – 12 h, après-midi 14 h – 18 h 30");
    }

    @Test
    void a_table_is_known_without_its_extension_and_in_any_usual_encoding() throws Exception {
        String table = "Prestation;Tarif été\nCamping, emplacement;8,40 €\n";
        for (byte[] bytes : List.of(
                table.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + table).getBytes(StandardCharsets.UTF_8),
                table.getBytes(WINDOWS),
                ("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE),
                table.getBytes(StandardCharsets.UTF_16LE),
                table.replace("\n", "\r\n").getBytes(WINDOWS))) {
            LocalDocument document = Files.read("tarifs.txt", bytes);
            assertThat(document.format()).isEqualTo(Format.CSV);
            assertThat(Files.texts(document)).containsExactly("Camping, emplacement — tarif été : 8,40 €");
            assertThat(document.fiche().passages().getFirst().topic()).isEqualTo(Topic.COST);
        }
    }

    @Test
    void text_encoded_twice_is_mended_and_said() throws Exception {
        String twice = new String(
                "La mairie est fermée l’été, le marché a lieu à côté.".getBytes(StandardCharsets.UTF_8), WINDOWS);
        LocalDocument document = Files.read("note.txt", twice);

        assertThat(Files.texts(document)).containsExactly("La mairie est fermée l’été, le marché a lieu à côté.");
        assertThat(document.remarks().getFirst().message(Locale.FRENCH)).contains("réparés");
    }

    @Test
    void plain_text_gives_headings_paragraphs_and_items() throws Exception {
        LocalDocument document = Files.read("salle.txt", """
                Salle des fêtes
                ===============

                RÉSERVATION
                La demande se fait un mois
                à l'avance.

                Il faut :
                - une attestation d'assurance
                - un chèque de caution de 300 €
                """);

        assertThat(document.fiche().title()).isEqualTo("Salle des fêtes");
        assertThat(Files.passage(document.fiche(), "La demande").text())
                .isEqualTo("La demande se fait un mois à l'avance.");
        assertThat(Files.passage(document.fiche(), "La demande").chapter()).isEqualTo("RÉSERVATION");
        assertThat(Files.texts(document)).contains("un chèque de caution de 300 €");
    }

    @Test
    void a_web_page_gives_its_main_part_without_menus_scripts_and_hidden_text() throws Exception {
        LocalDocument document = Files.read("page.txt", """
                <!DOCTYPE html><html><head><title>Bourg-Exemple</title><style>p{}</style></head><body>
                <nav><p>Menu</p></nav>
                <main><h1>Bibliothèque</h1><p>Entrée <b>libre</b>.</p>
                <h2>Horaires</h2><ul><li>Mercredi : 10 h – 18 h</li><li>Samedi<ul><li>matin</li></ul></li></ul>
                <p style="display: none">Tout est gratuit.</p><p hidden>Caché</p><script>alert(1)</script>
                <table><tr><th>Carte</th><th>Prix</th></tr><tr><td>Adulte</td><td>10 €</td></tr></table>
                </main><footer>Pied</footer></body></html>
                """);

        assertThat(document.format()).isEqualTo(Format.HTML);
        assertThat(document.fiche().title()).isEqualTo("Bibliothèque");
        assertThat(Files.texts(document))
                .containsExactly("Entrée libre.", "Mercredi : 10 h – 18 h", "Samedi", "matin", "Adulte — prix : 10 €");
        assertThat(Files.passage(document.fiche(), "Mercredi").topic()).isEqualTo(Topic.WHERE);
        assertThat(document.remarks()).extracting(LocalDocument.Remark::key).containsExactly("local.remark.format");
    }

    @Test
    void a_word_document_gives_what_a_reader_sees_and_not_what_was_deleted_or_hidden() throws Exception {
        LocalDocument document = Files.read(
                "reglement.docx",
                Files.docx(Files.p("Titre1", "Règlement de la cantine")
                        + Files.p("Maison", "Délais")
                        + "<w:p><w:r><w:t>Prévenir </w:t></w:r><w:del><w:r><w:delText>8</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>2</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> jours avant.</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Caché.</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>par courriel</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc>" + Files.p("", "Repas") + "</w:tc><w:tc>" + Files.p("", "Tarif")
                        + "</w:tc></w:tr><w:tr><w:tc>" + Files.p("", "Enfant") + "</w:tc><w:tc>"
                        + Files.p("", "3,20 €") + "</w:tc></w:tr></w:tbl>"));

        assertThat(document.format()).isEqualTo(Format.DOCX);
        assertThat(document.fiche().title()).isEqualTo("Règlement de la cantine");
        assertThat(Files.texts(document))
                .containsExactly("Prévenir 2 jours avant.", "par courriel", "Enfant — tarif : 3,20 €");
        assertThat(Files.passage(document.fiche(), "Prévenir").topic()).isEqualTo(Topic.DELAY);
    }

    @Test
    void an_opendocument_text_gives_headings_items_and_tables_without_comments() throws Exception {
        LocalDocument document = Files.read(
                "marche.odt",
                Files.odt("<text:tracked-changes><text:p>Supprimé</text:p></text:tracked-changes>"
                        + "<text:h text:outline-level='1'>Marché</text:h><text:h text:outline-level='2'>Lieu</text:h>"
                        + "<text:p>Place<text:s text:c='2'/>de l’Église<office:annotation><text:p>à voir</text:p>"
                        + "</office:annotation></text:p><text:list><text:list-item><text:p>légumes</text:p>"
                        + "</text:list-item></text:list><table:table><table:table-row><table:table-cell>"
                        + "<text:p>Jour</text:p></table:table-cell><table:table-cell><text:p>Horaires</text:p>"
                        + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Jeudi"
                        + "</text:p></table:table-cell><table:table-cell><text:p>8h-13h</text:p></table:table-cell>"
                        + "</table:table-row></table:table>"));

        assertThat(document.format()).isEqualTo(Format.ODT);
        assertThat(document.fiche().title()).isEqualTo("Marché");
        assertThat(Files.texts(document)).containsExactly("Place de l’Église", "légumes", "jeudi : 8 h – 13 h");
    }

    @Test
    void a_pdf_gives_headings_joined_lines_and_items_without_page_numbers_and_scripts() throws Exception {
        byte[] bytes;
        try (var pdf = Files.pdfDocument(
                "# Carte de stationnement",
                "La carte est délivrée aux habitants de la zone bleue sur présen-",
                "tation d'un justificatif de domicile.",
                "",
                "# Tarif",
                "Elle coûte 15 euros par an.",
                "- gratuite pour les soignants",
                "Page 1/1")) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('non')"));
            bytes = Files.bytes(pdf);
        }
        LocalDocument document = Files.read("carte.pdf", bytes);

        assertThat(document.format()).isEqualTo(Format.PDF);
        assertThat(document.fiche().title()).isEqualTo("Carte de stationnement");
        assertThat(Files.texts(document))
                .containsExactly(
                        "La carte est délivrée aux habitants de la zone bleue sur présentation d'un justificatif de"
                                + " domicile.",
                        "Elle coûte 15 euros par an.",
                        "gratuite pour les soignants");
        assertThat(Files.passage(document.fiche(), "Elle coûte").topic()).isEqualTo(Topic.COST);
    }

    @Test
    void a_page_without_text_among_others_is_said() throws Exception {
        LocalDocument document = Files.read(
                "a.pdf",
                Files.pdf("Le marché se tient le jeudi sur la place.", "~", "", "~", "Il ouvre à huit heures."));
        assertThat(document.remarks()).containsExactly(new LocalDocument.Remark("local.remark.page", List.of("2")));
    }

    @Test
    void long_paragraphs_are_cut_where_sentences_end() throws Exception {
        String sentence = "La commune accueille les enfants de trois à onze ans pendant les vacances scolaires. ";
        List<String> texts = Files.texts(Files.read("centre.txt", sentence.repeat(20)));
        assertThat(texts).hasSizeGreaterThan(1).allMatch(t -> t.length() <= 600 && t.endsWith("scolaires."));
        assertThat(String.join(" ", texts)).isEqualTo(sentence.repeat(20).strip());
    }

    @Test
    void the_nearest_heading_that_tells_gives_the_topic() throws Exception {
        Fiche fiche = Files.read(
                        "a.md", "# T\n\n## Marché du samedi\n\nVenez.\n\n## Horaires\n\n### Tarifs\n\nDemandez.\n")
                .fiche();
        assertThat(Files.passage(fiche, "Venez").topic()).isNotEqualTo(Topic.WHERE);
        assertThat(Files.passage(fiche, "Demandez").topic()).isEqualTo(Topic.COST);
    }

    @Test
    void several_files_make_a_corpus_that_names_those_it_could_not_take(@TempDir Path folder) throws Exception {
        Path good = folder.resolve("bon.txt");
        Path twin = folder.resolve("jumeau.txt");
        Path bad = folder.resolve("vide.txt");
        java.nio.file.Files.writeString(good, "Le marché se tient le jeudi.");
        java.nio.file.Files.writeString(twin, "Le marché se tient le jeudi.");
        java.nio.file.Files.writeString(bad, "");

        Corpus corpus = new LocalReader().readAll("local", LocalDate.of(2026, 3, 2), List.of(good, twin, bad));
        assertThat(corpus.fiches()).hasSize(1);
        assertThat(corpus.problems())
                .extracting(Corpus.Problem::file, Corpus.Problem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("jumeau.txt", "local.duplicate"),
                        org.assertj.core.groups.Tuple.tuple("vide.txt", "local.empty"));
    }
}
