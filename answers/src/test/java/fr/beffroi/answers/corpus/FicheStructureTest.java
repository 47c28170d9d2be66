package fr.beffroi.answers.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FicheStructureTest {
    private final Fiche fiche = fiche(XmlNodesTest.sample());

    private static Fiche fiche(byte[] xml) {
        try {
            return FicheConverter.convert(XmlNodes.read(xml), null);
        } catch (IOException | FicheConverter.Refused e) {
            throw new AssertionError(e);
        }
    }

    private Passage passage(String text) {
        return fiche.passages().stream()
                .filter(passage -> passage.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no passage « " + text + " » in " + fiche.passages()));
    }

    private static List<String> options(Passage passage) {
        return passage.conditions().stream().map(Condition::option).toList();
    }

    @Test
    void theHeadOfAFicheIsRead() {
        assertThat(fiche.id()).isEqualTo("F900001");
        assertThat(fiche.audience()).isEqualTo(Audience.PARTICULIERS);
        assertThat(fiche.title()).isEqualTo("Carte de jardinier : première demande");
        assertThat(fiche.summary()).isEqualTo("La carte de jardinier se demande en mairie.");
        assertThat(fiche.modified()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(fiche.address())
                .isEqualTo(URI.create("https://www.service-public.gouv.fr/particuliers/vosdroits/F900001"));
    }

    @Test
    void thePathGoesFromThemeToSubDossierWithoutTheFicheItself() {
        assertThat(fiche.path()).containsExactly("Loisirs", "Jardinage", "Carte de jardinier");
    }

    @Test
    void aParagraphReadsAsPrintedAcrossItsLinks() {
        assertThat(passage("La carte ouvre les portes du jardin partagé.").topic())
                .isEqualTo(Topic.INTRODUCTION);
    }

    private static List<String> holding(String text, String rest) {
        String xml = """
                <Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="F900009">
                <dc:title>Essai</dc:title><Audience>Particuliers</Audience><Texte>
                <FragmentConditionne><Condition><estVrai var="T1"/></Condition>
                <Paragraphe>Pour un vélo.</Paragraphe></FragmentConditionne>
                <BlocCas><Cas><Titre>Vélo</Titre><Condition><estVrai var="T1"/></Condition>
                <Paragraphe>Casque.</Paragraphe></Cas>
                <Cas><Titre>Auto</Titre><Condition><estVrai var="T2"/></Condition>
                <Paragraphe>Ceinture.</Paragraphe></Cas></BlocCas>
                %s</Texte></Publication>
                """.formatted(rest);
        return fiche(xml.getBytes(StandardCharsets.UTF_8)).passages().stream()
                .filter(passage -> passage.text().equals(text))
                .map(passage -> String.join(" ", options(passage)))
                .toList();
    }

    private static String fragment(String rule) {
        return "<FragmentConditionne><Condition>%s</Condition><Paragraphe>Fragment.</Paragraphe></FragmentConditionne>"
                .formatted(rule);
    }

    @Test
    void aConditionalFragmentHoldsUnderTheOptionThatSetsItsVariableEvenBeforeIt() {
        assertThat(holding("Pour un vélo.", "")).containsExactly("Vélo");
        assertThat(holding("Fragment.", fragment("<estVrai var='T2'/>"))).containsExactly("Auto");
        assertThat(holding("Fragment.", fragment("<non><estVrai var='T2'/></non>")))
                .containsExactly("Vélo");
        assertThat(holding("Fragment.", fragment("<et><estVrai var='T1'/><estVrai var='T9'/></et>")))
                .containsExactly("Vélo");
        String chapter = """
                <Chapitre><Titre>Chapitre</Titre><Condition><estVrai var="T2"/></Condition>
                <Paragraphe>Chapitré.</Paragraphe></Chapitre>
                """;
        assertThat(holding("Chapitré.", chapter)).containsExactly("Auto");
    }

    @Test
    void aRuleThatNoPathOfOptionsSaysLeavesTheFragmentAsItStands() {
        assertThat(holding("Fragment.", fragment("<estVrai var='T9'/>"))).containsExactly("");
        assertThat(holding("Fragment.", fragment("<ou><estVrai var='T1'/><estVrai var='T2'/></ou>")))
                .containsExactly("");
        assertThat(holding("Fragment.", fragment("<et><estVrai var='T1'/><estVrai var='T2'/></et>")))
                .containsExactly("Vélo");
        assertThat(holding("Fragment.", "")).isEmpty();
    }

    @Test
    void aPassageKnowsEverySituationAndCaseItStandsUnder() {
        assertThat(options(passage("Joignez un plan."))).containsExactly("Vous êtes majeur", "Non", "En ville");
        assertThat(options(passage("Vos parents font la demande."))).containsExactly("Vous êtes mineur");
        assertThat(options(passage("La carte ouvre les portes du jardin partagé.")))
                .isEmpty();
    }

    @Test
    void aChoiceKnowsItsQuestionItsOptionsAndWhereItBranches() {
        Choice asked = fiche.choices().get(1);
        assertThat(asked.question()).isEqualTo("Avez-vous déjà une carte ?");
        assertThat(asked.options()).containsExactly("Oui", "Non");
        assertThat(asked.under())
                .containsExactly(new Condition(fiche.choices().get(0).id(), "Vous êtes majeur"));
        assertThat(fiche.choices())
                .extracting(Choice::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(fiche.passages()).noneMatch(passage -> passage.text().equals("Avez-vous déjà une carte ?"));
    }

    @Test
    void anItemKeepsTheSentenceThatIntroducesItsList() {
        assertThat(passage("Pièce d'identité").lead()).isEqualTo("Apportez les pièces suivantes :");
        assertThat(passage("facture de gaz").lead()).isEqualTo("Apportez les pièces suivantes : Selon le cas :");
        assertThat(passage("Le dossier est simple.").lead()).isEmpty();
    }

    @Test
    void aChapterGivesItsPassagesTheirTopic() {
        assertThat(passage("Pièce d'identité").topic()).isEqualTo(Topic.DOCUMENTS);
        assertThat(passage("Comptez 3 semaines.").topic()).isEqualTo(Topic.DELAY);
        assertThat(passage("Comptez 3 semaines.").chapter()).isEqualTo("Coût – Délai");
        assertThat(passage("Mairie").topic()).isEqualTo(Topic.WHERE);
    }

    @Test
    void aRowOfATableCanBeReadAloudAndCellsThatSpanRowsAreRepeated() {
        Passage first = passage("1 an ; Prix : 10 € ; Où payer : Mairie");
        assertThat(first.lead()).isEqualTo("Prix de la carte");
        assertThat(first.topic()).isEqualTo(Topic.COST);
        assertThat(passage("5 ans ; Prix : 40 € ; Où payer : Mairie").lead()).isEqualTo("Prix de la carte");
    }

    @Test
    void aFramedRemarkKeepsItsLabel() {
        Passage warning = passage("les chèques sont refusés.");
        assertThat(warning.topic()).isEqualTo(Topic.WARNING);
        assertThat(warning.lead()).isEqualTo("Attention :");
    }

    @Test
    void formsPlacesDefinitionsReferencesQuestionsAndLinksAreKept() {
        assertThat(fiche.services())
                .containsExactly(new Fiche.Service(
                        "R900010",
                        "Demande de carte de jardinier",
                        "Formulaire",
                        "99999*01",
                        URI.create("https://example.org/carte")));
        assertThat(fiche.places())
                .containsExactly(new Fiche.Place("Mairie", "mairie", URI.create("https://example.org/mairies")));
        assertThat(fiche.definitions())
                .containsExactly(new Fiche.Definition("Jardin partagé", "Jardin cultivé à plusieurs"));
        assertThat(fiche.references())
                .singleElement()
                .satisfies(reference -> assertThat(reference.title())
                        .isEqualTo("Loi du 1er janvier relative aux jardins : article 3 – Prix de la carte"));
        assertThat(fiche.questions())
                .containsExactly(new Fiche.Link("Peut-on prêter sa carte de jardinier ?", "F900005"));
        assertThat(fiche.links())
                .containsExactly(
                        new Fiche.Link("Obtenir la carte", "F900001"),
                        new Fiche.Link("partagé", "F900003"),
                        new Fiche.Link("Outils de jardin", "F900004"));
    }

    @Test
    void passagesAreNumberedWithoutGap() {
        for (int i = 0; i < fiche.passages().size(); i++) {
            assertThat(fiche.passages().get(i).id()).isEqualTo("F900001#" + (i + 1));
        }
    }

    @Test
    void theJsonOfXmlJsGivesTheSameFicheAsTheXml() throws Exception {
        Node xml = XmlNodes.read(XmlNodesTest.sample());
        Node json = JsonNodes.read(XmlJs.of(xml));
        assertThat(FicheConverter.convert(json, null)).isEqualTo(fiche);
    }

    @Test
    void anAddressThatIsNotOfTheWebIsDropped() {
        assertThat(FicheConverter.address("javascript:alert(1)")).isNull();
        assertThat(FicheConverter.address("file:///etc/passwd")).isNull();
        assertThat(FicheConverter.address("not an address")).isNull();
        assertThat(FicheConverter.address("https://example.org/a")).isNotNull();
    }

    static InputStream open(String name) {
        return java.util.Objects.requireNonNull(FicheStructureTest.class.getResourceAsStream(name));
    }
}
