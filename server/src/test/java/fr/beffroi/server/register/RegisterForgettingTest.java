package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.AsOwner;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.register.Editions.Kind;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people wrote in an edition of the register goes after its visa; what the register shows stays. */
class RegisterForgettingTest extends ServerTest {
    private static final String USE = "answers";
    private static final Erasure.Visa VISA =
            new Erasure.Visa("Archives départementales", "2026-9", LocalDate.of(2026, 11, 2));

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Editions editions;

    @Autowired
    private OwnFields fields;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JournalBook journal;

    @Autowired
    private Uses uses;

    @Autowired
    private JdbcClient db;

    private <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work);
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    @BeforeEach
    void written() {
        tenancy.run(own.id(), () -> {
            uses.change(USE, UseState.OPEN, person(Role.ELU), new Motive("essai", null));
            write("Écrire à Mme Untel", "Mme Untel est arrivée");
            write("Écrire à l’accueil", "M. Tel l’a demandé");
        });
    }

    private void write(String contact, String motive) {
        fields.write(USE, Map.of("contact", contact, "retention", "Un an", "motive", motive), person(Role.DPO));
    }

    /** Oldest first. */
    private Edition edition(int number) {
        return in(() -> editions.of(USE)).get(number);
    }

    private void erase(UUID edition) {
        tenancy.run(own.id(), () -> forgetting.ask(USE, edition, person(Role.DPO)));
        tenancy.run(
                own.id(),
                () -> erasure.grant(erasure.findHeld(edition).orElseThrow().id(), VISA, person(Role.DPO)));
    }

    /** Personal values of the journal that hold such words. */
    private int kept(String like) {
        return in(() -> db.sql("select count(*) from personal_value where value like ?")
                .param(like)
                .query(Integer.class)
                .single());
    }

    @Test
    void the_dpo_asks_on_the_page_and_the_words_go_once_the_visa_is_recorded() {
        Edition first = edition(0);
        String sheet = "/tenue-du-registre/" + USE;
        String ask = sheet + "/redactions/" + first.id() + "/effacement";
        Visitor dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
        assertThat(dpo.get(sheet).document().select("form[action=" + ask + "]")).hasSize(1);
        assertThat(dpo.get(sheet).document().text())
                .contains("Écrire à Mme Untel")
                .contains("Mme Untel est arrivée");
        assertThat(dpo.post(ask, Map.of()).location()).isEqualTo(sheet);
        assertThat(edition(0)).as("it is an archive").isEqualTo(first);
        assertThat(dpo.get(sheet).document().text()).contains("il attend le visa des archives");
        assertThat(dpo.post(ask, Map.of()).status()).as("asked already").isEqualTo(422);
        UUID held = in(() -> erasure.findHeld(first.id()).orElseThrow().id());
        assertThat(dpo.get("/effacements").document().select("#waiting h3 a").attr("href"))
                .isEqualTo(sheet);
        dpo.post(
                "/effacements/" + held + "/visa",
                Map.of("authority", "Archives départementales", "reference", "2026-9", "on", "2026-11-02"));
        Edition erased = edition(0);
        assertThat(erased.motive()).isEmpty();
        assertThat(erased.content()).isEmpty();
        assertThat(erased.by()).isEqualTo(first.by());
        assertThat(erased.at()).isEqualTo(first.at());
        assertThat(dpo.get(sheet).document().text()).doesNotContain("Untel").contains("Textes effacés le");
        assertThat(visitor().get("/registre/" + own.slug() + "/" + USE).body())
                .doesNotContain("Untel")
                .contains("Écrire à l’accueil");
        assertThat(kept("%Untel%")).isZero();
        assertThat(kept("%l’accueil%")).as("another edition's").isEqualTo(1);
        assertThat(in(() -> journal.search("register.erased", first.id(), null, null, 0, 5)))
                .singleElement()
                .satisfies(line -> assertThat(line.json()).contains("contact").doesNotContain("Untel"));
        assertThat(in(() -> journal.verify()).valid()).isTrue();
        assertThatThrownBy(() -> erase(first.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("register.erase.no");
    }

    @Test
    void of_what_the_register_shows_only_the_motive_goes_until_it_is_edited() {
        Edition shown = edition(1);
        erase(shown.id());
        assertThat(edition(1).motive()).isEmpty();
        assertThat(edition(1).content()).isEqualTo(shown.content());
        assertThat(visitor().get("/registre/" + own.slug() + "/" + USE).body()).contains("Écrire à l’accueil");
        tenancy.run(own.id(), () -> write("Écrire à la mairie", "Plus simple"));
        Visitor dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
        assertThat(dpo.get("/tenue-du-registre/" + USE)
                        .document()
                        .select("main .history")
                        .text())
                .as("its texts are open below")
                .contains("Motif effacé le", "Écrire à l’accueil")
                .doesNotContain("Textes effacés le");
        erase(shown.id());
        assertThat(edition(1).content()).isEmpty();
        assertThat(dpo.get("/tenue-du-registre/" + USE)
                        .document()
                        .select("main .history")
                        .text())
                .contains("Textes effacés le")
                .doesNotContain("Motif effacé le");
        assertThat(in(() -> editions.latest(USE, Kind.FIELDS).orElseThrow().content()))
                .containsEntry("contact", "Écrire à la mairie");
    }

    @Test
    void what_was_chosen_from_a_list_stays_for_the_observatory() {
        tenancy.run(own.id(), () -> {
            editions.write(USE, Kind.FIELDS, Map.of("domain", "WATER", "contact", "M. Tel"), "m", person(Role.DPO));
            write("Écrire à la mairie", "m");
        });
        erase(edition(2).id());
        assertThat(edition(2).content()).isEqualTo(Map.of("domain", "WATER"));
    }

    @Test
    void nobody_else_asks_and_nobody_writes_over_an_edition() {
        Edition first = edition(0);
        for (Role role : List.of(Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR, Role.ELU)) {
            Visitor other = visitor().signIn(own.email(role), PASSWORD);
            other.get("/tenue-du-registre/" + USE);
            assertThat(other.post("/tenue-du-registre/" + USE + "/redactions/" + first.id() + "/effacement", Map.of())
                            .status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> forgetting.ask(USE, first.id(), person(Role.ELU))))
                .isInstanceOf(NotAllowed.class);
        Town other = newTown();
        assertThatThrownBy(() -> tenancy.run(
                        other.id(),
                        () -> forgetting.ask(USE, first.id(), new Person(other.account(Role.DPO), Role.DPO))))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> editions.erase(first)))
                .hasStackTraceContaining("only by an erasure");
        assertThat(edition(0)).isEqualTo(first);
    }

    @Test
    void an_edition_from_before_editions_were_subjects_takes_its_entry_with_it() throws IOException {
        UUID use = in(() -> uses.get(USE)).id();
        tenancy.run(own.id(), () -> {
            old(use, "register.described", "Mme Ancienne est arrivée");
            write("Écrire à la mairie", "Plus simple");
            old(use, "use.changed", "Mme Ancienne, en mairie");
            old(use, "register.examined", "Mme Ancienne a répondu");
            old(use, "register.described", "Mme Ancienne est partie");
        });
        AsOwner.jdbc(context()).sql("""
                        begin; alter table register_edition disable trigger user;
                        alter table register_edition no force row level security;
                        alter table journal_entry no force row level security;
                        alter table use no force row level security;
                        %s;
                        alter table register_edition force row level security;
                        alter table journal_entry force row level security;
                        alter table use force row level security;
                        alter table register_edition enable trigger user; commit""".formatted(backfill())).update();
        erase(edition(1).id());
        assertThat(kept("Mme Ancienne est arrivée")).isZero();
        assertThat(kept("Mme Ancienne est partie")).as("the next edition's").isEqualTo(1);
        erase(edition(2).id());
        assertThat(kept("Mme Ancienne est partie")).isZero();
        assertThat(kept("Mme Ancienne a répondu")).as("of another kind").isEqualTo(1);
        assertThat(kept("Mme Ancienne, en mairie"))
                .as("another entry on the use")
                .isEqualTo(1);
    }

    /** An entry as it was written before editions were subjects: on the use. */
    private void old(UUID use, String type, String motive) {
        journal.record(type, use, Map.of("use", USE), Map.of("motive", motive));
    }

    /** By which the migration finds the entries of editions that were there before it. */
    private static String backfill() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                RegisterForgettingTest.class.getResourceAsStream("/db/migration/V10_20__register_erasure.sql"))) {
            String migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int from = migration.indexOf("update register_edition e");
            return migration.substring(from, migration.indexOf(';', from));
        }
    }
}
