package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariants 1 and 5 for what Actes keeps. */
class ActsForgettingTest extends ServerTest {
    private static final List<String> TABLES =
            List.of("acts_checks", "acts_facts", "acts_rulings", "acts_ruling_reasons", "acts_standing");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Checking checking;

    @Autowired
    private Deciding deciding;

    @Autowired
    private Rulings rulings;

    @Autowired
    private CheckedActs acts;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Erasure erasure;

    private final Town own = newTown();
    private UUID decided = UUID.randomUUID();
    private UUID sameFile = UUID.randomUUID();

    @BeforeEach
    void twoChecksOfOneFileOneOfThemDecided() throws UnreadableAct {
        OpenActs.in(context(), own.id(), person(Role.ELU));
        decided = bring();
        sameFile = bring();
        tenancy.run(own.id(), () -> {
            List<Ruling> each =
                    new ArrayList<>(Rulings.retained(acts.find(decided).orElseThrow()));
            each.set(0, new Ruling(0, Ruling.Verdict.NOT_APPLICABLE, "Mme Imbert a renoncé au délai"));
            deciding.decide(new Deciding.Request(
                    decided,
                    proposals.find(decided).orElseThrow().proposal().fingerprint(),
                    each,
                    null,
                    person(Role.AGENT),
                    Duration.ZERO,
                    null));
        });
    }

    @Test
    void erasingACheckErasesTheActTheReasonsAndEveryCheckOfTheSameFileOnceItsVisaIsThere() {
        Erasure.Request held = tenancy.in(
                own.id(),
                () -> erasure.ask(Erasure.Kind.PROPOSAL, sameFile, "demande de la personne", person(Role.DPO)));
        assertThat(held.doneAt()).as("a decided check is a public archive").isNull();
        assertThat(rows(own, "acts_checks")).isEqualTo(2);

        Erasure.Visa visa = new Erasure.Visa("Archives départementales de l'Exemple", "1", LocalDate.of(2026, 7, 1));
        tenancy.run(own.id(), () -> erasure.grant(held.id(), visa, person(Role.DPO)));
        assertThat(rows(own, "acts_checks")).isZero();
        assertThat(rows(own, "acts_ruling_reasons")).isZero();
        assertThat(dump(own)).doesNotContain("Imbert").doesNotContain("parcelle");
    }

    @Test
    void whatPeopleDecidedOfARuleOutlivesTheErasure() {
        var before = tenancy.in(own.id(), rulings::precision);
        assertThat(before).isNotEmpty();
        Erasure.Request held =
                tenancy.in(own.id(), () -> erasure.ask(Erasure.Kind.PROPOSAL, decided, "demande", person(Role.DPO)));
        Erasure.Visa visa = new Erasure.Visa("Archives départementales de l'Exemple", "2", LocalDate.of(2026, 7, 1));
        tenancy.run(own.id(), () -> erasure.grant(held.id(), visa, person(Role.DPO)));
        assertThat(tenancy.in(own.id(), rulings::precision)).isEqualTo(before);
    }

    @Test
    void noRowOfOneCollectivityIsSeenOrChangedByAnother() {
        Town other = newTown();
        for (String table : TABLES) {
            assertThat(rows(own, table)).as(table).isPositive();
            assertThat(rows(other, table)).as(table).isZero();
            assertThat(db.sql("select count(*) from " + table).query(Long.class).single())
                    .as(table + " outside of any collectivity")
                    .isZero();
        }
        String before = dump(own);
        tenancy.run(other.id(), () -> {
            assertThat(acts.find(decided)).isEmpty();
            assertThat(acts.ofSameFile(decided)).isEmpty();
            assertThat(rulings.ofStanding(decided)).isEmpty();
            assertThat(rulings.precision()).isEmpty();
            acts.erase(decided);
            rulings.eraseReasons(decided);
        });
        assertThat(dump(own)).isEqualTo(before);
    }

    private UUID bring() throws UnreadableAct {
        return ActFile.in(
                tenancy,
                own.id(),
                () -> checking.check(
                        new Checking.Brought("acte.docx", ActsFlowTest.DEFECTIVE, Facts.NONE, "Secrétariat", false)));
    }

    private long rows(Town town, String table) {
        return tenancy.in(
                town.id(),
                () -> db.sql("select count(*) from " + table).query(Long.class).single());
    }

    private String dump(Town town) {
        StringBuilder all = new StringBuilder();
        tenancy.run(
                town.id(),
                () -> TABLES.forEach(table -> db.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                        .query(String.class)
                        .list()
                        .forEach(all::append)));
        return all.toString();
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }
}
