package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Provision;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways to write the same thing. */
class WordingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avait donné pouvoir : M. Jean DURAND à Mme Anne PETIT",
                "A donné procuration : M. Jean DURAND à Mme Anne PETIT.",
                "Pouvoir(s) : M. Jean DURAND (pouvoir à Mme Anne PETIT)",
                "Excusé(e)s : M. Jean DURAND qui a donné pouvoir à Mme Anne PETIT",
                "Absent·es : M. Jean DURAND (donne pouvoir à Mme Anne PETIT).",
                "Représentée : M. Jean DURAND par Mme Anne PETIT",
                "Absents : M. Jean DURAND, mandataire : Mme Anne PETIT",
                "Excusés : M. Jean DURAND (mandataire Mme Anne PETIT)",
                "Excusé : M. Jean DURAND, ayant pour mandataire Mme Anne PETIT",
                "Absents : M. Jean DURAND a délégué son vote à Mme Anne PETIT",
                "Votes par procuration : M. Jean DURAND à Mme Anne PETIT",
                "Mandats : M. Jean DURAND à Mme Anne PETIT",
                "Procurations : DURAND Jean donne procuration à PETIT Anne",
                "Ont donné pouvoir : DURAND Jean à PETIT Anne",
                "Pouvoirs : Jean DURAND > Anne PETIT",
                "Pouvoirs : Jean DURAND (à Anne PETIT)",
                "Pouvoirs : Anne PETIT (pouvoir de Jean DURAND)",
                "Absents ayant donné procuration :\n- M. Jean DURAND à Mme Anne PETIT",
                "Membres ayant donné un pouvoir : M. Jean DURAND à Mme Anne PETIT",
                "Membres excusés et représentés : M. Jean DURAND (représenté par Mme Anne PETIT)",
                "Étaient représentés : M. Jean DURAND par Mme Anne PETIT.",
                "Était absent : M. Jean DURAND, pouvoir donné à Mme Anne PETIT.",
                "Avait donné pouvoir de voter en son nom : M. Jean DURAND à Mme Anne PETIT",
                "Ont donné mandat de voter en leur nom : M. Jean DURAND à Mme Anne PETIT",
                "Absents excusés avec pouvoir : M. Jean DURAND à Mme Anne PETIT",
                "Procuration : M. Jean DURAND en faveur de Mme Anne PETIT",
                "Procurations : de M. Jean DURAND à Mme Anne PETIT",
                "Mandants\tMandataires\nM. Jean DURAND\tMme Anne PETIT",
                "Mme Anne PETIT a reçu pouvoir de M. Jean DURAND.",
                "M. Jean DURAND a donné pouvoir à Mme Anne PETIT.",
                "M. Jean DURAND, absent, a donné procuration à Mme Anne PETIT.",
                "Pouvoir a été donné par M. Jean DURAND à Mme Anne PETIT.",
                "Absents : M. Jean DURAND, pouvoir à Mme Anne PETIT."
            })
    void a_proxy_has_its_giver_and_its_holder(String away) {
        Attendance attendance = Texts.read("Étaient présents : Mme Anne PETIT, M. Paul ROUX.\n" + away
                        + "\nSecrétaire de séance : M. Paul ROUX")
                .attendance();
        assertThat(Texts.values(attendance.represented())).singleElement().satisfies(p -> {
            assertThat(ReadingEvaluation.sameName("Jean DURAND", p.giver())).isTrue();
            assertThat(ReadingEvaluation.sameName("Anne PETIT", String.valueOf(p.holder())))
                    .isTrue();
        });
        assertThat(Texts.values(attendance.present())).containsExactly("Anne PETIT", "Paul ROUX");
        assertThat(attendance.absent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ont siégé : Anne PETIT, Paul ROUX.",
                "Présent·es : Anne PETIT, Paul ROUX.",
                "Présent(e)s : Anne PETIT, Paul ROUX.",
                "Étaient présent(e)s : Mme Anne PETIT et M. Paul ROUX.",
                "Étaient présents Mme Anne PETIT, M. Paul ROUX.",
                "Assistaient à la séance : Anne PETIT, Paul ROUX.",
                "Les conseillers présents : Anne PETIT, Paul ROUX.",
                "Présents (2) : Anne PETIT, Paul ROUX.",
                "Présents : 2\nAnne PETIT, Paul ROUX.",
                "Liste des présents : Anne PETIT, Paul ROUX.",
                "Membres présents à l'ouverture de la séance : Anne PETIT, Paul ROUX.",
                "Ont participé à la séance : Anne PETIT, Paul ROUX.",
                "Ont répondu à l'appel nominal : Anne PETIT, Paul ROUX.",
                "Conseillers municipaux présents :\nAnne PETIT\nPaul ROUX",
                "Présents : Anne PETIT ; Paul ROUX ;",
                "Présents : Anne PETIT / Paul ROUX",
                "Présents : Anne PETIT (pouvoir de Jean DURAND), Paul ROUX",
                "Présents : Anne PETIT - Paul ROUX"
            })
    void those_who_sat_are_named_under_many_headings(String there) {
        Attendance attendance =
                Texts.read(there + "\nSecrétaire de séance : M. Paul ROUX").attendance();
        assertThat(Texts.values(attendance.present())).containsExactlyInAnyOrder("Anne PETIT", "Paul ROUX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date des convocations : 3 mars 2026",
                "Date de la convocation du conseil municipal : 03/03/2026",
                "Convocation adressée par M. le Maire le 3 mars 2026",
                "Le conseil, convoqué par M. le Maire le 3 mars 2026, s'est réuni le 9 mars 2026",
                "Convocation\t3 mars 2026",
                "Convoqué en date du 3 mars 2026, le conseil s'est réuni",
                "sur convocation écrite faite par Madame la Maire en date du 3 mars 2026",
                "Convocations envoyées le : 03.03.2026",
                "Convocation et affichage : 3 mars 2026",
                "Date convocation : 03/03/2026",
                "Date d'envoi des convocations : 03/03/2026",
                "Date de convocation\tDate d'affichage\n03/03/2026\t10/03/2026",
                "La convocation, accompagnée de l'ordre du jour, a été adressée aux conseillers le 3 mars 2026."
            })
    void the_day_of_the_convocation_is_told_in_many_ways(String told) {
        Act act = Texts.read("Conseil municipal\nSéance du 9 mars 2026\n" + told + "\nPrésents : M. Paul ROUX");
        assertThat(Texts.value(act.convocation())).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adopté à l'unanimité.",
                "Délibération adoptée à l'unanimité.",
                "Cette délibération est adoptée avec 12 voix pour.",
                "La présente délibération est adoptée à l'unanimité.",
                "Résultat du scrutin : unanimité",
                "Votes pour : 12, votes contre : 0",
                "Pour : 12",
                "Vote à l'unanimité",
                "Voté à l'unanimité des membres présents",
                "Unanimité.",
                "Approuvé par 12 voix pour",
                "À l'unanimité.",
                "Mode de scrutin : main levée",
                "Le Conseil municipal, après en avoir débattu, adopte les conclusions du rapport.",
                "Le conseil municipal approuve à l'unanimité.",
                "La délibération, mise aux voix, est adoptée à l'unanimité.",
                "Mis aux voix, le projet est adopté.",
                "12 voix pour, 0 contre, 0 abstention",
                "Nombre de votants : 12",
                "Suffrages exprimés : 12",
                "Signé par : Paul ROUX",
                "Fait les jour, mois et an que dessus.",
                "Fait et délibéré en séance, les jour, mois et an susdits.",
                "Ainsi fait et délibéré",
                "Les membres présents ont signé au registre.",
                "Acte rendu exécutoire",
                "Délibération rendue exécutoire par publication",
                "Certifié exécutoire",
                "Copie certifiée conforme",
                "Extrait certifié conforme",
                "Le Président de séance",
                "Le Maire certifie sous sa responsabilité le caractère exécutoire de cet acte",
                "Le Maire,",
                "Transmis en préfecture le 3 mars 2026",
                "Télétransmis le 3 mars 2026",
                "Publié sur le site internet le 3 mars 2026",
                "Mis en ligne le 3 mars 2026",
                "En cas de recours, le tribunal administratif peut être saisi.",
                "Tout recours contre le présent acte peut être porté devant le tribunal administratif."
            })
    void the_last_provision_ends_where_the_outcome_the_signature_or_the_stamp_begins(String after) {
        for (String mark : new String[] {"- ", "→ ", "1) ", "Article 1 - ", "a) "}) {
            String act = "Vu le code,\nLe conseil municipal, après en avoir délibéré, décide :\n" + mark
                    + "d'approuver le projet tel qu'il est présenté.\n" + after;
            assertThat(Texts.values(Texts.read(act).provisions()).stream().map(Provision::text))
                    .as(mark)
                    .containsExactly("d'approuver le projet tel qu'il est présenté.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le conseil municipal décide :",
                "M. le Maire met aux voix la délibération. Le conseil municipal décide :",
                "Le Conseil, ouï l'exposé de M. le Maire, après en avoir délibéré, à l'unanimité :",
                "DÉCIDE",
                "DÉLIBÈRE",
                "A DÉCIDÉ",
                "Après délibération, le conseil municipal :",
                "Après en avoir délibéré, à la majorité,",
                "Décide, à l'unanimité :",
                "Le Conseil Municipal, à l'unanimité des membres présents, décide :",
                "Les membres du conseil municipal, à l'unanimité, décident :",
                "L'assemblée délibérante décide :",
                "Le conseil communautaire, sur proposition du bureau, décide :",
                "Il est décidé :",
                "Par ces motifs, le conseil municipal décide :",
                "Ceci exposé, le conseil municipal, à l'unanimité :"
            })
    void what_is_decided_follows_many_words(String opening) {
        String act = "Vu le code général,\n\n" + opening
                + "\n- d'approuver le projet ;\n- de charger le maire de l'exécution.\nPour extrait conforme,";
        assertThat(Texts.values(Texts.read(act).provisions()).stream().map(Provision::text))
                .containsExactly("d'approuver le projet", "de charger le maire de l'exécution.");
    }
}
