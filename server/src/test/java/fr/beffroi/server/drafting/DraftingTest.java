package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town of its own in which drafting is open, and a draft of a grant to an association in it. */
abstract class DraftingTest extends ServerTest {
    static final String FAMILY = "subvention-association";

    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcClient db;

    @Autowired
    Composing composing;

    @Autowired
    Saving saving;

    @Autowired
    Drafts drafts;

    @Autowired
    Versions versions;

    @Autowired
    Validating validating;

    @Autowired
    Proposals proposals;

    final Town own = newTown();

    @BeforeEach
    void openUse() {
        OpenDrafting.in(context(), own.id(), person(Role.ELU));
        // The samples of families are those of a commune of this size.
        tenancy.run(
                own.id(),
                () -> db.sql("update collectivity set inhabitants = 450 where id = ?")
                        .param(own.id())
                        .update());
    }

    Draft draft() {
        return in(() -> composing.start(new Composing.Wanted(
                "Verser 1 500 euros au club de judo",
                Times.now().minusSeconds(600),
                FAMILY,
                Families.shipped().get(FAMILY).sample().plain(),
                "Accueil",
                own.account(Role.AGENT),
                false)));
    }

    Version latest(Draft draft) {
        return in(() -> versions.latest(drafts.get(draft.id())));
    }

    Decision validate(Draft draft, @Nullable String motive) {
        return in(() -> {
            Draft now = drafts.get(draft.id());
            return validating.validate(new Validating.Request(
                    now.id(),
                    now.latest(),
                    proposals.get(now.proposal()).proposal().fingerprint(),
                    motive,
                    person(Role.AGENT),
                    Duration.ZERO));
        });
    }

    static Writing with(Writing writing, String part, String text) {
        List<Part> parts = new ArrayList<>();
        writing.parts()
                .forEach(one ->
                        parts.add(one.id().equals(part) ? new Part(one.id(), one.kind(), text, one.origin()) : one));
        return new Writing(writing.title(), parts);
    }

    static String text(Writing writing, String part) {
        return writing.parts().stream()
                .filter(one -> one.id().equals(part))
                .map(Part::text)
                .findFirst()
                .orElse("");
    }

    <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work);
    }

    Person person(Role role) {
        return new Person(own.account(role), role);
    }

    UUID agent() {
        return own.account(Role.AGENT);
    }
}
