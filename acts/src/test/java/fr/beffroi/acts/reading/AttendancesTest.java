package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendancesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Absents excusés : M. Jean DURAND a donné pouvoir à Mme Anne PETIT",
                "Absents : M. Jean DURAND (procuration à Mme Anne PETIT)",
                "Absents représentés : M. Jean DURAND représenté par Mme Anne PETIT",
                "Excusés : DURAND Jean (pouvoir à PETIT Anne)",
                "Procurations : M. Jean DURAND à Mme Anne PETIT",
                "Pouvoirs :\nM. Jean DURAND donne pouvoir à Mme Anne PETIT",
                "Absents : M. Jean DURAND, excusé, ayant donné procuration à Mme Anne PETIT",
                "Ont donné procuration :\nM. Jean DURAND\tMme Anne PETIT",
                "Pouvoir de M. Jean DURAND à Mme Anne PETIT"
            })
    void a_proxy_is_read_with_its_giver_and_its_holder(String away) {
        String text =
                "Étaient présents : Mme Anne PETIT, M. Paul ROUX\n" + away + "\nSecrétaire de séance : M. Paul ROUX";
        if (away.startsWith("Pouvoir de")) {
            text = "Étaient présents : Mme Anne PETIT, M. Paul ROUX\nPouvoirs :\n" + away;
        }
        Attendance attendance = Texts.read(text).attendance();
        assertThat(Texts.values(attendance.represented())).singleElement().satisfies(p -> {
            assertThat(ReadingEvaluation.sameName("Jean DURAND", p.giver())).isTrue();
            assertThat(ReadingEvaluation.sameName("Anne PETIT", String.valueOf(p.holder())))
                    .isTrue();
        });
        assertThat(Texts.values(attendance.present())).containsExactly("Anne PETIT", "Paul ROUX");
        assertThat(attendance.absent()).isEmpty();
    }

    @Test
    void a_proxy_whose_holder_is_not_told_has_none() {
        Attendance attendance = Texts.read(
                        "Présents : Anne PETIT, Paul ROUX.\nAbsents ayant voté par procuration en application"
                                + " de l'article L 2121-20 du Code Général des Collectivités Territoriales :\nJean DURAND, Lise MOREL.")
                .attendance();
        assertThat(Texts.values(attendance.represented()))
                .containsExactly(new Proxy("Jean DURAND", null), new Proxy("Lise MOREL", null));
    }

    @Test
    void titles_and_offices_are_no_part_of_a_name() {
        Attendance attendance = Texts.read(
                        "Présents : M. Paul ROUX, Maire, Mmes Anne PETIT et Lise LE GOFF, adjointes, MM. DA COSTA Luis, d'ALMEIDA Jean-Marc (conseiller délégué).")
                .attendance();
        assertThat(Texts.values(attendance.present()))
                .containsExactly("Paul ROUX", "Anne PETIT", "Lise LE GOFF", "DA COSTA Luis", "d'ALMEIDA Jean-Marc");
    }

    @Test
    void stated_numbers_are_read_and_never_counted_from_the_names() {
        Attendance attendance = Texts.read(
                        "Nombre de conseillers en exercice : 15\nPrésents : 12\nPouvoirs : 2\nVotants : 14\nÉtaient présents : M. Paul ROUX")
                .attendance();
        assertThat(Texts.value(attendance.inOffice())).isEqualTo(15);
        assertThat(Texts.value(attendance.presentCount())).isEqualTo(12);
        assertThat(Texts.value(attendance.proxyCount())).isEqualTo(2);
        assertThat(Texts.value(attendance.votingCount())).isEqualTo(14);
        assertThat(Texts.values(attendance.present())).containsExactly("Paul ROUX");
        assertThat(Texts.read("Présents : M. Paul ROUX, Mme Anne PETIT")
                        .attendance()
                        .presentCount())
                .isNull();
    }

    @Test
    void a_table_of_members_is_read_by_its_crosses() {
        Attendance attendance = Texts.read(
                        "NOM\tPrésent\tAbsent\tPouvoir à\nROUX Paul\tX\t\t\nDURAND Jean\t\tX\tROUX Paul\nMOREL Lise\t\tX\t")
                .attendance();
        assertThat(Texts.values(attendance.present())).containsExactly("ROUX Paul");
        assertThat(Texts.values(attendance.represented())).containsExactly(new Proxy("DURAND Jean", "ROUX Paul"));
        assertThat(Texts.values(attendance.absent())).containsExactly("MOREL Lise");
    }

    @Test
    void an_empty_heading_takes_no_name_from_the_title_below() {
        Attendance attendance = Texts.read(
                        "Présents : Anne PETIT, Paul ROUX.\nAbsents :\n\nAssociation FESTIVAL RADIO FRANCE\n\nLe maire expose :")
                .attendance();
        assertThat(attendance.absent()).isEmpty();
    }
}
