package fr.beffroi.acts.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Proxy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static Assembly of(Sample sample) {
        return new Assembly(sample.build());
    }

    @Test
    void theQuorumIsMoreThanHalf() {
        assertThat(Assembly.quorum(10)).isEqualTo(6);
        assertThat(Assembly.quorum(11)).isEqualTo(6);
        assertThat(Assembly.quorum(15)).isEqualTo(8);
    }

    @Test
    void whatTheActStatesPrevailsOverWhatTheCollectivityKnows() {
        assertThat(of(Sample.correct().knownInOffice(9)).inOffice()).contains(11);
        assertThat(of(Sample.correct().inOffice(null).knownInOffice(9)).inOffice())
                .contains(9);
        assertThat(of(Sample.correct().inOffice(null)).inOffice()).isEmpty();
    }

    @Test
    void proxiesAreThoseStatedElseThoseNamed() {
        assertThat(of(Sample.correct().stated(7, 3, 10)).proxies()).contains(3);
        assertThat(of(Sample.correct().stated(7, null, null)).proxies()).contains(2);
        assertThat(of(Sample.correct().stated(7, null, null).represented()).proxies())
                .contains(0);
        assertThat(of(Sample.correct().stated(7, null, null).represented().present())
                        .proxies())
                .isEmpty();
    }

    @Test
    void everybodyIsNamedWhenThePresentTheRepresentedAndTheAbsentAreAllInOffice() {
        assertThat(of(Sample.correct()).everybodyNamed()).isTrue();
        assertThat(of(Sample.correct().inOffice(12)).everybodyNamed()).isFalse();
        assertThat(of(Sample.correct().absent("M. Marc DAVID")).everybodyNamed())
                .isFalse();
        assertThat(of(Sample.correct().inOffice(null)).everybodyNamed()).isFalse();
    }

    @Test
    void anAbsentMemberWhoGaveAProxyIsOnePerson() {
        assertThat(of(Sample.correct()
                                .absent("M. Marc DAVID", "Mme Eva ROUX", "M. Louis MICHEL")
                                .represented(
                                        new Proxy("M. Louis MICHEL", "Mme Zoé PETIT"),
                                        new Proxy("Mme Anne GARCIA", "M. Hugo SIMON")))
                        .everybodyNamed())
                .isTrue();
    }

    @Test
    void communesOfAlsaceAndMoselleAreToldByTheirSirenOrTheirReceipt() {
        assertThat(of(Sample.correct().siren("216 700 123")).ofLocalLaw()).isTrue();
        assertThat(of(Sample.correct().siren("213401722")).ofLocalLaw()).isFalse();
        assertThat(of(Sample.correct().receipt("057-215701234-20261014-12-DE")).ofLocalLaw())
                .isTrue();
        assertThat(of(Sample.correct().receipt("034-213401722-20140405-1-DE")).ofLocalLaw())
                .isFalse();
        assertThat(of(Sample.correct().siren("246700488").epci(9_000)).ofLocalLaw())
                .isFalse();
    }

    @Test
    void theEpidemicHasItsDays() {
        assertThat(of(Sample.correct().session(LocalDate.of(2020, 3, 11))).inHealthEmergency())
                .isFalse();
        assertThat(of(Sample.correct().session(LocalDate.of(2020, 3, 12))).inHealthEmergency())
                .isTrue();
        assertThat(of(Sample.correct().session(LocalDate.of(2022, 7, 31))).inHealthEmergency())
                .isTrue();
        assertThat(of(Sample.correct().session(LocalDate.of(2022, 8, 1))).inHealthEmergency())
                .isFalse();
        assertThat(of(Sample.correct().session(null)).inHealthEmergency()).isFalse();
    }
}
