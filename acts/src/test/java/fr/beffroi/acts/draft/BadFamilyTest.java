package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadFamilyTest {
    private static final String SOUND = new String(Drafts.yaml("aide-au-club"), StandardCharsets.UTF_8);

    /** What is replaced in a sound file, what replaces it (~ is a line end), the error, and what its text says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            title: Aide à un club          | titre: Aide à un club             | family.unknown       | ligne 2, champ titre : ce champ n’existe pas
            summary: Verser une aide à un club de la commune. |                | family.lacks         | champ summary : ce champ manque
            matter_label: Subventions      | matter_label: A~matter_label: B   | family.twice         | ligne 10, champ matter_label
            matter: "7.5"                  | matter: "75"                      | family.matter        | ligne 8, champ matter
            matter: "7.5"                  | matter: [7, 5]                    | family.text          | ligne 8, champ matter
            body: conseil                  | body: maire                       | family.one_of        | conseil, executif_par_delegation
            majority: simple               | majority: &a simple~majority_note: *a | family.alias     | ligne 12 : les renvois
            key: aide-au-club              | key: Aide au club                 | family.family_key    | ligne 1, champ key
            key: aide-au-club              | key: aide-au-clubs                | family.file_name     | « aide-au-clubs.yaml »
            words: [aide, club, subvention] | words: []                        | family.empty         | ligne 4, champ words
            words: [aide, club, subvention] | words: aide                      | family.list          | ligne 4, champ words
            {key: club, label: Nom du club, | {key: Club, label: Nom du club,  | family.key           | ligne 14, champ facts[1].key
            {key: club, label: Nom du club, | {key: montant, label: Nom du club, | family.same_key    | ligne 15, champ facts[2].key
            {key: club, label: Nom du club, | {key: membres, label: Nom du club, | family.same_key    | champ facts[1].key
            type: text, help               | type: texte, help                 | family.one_of        | « texte » n’est pas possible
            type: text, help               | type: choice, help                | family.choices       | ligne 14, champ facts[1]
            type: text, help               | type: rows, help                  | family.columns       | ligne 14, champ facts[1]
            type: text, help               | type: text, min: 3, help          | family.bound         | champ facts[1].min
            min: 0.01                      | min: un centime                   | family.number        | ligne 15, champ facts[2].min
            required: false}~  - {key: absents | required: jamais}~  - {key: absents | family.yes_no  | champ facts[6].required
            when: {fact: forme, is: action}}~  - {key: convention | when: {fact: demande, given: true}}~  - {key: convention | family.unknown_fact | aucun fait « demande » n’est demandé avant
            {fact: montant, above: 5000}   | {fact: montan, above: 5000}       | family.unknown_fact  | champ opinions[1].when.fact
            {fact: montant, above: 5000}   | {fact: montant, above: 5000, below: 9} | family.condition | ligne 27, champ opinions[1].when
            {fact: montant, above: 5000}   | {fact: montant}                   | family.condition     | champ opinions[1].when
            {fact: montant, above: 5000}   | {montant: 5000}                   | family.condition     | champ opinions[1].when
            {fact: montant, above: 5000}   | {fact: montant, over: 5000}       | family.unknown       | champ opinions[1].when.over
            {fact: montant, above: 5000}   | {fact: montant, above: {fact: club}} | family.not_comparable | « club », de type text
            {fact: montant, above: 5000}   | {fact: club, above: 5000}         | family.not_comparable | « club », de type text
            {fact: montant, above: 5000}   | {fact: demande, above: 5000}      | family.date          | "2026-11-26"
            {fact: montant, above: 5000}   | {fact: montant, above: beaucoup}  | family.number        | champ opinions[1].when.above
            {fact: montant, above: 5000}   | {collectivity: population, above: 1e999999999} | family.number | champ opinions[1].when.above
            {fact: montant, above: 5000}   | {fact: forme, is: gratuite}       | family.value         | « de fonctionnement », « affectée à une action »
            {fact: montant, above: 5000}   | {collectivity: taille, is: COMMUNE} | family.collectivity | « kind » ou par « population »
            {fact: montant, above: 5000}   | {collectivity: kind, is: REGION}  | family.one_of        | commune, epci, syndicat
            {fact: montant, above: 5000}   | oui                               | family.map           | champ opinions[1].when
            de {montant} à {club}"         | de {montan} à {club}"             | family.placeholder   | « montan » entre accolades
            de {montant} à {club}"         | de {montant} à {club"             | family.brace         | une accolade n’est pas fermée
            de {montant} à {club}"         | de {montant à {club}"             | family.brace         | près de
            de {montant} à {club}"         | de montant} à {club}"             | family.brace         | champ title_text
            ({montant:lettres})            | ({club:lettres})                  | family.in_words      | « club » ne s’écrit pas en lettres
            ({montant:lettres})            | ({total:montant.prix})            | family.total         | « montant.prix » n’a pas de total
            severity: blocking             | severity: grave                   | family.one_of        | blocking, warning, remark
            montant: 1500                  | montant: beaucoup                 | family.value         | Montant : écrivez un montant
            montant: 1500                  | montants: 1500                    | family.value         | « montants » n’est pas un fait
            montant: 1500                  | montant: 0                        | family.value         | le minimum est 0,01
            summary: Verser                | summary: Verser : ceci            | family.syntax        | ligne 3 : ce n’est pas du YAML lisible
            opinions:                      | opinions: "                       | family.syntax        | ligne
            confirm: []                    | ---                               | family.documents     | une famille par fichier
            """)
    void what_is_wrong_is_told_with_its_line_its_field_and_what_to_do(
            String replaced, String by, String key, String said) {
        String from = replaced.replace('~', '\n');
        assertThat(SOUND).contains(from);
        String yaml = SOUND.replaceFirst(
                Pattern.quote(from), Matcher.quoteReplacement(by == null ? "" : by.replace('~', '\n')));
        assertThatThrownBy(() -> read(yaml)).isInstanceOfSatisfying(BadFamily.class, e -> {
            assertThat(e.message(Locale.FRENCH))
                    .startsWith("aide-au-club.yaml")
                    .contains(said)
                    .doesNotContain("\n");
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.message(Locale.ENGLISH))
                    .startsWith("aide-au-club.yaml")
                    .isNotEqualTo(e.getMessage());
        });
    }

    @Test
    void what_is_no_family_at_all_is_refused_in_one_line() {
        refused("family.fields", new byte[0]);
        refused("family.fields", "- une liste".getBytes(StandardCharsets.UTF_8));
        refused("family.encoding", "title: Décès".getBytes(StandardCharsets.ISO_8859_1));
        refused("family.large", new byte[Yaml.LARGEST + 1]);
        refused("family.long", ("title: " + "a".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        refused("family.deep", ("title: " + "[".repeat(50) + "]".repeat(50)).getBytes(StandardCharsets.UTF_8));
        refused("family.deep", ("title: [" + "a,".repeat(20_000) + "]").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_would_grow_while_it_is_read_is_refused_at_its_first_alias() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c + ": &" + c + " [*" + before + ", *" + before + "]\n");
        }
        refused("family.alias", bomb.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_folder_adds_its_families_and_replaces_those_of_the_same_key(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("aide-au-club.yaml"), Drafts.yaml("aide-au-club"));
        Files.writeString(folder.resolve("lisez-moi.txt"), "rien à lire ici");
        Families families = Families.of(folder);
        assertThat(families.all()).hasSize(Families.shipped().all().size() + 1);
        assertThat(families.get("aide-au-club")).isEqualTo(Drafts.grant());
        Files.writeString(
                folder.resolve("aide-au-club.yaml"), SOUND.replace("title: Aide à un club", "title: Notre aide"));
        assertThat(Families.of(folder).get("aide-au-club").title()).isEqualTo("Notre aide");
    }

    @Test
    void a_folder_with_one_bad_file_is_refused_and_a_lacking_one_too(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("vide.yaml"), "");
        assertThatThrownBy(() -> Families.of(folder))
                .isInstanceOf(BadFamily.class)
                .hasMessageContaining("vide.yaml");
        assertThatThrownBy(() -> Families.of(folder.resolve("absent")))
                .isInstanceOf(BadFamily.class)
                .hasMessageContaining("n’existe pas");
    }

    @Test
    void a_bad_file_of_an_opened_folder_is_told_and_takes_no_other_family_away(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("aide-au-club.yaml"), Drafts.yaml("aide-au-club"));
        Files.writeString(folder.resolve("tarifs.yaml"), "key: tarifs\ntitre: Nos tarifs\n");
        Families.Opened opened = Families.open(folder);
        assertThat(opened.problems())
                .singleElement()
                .extracting(BadFamily::getMessage)
                .asString()
                .startsWith("tarifs.yaml, ligne 2, champ titre");
        assertThat(opened.families().get("aide-au-club")).isEqualTo(Drafts.grant());
        assertThat(opened.families().get("tarifs")).isEqualTo(Families.shipped().get("tarifs"));
        assertThat(Families.open(folder.resolve("absent")).problems()).hasSize(1);
    }

    @Test
    void a_mark_of_byte_order_and_french_yes_and_no_are_understood() throws BadFamily {
        Family family = read("\uFEFF" + SOUND.replace("required: false", "required: non"));
        assertThat(family).isEqualTo(Drafts.grant());
    }

    private static Family read(String yaml) throws BadFamily {
        return Families.read("aide-au-club.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String key, byte[] yaml) {
        assertThatThrownBy(() -> Families.read("aide-au-club.yaml", yaml))
                .isInstanceOfSatisfying(BadFamily.class, e -> {
                    assertThat(e.key()).isEqualTo(key);
                    assertThat(e.message(Locale.FRENCH)).doesNotContain("\n", "{");
                });
    }
}
