package fr.beffroi.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FicheIndexTest {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder;

    static Fiche fiche(String id, String title, String... texts) {
        List<Passage> passages = Stream.iterate(0, i -> i < texts.length, i -> i + 1)
                .map(i -> new Passage(id + "#" + (i + 1), List.of(), "Démarche", Topic.STEPS, texts[i], ""))
                .toList();
        return new Fiche(
                id,
                Audience.PARTICULIERS,
                title,
                "",
                List.of(),
                passages,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Corpus corpus(Fiche... fiches) {
        return new Corpus("test", DATE, List.of(fiches), List.of());
    }

    private FicheIndex built(Fiche... fiches) throws IOException {
        FicheIndex.build(corpus(fiches), folder);
        return FicheIndex.open(folder);
    }

    private static final Fiche[] SOME = {
        fiche("F1", "Carte grise : véhicule hérité", "La carte grise change de nom.", "Il faut un acte de décès."),
        fiche("F2", "Carte grise", "La carte grise s'obtient en ligne.", "Le prix dépend de la puissance."),
        fiche("F3", "Déclaration de naissance", "Le bébé doit être déclaré à la mairie sous cinq jours."),
        fiche("F4", "Pacte civil de solidarité (Pacs)", "Deux personnes majeures signent une convention."),
        fiche("F5", "Se plaindre du bruit", "Le tapage nocturne est puni d'une amende."),
    };

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.fiche().id()).toList();
    }

    @Test
    void aBuildThatACrashCutOffIsNoIndex() throws Exception {
        Path cut = folder.resolve("cut");
        Files.createDirectories(cut.resolve("index-1234"));
        assertThat(FicheIndex.isBuilt(cut)).isFalse();
        FicheIndex.build(new Corpus("essai", LocalDate.EPOCH, List.of(fiche("F1", "Titre", "Texte")), List.of()), cut);
        assertThat(FicheIndex.isBuilt(cut)).isTrue();
    }

    @Test
    void theFicheWhoseTitleSaysMoreThanTheMessageComesAfterThePlainOne() throws IOException {
        try (FicheIndex index = built(SOME)) {
            assertThat(ids(index.search("Bonjour, comment faire une carte grise svp ? Merci", 5)))
                    .startsWith("F2", "F1");
        }
    }

    @Test
    void acronymsAndResidentsWordsFindTheFichesThatSayOtherwise() throws IOException {
        try (FicheIndex index = built(SOME)) {
            assertThat(ids(index.search("on veut se pacser", 5))).startsWith("F4");
            assertThat(ids(index.search("certificat d’immatriculation", 5))).contains("F2");
            assertThat(ids(index.search("mon fils vient de naître", 5))).startsWith("F3");
        }
    }

    @Test
    void toMarryIsNotReadAsAHusband() throws IOException {
        try (FicheIndex index = built(
                fiche("F1", "Nom du mari", "Le nom du mari peut être porté."),
                fiche("F2", "Mariage en France", "Le mariage est célébré à la mairie."))) {
            assertThat(ids(index.search("nous voulons nous marier", 5))).startsWith("F2");
        }
    }

    @Test
    void aFicheForAssociationsYieldsUnlessTheMessageSpeaksOfOne() throws IOException {
        Fiche club = fiche("F1", "Vide-grenier", "Le vide-grenier se déclare.");
        Fiche ours = new Fiche(
                "F2",
                Audience.ASSOCIATIONS,
                "Vide-grenier",
                "",
                List.of(),
                List.of(new Passage("F2#1", List.of(), "Démarche", Topic.STEPS, "L'association le déclare.", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        try (FicheIndex index = built(club, ours)) {
            assertThat(ids(index.search("un vide-grenier", 5))).startsWith("F1");
            assertThat(ids(index.search("un vide-grenier pour notre association", 5)))
                    .startsWith("F2");
        }
    }

    @Test
    void courtesyAloneFindsNothing() throws IOException {
        try (FicheIndex index = built(SOME)) {
            assertThat(index.search("Bonjours madame, monsieur, merci d'avance, cordialement", 5))
                    .isEmpty();
        }
    }

    private static Fiche[] withCompetitions() {
        return Stream.concat(
                        Stream.of(SOME),
                        Stream.iterate(6, i -> i < 12, i -> i + 1)
                                .map(i -> fiche(
                                        "F" + i,
                                        "Concours et passeport " + i,
                                        "Le concours de la marine.",
                                        "Un passeport.")))
                .toArray(Fiche[]::new);
    }

    @Test
    void aMistypedWordFindsWhatItMeant() throws IOException {
        try (FicheIndex index = built(withCompetitions())) {
            assertThat(ids(index.search("mon passeprot", 20)))
                    .containsExactlyInAnyOrder("F6", "F7", "F8", "F9", "F10", "F11");
        }
    }

    @Test
    void aGreetingIsNeverRepairedNorIsAShortWordNorOneOfAnotherLetter() throws IOException {
        try (FicheIndex index = built(withCompetitions())) {
            assertThat(index.search("bonjours", 20)).isEmpty();
            assertThat(index.search("bonjourss", 20)).isEmpty();
            assertThat(index.search("morine", 20)).isEmpty();
            assertThat(index.search("voncours", 20)).isEmpty();
        }
    }

    @Test
    void aFicheWithoutPassagesCannotBeQuotedAndIsNotFound() throws IOException {
        try (FicheIndex index = built(fiche("F1", "Carte grise"), SOME[4])) {
            assertThat(index.search("carte grise", 5)).isEmpty();
            assertThat(index.findFiche("F1")).isPresent();
        }
    }

    @Test
    void aNovelIsSearchedByItsRarestWords() throws IOException {
        try (FicheIndex index = built(withCompetitions())) {
            String novel = String.join(
                    " ",
                    Stream.iterate(0, i -> i < 500, i -> i + 1)
                            .map(i -> "mot" + i)
                            .toList());
            assertThat(index.search("tapage " + novel, 5)).hasSizeLessThanOrEqualTo(5);
            assertThat(ids(index.search("tapage concours nocturne bruit", 5))).startsWith("F5");
        }
    }

    @Test
    void aHitSaysWhereItsScoreComesFrom() throws IOException {
        try (FicheIndex index = built(SOME)) {
            Hit hit = index.search("carte grise", 1).get(0);
            double sum =
                    hit.why().values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(sum).isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(1e-6));
            assertThat(hit.why()).containsKeys("title", "body", "title-share");
        }
    }

    @Test
    void wordsAreFoundWhileTheyAreTyped() throws IOException {
        try (FicheIndex index = built(SOME)) {
            for (String typed : List.of("nai", "naiss", "déclaration de naissa", "Naissance")) {
                assertThat(ids(index.suggest(typed, 5))).as(typed).startsWith("F3");
            }
            assertThat(index.suggest("", 5)).isEmpty();
        }
    }

    @Test
    void thePassageThatFitsComesFirst() throws IOException {
        try (FicheIndex index = built(SOME)) {
            List<PassageHit> hits = index.passages("quel est le prix de la carte grise ?", SOME[1], 5);
            assertThat(hits).extracting(hit -> hit.passage().id()).contains("F2#1", "F2#2");
            assertThat(index.passages("le prix selon la puissance", SOME[1], 1)
                            .get(0)
                            .passage()
                            .id())
                    .isEqualTo("F2#2");
            assertThat(index.passages("prix", fiche("F99", "Ailleurs", "prix"), 5))
                    .isEmpty();
        }
    }

    @Test
    void signalsTellACoveredMessageFromAForeignOne() throws IOException {
        try (FicheIndex index = built(SOME)) {
            Signals covered = index.signals("déclaration de naissance", index.search("déclaration de naissance", 2));
            Signals foreign =
                    index.signals("xylophone quantique mairie", index.search("xylophone quantique mairie", 2));
            assertThat(covered.coverage()).isEqualTo(1);
            assertThat(covered.titleCoverage()).isEqualTo(1);
            assertThat(covered.unknownWords()).isZero();
            assertThat(foreign.coverage()).isLessThan(0.6);
            assertThat(foreign.unknownWords()).isGreaterThan(0.5);
            assertThat(index.signals("", List.of())).isEqualTo(new Signals(0, 0, 0, 0, 0));
        }
    }

    @Test
    void aFicheIsReadBackWhole() throws IOException {
        Condition condition = new Condition("F7/c1", "Oui");
        Fiche whole = new Fiche(
                "F7",
                Audience.ASSOCIATIONS,
                "Titre « é »",
                "Résumé",
                List.of("Thème", "Dossier"),
                List.of(new Passage("F7#1", List.of(condition), "Coût", Topic.COST, "10 €", "Prix :")),
                List.of(new Choice("F7/c1", "Ça va ?", List.of("Oui", "Non"), List.of())),
                List.of(new Fiche.Link("Et si ?", "F8")),
                List.of(new Fiche.Link("voir", "F9")),
                List.of(new Fiche.Service(
                        "R1", "Service", "Formulaire", "12345*06", URI.create("https://example.org"))),
                List.of(new Fiche.Place("Mairie", "mairie", null)),
                List.of(new Fiche.Definition("Terme", "Sens")),
                List.of(new Fiche.LegalReference("Loi", URI.create("https://example.org/loi"))),
                DATE,
                URI.create("https://example.org/F7"));
        try (FicheIndex index = built(whole)) {
            assertThat(index.findFiche("F7")).contains(whole);
            assertThat(index.findFiche("F8")).isEmpty();
            assertThat(index.date()).isEqualTo(DATE);
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Property(tries = 50)
    void anyTextSurvivesTheCodec(@ForAll String title, @ForAll List<String> texts) throws IOException {
        String readable = new String(
                title.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        Fiche fiche = fiche(
                "F1",
                readable,
                texts.stream()
                        .map(text -> new String(
                                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                java.nio.charset.StandardCharsets.UTF_8))
                        .toArray(String[]::new));
        byte[] bytes = FicheCodec.encode(fiche);
        assertThat(FicheCodec.decode(bytes, 0, bytes.length)).isEqualTo(fiche);
    }

    @Test
    void anIndexOfNoneOrOneDocumentAnswersToo() throws IOException {
        try (FicheIndex none = built()) {
            assertThat(none.size()).isZero();
            assertThat(none.search("carte grise", 5)).isEmpty();
            assertThat(none.suggest("car", 5)).isEmpty();
            assertThat(none.baseline("carte", 5)).isEmpty();
            assertThat(none.findFiche("F1")).isEmpty();
            assertThat(none.signals("carte", List.of()).unknownWords()).isEqualTo(1);
        }
        try (FicheIndex one = built(SOME[2])) {
            assertThat(ids(one.search("déclarer une naissance", 5))).containsExactly("F3");
        }
    }

    @Test
    void anOpenIndexGoesOnWhileANewOneIsBuilt() throws IOException {
        try (FicheIndex old = built(SOME[1])) {
            FicheIndex.build(corpus(SOME[2]), folder);
            assertThat(ids(old.search("carte grise", 5))).containsExactly("F2");
            try (FicheIndex fresh = FicheIndex.open(folder)) {
                assertThat(fresh.findFiche("F3")).isPresent();
                assertThat(fresh.findFiche("F2")).isEmpty();
            }
        }
    }

    @Test
    void aBuildThatDiedLeavesTheOldIndexInUse() throws IOException {
        built(SOME[1]).close();
        Files.createDirectory(folder.resolve("index-123456"));
        Files.writeString(folder.resolve("index-123456/segments_1"), "half");
        Files.writeString(folder.resolve("current1.new"), "index-123456");
        try (FicheIndex index = FicheIndex.open(folder)) {
            assertThat(index.findFiche("F2")).isPresent();
        }
        built(SOME[2]).close();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).hasSize(2);
        }
    }

    @Test
    void aFolderWithoutIndexIsSaidToBeSo() throws IOException {
        assertThatThrownBy(() -> FicheIndex.open(folder.resolve("nothing"))).isInstanceOf(NoSuchFileException.class);
        Files.writeString(folder.resolve("current"), "../../etc");
        assertThatThrownBy(() -> FicheIndex.open(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void hugeAndStrangeMessagesAreAnswered() throws IOException {
        try (FicheIndex index = built(SOME)) {
            String huge = "carte grise perdue et volée ".repeat(20_000);
            assertThat(ids(index.search(huge, 5))).contains("F2");
            for (String strange :
                    List.of("", "\u0000", "????", "\uD83D\uDE00", "a".repeat(100_000), "+-&|!(){}[]^\"~*?:\\/")) {
                assertThat(index.search(strange, 5)).isEmpty();
                index.suggest(strange, 5);
                index.baseline(strange, 5);
            }
        }
    }
}
