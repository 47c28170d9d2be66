package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMUNE  | Saint-Exemple                       | la commune de Saint-Exemple             | de la commune de Saint-Exemple
            COMMUNE  | Exemple                             | la commune d’Exemple                    | de la commune d’Exemple
            COMMUNE  | Hérouville-Exemple                  | la commune d’Hérouville-Exemple         | de la commune d’Hérouville-Exemple
            COMMUNE  | Hyères                              | la commune d’Hyères                     | de la commune d’Hyères
            COMMUNE  | Haguenau                            | la commune de Haguenau                  | de la commune de Haguenau
            COMMUNE  | Yerres                              | la commune d’Yerres                     | de la commune d’Yerres
            COMMUNE  | Le Havre                            | la commune du Havre                     | de la commune du Havre
            COMMUNE  | Les Lilas                           | la commune des Lilas                    | de la commune des Lilas
            COMMUNE  | La Rochelle                         | la commune de La Rochelle               | de la commune de La Rochelle
            COMMUNE  | L’Exemple                           | la commune de L’Exemple                 | de la commune de L’Exemple
            COMMUNE  | Commune de Saint-Exemple            | la commune de Saint-Exemple             | de la commune de Saint-Exemple
            COMMUNE  | Ville d’Exemple                     | la ville d’Exemple                      | de la ville d’Exemple
            EPCI     | Communauté de communes du Val       | la communauté de communes du Val        | de la communauté de communes du Val
            EPCI     | Métropole d’Exemple                 | la métropole d’Exemple                  | de la métropole d’Exemple
            EPCI     | Exemple Métropole                   | Exemple Métropole                       | d’Exemple Métropole
            EPCI     | Val d’Exemple                       | la communauté de Val d’Exemple          | de la communauté de Val d’Exemple
            SYNDICAT | Syndicat mixte du Val               | le syndicat mixte du Val                | du syndicat mixte du Val
            SYNDICAT | SIVOM du Val                        | le SIVOM du Val                         | du SIVOM du Val
            SYNDICAT | Val Énergies                        | le syndicat Val Énergies                | du syndicat Val Énergies
            """)
    void a_collectivite_is_named_with_its_article(Kind kind, String name, String named, String of) {
        SettingWords words = new SettingWords(new Setting(Drafts.of(kind, name, 1_000), null));
        assertThat(words.find("collectivite")).hasValue(named);
        assertThat(words.find("de_la_collectivite")).hasValue(of);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, Exemple, le conseil municipal, du conseil municipal, le maire, du maire, au maire, conseillers municipaux",
        "EPCI, Communauté d’Exemple, le conseil communautaire, du conseil communautaire, le président, du président,"
                + " au président, conseillers communautaires",
        "EPCI, Métropole d’Exemple, le conseil de la métropole, du conseil de la métropole, le président, du président,"
                + " au président, conseillers métropolitains",
        "EPCI, Communauté urbaine Exemple Métropole, le conseil communautaire, du conseil communautaire, le président,"
                + " du président, au président, conseillers communautaires",
        "SYNDICAT, Syndicat d’Exemple, le comité syndical, du comité syndical, le président, du président, au président,"
                + " délégués"
    })
    void its_assembly_and_its_head_have_their_names(
            Kind kind,
            String name,
            String assembly,
            String ofAssembly,
            String head,
            String ofHead,
            String toHead,
            String members) {
        SettingWords words = new SettingWords(new Setting(Drafts.of(kind, name, 1_000), null));
        assertThat(words.find("assemblee")).hasValue(assembly);
        assertThat(words.find("de_assemblee")).hasValue(ofAssembly);
        assertThat(words.find("executif")).hasValue(head);
        assertThat(words.find("de_executif")).hasValue(ofHead);
        assertThat(words.find("a_executif")).hasValue(toHead);
        assertThat(words.find("membres")).hasValue(members);
    }

    @Test
    void the_day_of_the_session_is_written_when_it_is_known() {
        assertThat(new SettingWords(new Setting(Drafts.COMMUNE.collectivity(), null)).find("session_date"))
                .isEmpty();
        assertThat(new SettingWords(new Setting(Drafts.COMMUNE.collectivity(), LocalDate.of(2026, 12, 1)))
                        .find("session_date"))
                .hasValue("1er décembre 2026");
    }
}
