package fr.beffroi.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.report.ReportSection.Statement;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the council reads of training: how many people, never so few that they have names. */
class TrainingSectionTest extends ServerTest {
    private static final Year YEAR = Year.of(2025);

    @Autowired
    private TrainingSection section;

    @Autowired
    private Trainings trainings;

    @Autowired
    private Modules modules;

    @Autowired
    private Tenancy tenancy;

    private final Town own = newTown();

    @Test
    void people_are_counted_once_each_and_told_from_six_on() {
        for (int person = 1; person <= 5; person++) {
            learnt(UUID.randomUUID(), LocalDate.of(2025, person, 1));
        }
        learnt(UUID.randomUUID(), LocalDate.of(2024, 12, 31));
        assertThat(texts().getFirst())
                .isEqualTo("Moins de 6 personnes ont réussi un module dans l’année : le nombre exact n’est pas donné.");
        UUID sixth = UUID.randomUUID();
        learnt(sixth, LocalDate.of(2025, 12, 31));
        learnt(sixth, LocalDate.of(2025, 11, 2));
        assertThat(texts())
                .containsExactly(
                        "6 personnes ont réussi au moins un module dans l’année.",
                        "Aucune séance en présence n’a été tenue dans l’année.",
                        "Aucun usage n’exige une formation de qui s’en sert.");
        assertThat(said()).allSatisfy(one -> assertThat(one.definition()).isNotEmpty());
    }

    @Test
    void two_drafts_of_the_year_that_runs_tell_nothing_of_who_learnt_between_them() {
        LocalDate today = TrainingFeature.today();
        for (int person = 0; person < 6; person++) {
            learnt(UUID.randomUUID(), today);
        }
        List<Statement> before = said(Year.from(today));
        learnt(UUID.randomUUID(), today);
        assertThat(said(Year.from(today))).isEqualTo(before);
        assertThat(before.getFirst().text()).contains("L’année n’est pas terminée");
    }

    private void learnt(UUID account, LocalDate on) {
        tenancy.run(own.id(), () -> trainings.passed(account, modules.all().getFirst(), on, null));
    }

    private List<String> texts() {
        return said().stream()
                .map(one -> one.text().replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    private List<Statement> said() {
        return said(YEAR);
    }

    private List<Statement> said(Year year) {
        return tenancy.in(own.id(), () -> section.of(year));
    }
}
