package fr.beffroi.server.annexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.documents.FixedFile;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnnexesTest extends ServerTest {
    private static final byte[] PLAN = Files.pdf("Plan");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Annexes annexes;

    @Autowired
    private JournalBook journal;

    @Autowired
    private JdbcClient db;

    private final Town own = newTown();
    private final UUID subject = UUID.randomUUID();

    @Test
    void annexesStandInTheirOrderWithTheirHashAndWhoAddedThem() {
        add("plan.pdf", PLAN, "Plan des lieux");
        add("vue.png", Files.picture("png"), " ");
        add("photo.jpg", Files.picture("jpg"), "Photographie");
        List<Annex> all = all();
        assertThat(all).extracting(Annex::title).containsExactly("Plan des lieux", "vue", "Photographie");
        Annex plan = all.getFirst();
        assertThat(plan.sha256()).isEqualTo(Sha256.of(PLAN));
        assertThat(plan.size()).isEqualTo(PLAN.length);
        assertThat(plan.type()).isEqualTo(FixedFile.PDF);
        assertThat(plan.addedBy()).isEqualTo(agent().id());
        assertThat(in(() -> annexes.content(plan.sha256()))).isEqualTo(PLAN);

        tenancy.run(own.id(), () -> {
            annexes.move(subject, all.getLast().id(), -5, agent());
            annexes.rename(subject, plan.id(), "Plan  de\nsituation", agent());
        });
        assertThat(all()).extracting(Annex::title).containsExactly("Photographie", "Plan de situation", "vue");
        assertThat(journalled("annex."))
                .containsExactlyInAnyOrder("annex.added", "annex.added", "annex.added", "annex.moved", "annex.renamed");
    }

    @Test
    void whatIsRemovedStaysToldAndItsContentGoesUnlessItIsToBeKept() {
        Annex plan = add("plan.pdf", PLAN, "Plan");
        tenancy.run(own.id(), () -> annexes.remove(subject, plan.id(), false, agent()));
        assertThat(all()).isEmpty();
        assertThat(in(() -> annexes.removed(subject))).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Plan");
            assertThat(one.removedBy()).isEqualTo(agent().id());
        });
        assertThat(kept()).isZero();
        assertThat(journalled("annex.removed")).hasSize(1);

        Annex again = add("plan.pdf", PLAN, "Plan");
        tenancy.run(own.id(), () -> annexes.remove(subject, again.id(), true, agent()));
        assertThat(kept()).isEqualTo(1);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> annexes.get(subject, again.id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aContentAnnexedTwiceIsKeptOnceAndGoesWithTheLast() {
        UUID other = UUID.randomUUID();
        Annex here = add("plan.pdf", PLAN, "Plan");
        Annex there = in(() -> annexes.add(other, SentFile.of("plan.pdf", PLAN), "Plan", agent()));
        assertThat(kept()).isEqualTo(1);
        tenancy.run(own.id(), () -> annexes.remove(subject, here.id(), false, agent()));
        assertThat(kept()).isEqualTo(1);
        tenancy.run(own.id(), () -> annexes.remove(other, there.id(), false, agent()));
        assertThat(kept()).isZero();
    }

    @Test
    void theActBearsTheAnnexesOfItsItemOnce() {
        UUID act = UUID.randomUUID();
        add("plan.pdf", PLAN, "Plan");
        tenancy.run(own.id(), () -> annexes.follow(subject, act));
        tenancy.run(own.id(), () -> annexes.follow(subject, act));
        Annex followed = in(() -> annexes.of(act)).getFirst();
        assertThat(in(() -> annexes.of(act))).hasSize(1);
        assertThat(followed.sha256()).isEqualTo(Sha256.of(PLAN));
        tenancy.run(own.id(), () -> {
            annexes.remove(act, followed.id(), false, agent());
            annexes.follow(subject, act);
        });
        assertThat(in(() -> annexes.of(act))).isEmpty();
        assertThat(all()).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void theSameFileTwiceTooManyAndTooMuchTogetherAreRefusedAndNothingIsKept() {
        add("plan.pdf", PLAN, "Plan");
        assertThat(refusal("autre.pdf", PLAN, "Autre")).isEqualTo("annexes.file.twice");
        assertThat(refusal("b.pdf", Files.pdf("b"), "x".repeat(201))).isEqualTo("annexes.title.long");
        assertThat(all()).hasSize(1);
        assertThat(kept()).isEqualTo(1);
        byte[] large = java.util.Arrays.copyOf(Files.picture("png"), 19_000_000);
        UUID full = UUID.randomUUID();
        tenancy.run(own.id(), () -> {
            for (byte i = 0; i < 3; i++) {
                large[large.length - 1] = i;
                annexes.add(full, new SentFile(i + ".png", FixedFile.PNG, large.clone()), "", agent());
            }
        });
        large[large.length - 1] = 9;
        assertThat(catchThrowableOfType(
                                AnnexRefused.class,
                                () -> tenancy.run(
                                        own.id(),
                                        () -> annexes.add(
                                                full, new SentFile("9.png", FixedFile.PNG, large), "", agent())))
                        .key())
                .isEqualTo("annexes.large");
        for (int i = all().size(); i < Annexes.MOST; i++) {
            add(i + ".pdf", Files.pdf("n " + i), "");
        }
        assertThat(refusal("z.pdf", Files.pdf("z"), "")).isEqualTo("annexes.many");
    }

    @Test
    void theAnnexesOfOneCollectivityAreNothingToAnother() {
        Annex plan = add("plan.pdf", PLAN, "Plan");
        Town other = newTown();
        Person stranger = new Person(other.account(Role.AGENT), Role.AGENT);
        tenancy.run(other.id(), () -> {
            assertThat(annexes.of(subject)).isEmpty();
            assertThat(annexes.removed(subject)).isEmpty();
            assertThat(db.sql("select count(*) from annexes").query(Long.class).single())
                    .isZero();
            assertThat(db.sql("select count(*) from annex_files")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> annexes.content(plan.sha256())).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> annexes.rename(subject, plan.id(), "à moi", stranger))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> annexes.move(subject, plan.id(), 1, stranger))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> annexes.remove(subject, plan.id(), false, stranger))
                    .isInstanceOf(NoSuchElementException.class);
            annexes.follow(subject, UUID.randomUUID());
            assertThat(db.sql("select count(*) from annexes").query(Long.class).single())
                    .isZero();
        });
        assertThat(all()).containsExactly(plan);
    }

    @Test
    void aRemovedAnnexCannotBeChangedEvenInTheDatabase() {
        Annex plan = add("plan.pdf", PLAN, "Plan");
        tenancy.run(own.id(), () -> annexes.remove(subject, plan.id(), true, agent()));
        for (String change : List.of("removed_at = null, removed_by = null", "title = 'autre'")) {
            assertThatThrownBy(() -> tenancy.run(
                            own.id(),
                            () -> db.sql("update annexes set " + change).update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> tenancy.run(
                        own.id(), () -> db.sql("delete from annexes").update()))
                .isInstanceOf(DataAccessException.class);
    }

    private Annex add(String name, byte[] content, String title) {
        return in(() -> annexes.add(subject, SentFile.of(name, content), title, agent()));
    }

    private String refusal(String name, byte[] content, String title) {
        return catchThrowableOfType(AnnexRefused.class, () -> add(name, content, title))
                .key();
    }

    private List<Annex> all() {
        return in(() -> annexes.of(subject));
    }

    private long kept() {
        return in(() ->
                db.sql("select count(*) from annex_files").query(Long.class).single());
    }

    private List<String> journalled(String type) {
        return in(() -> journal.search(type, subject, null, null, 0, 100)).stream()
                .map(JournalBook.Line::type)
                .toList();
    }

    private Person agent() {
        return new Person(own.account(Role.AGENT), Role.AGENT);
    }

    private <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work);
    }
}
