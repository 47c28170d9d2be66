package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.journal.Head;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.oversight.journal.JournalFile;
import fr.beffroi.oversight.journal.Proof;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.ServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class JournalBookTest extends OversightTest {
    @TempDir
    Path folder;

    @Autowired
    Accounts accounts;

    @Autowired
    JournalTrees trees;

    @Autowired
    ServerSettings settings;

    @Autowired
    HeadLog log;

    @Autowired
    HeadKey key;

    @Autowired
    DataSource source;

    @Test
    void entries_of_parallel_writers_are_placed_once_each_without_a_gap_and_those_rolled_back_never() throws Exception {
        Town town = newTown();
        Set<UUID> kept = ConcurrentHashMap.newKeySet();
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                boolean fails = i % 5 == 4;
                UUID subject = UUID.randomUUID();
                done.add(writers.submit(() -> {
                    try {
                        tenancy.run(town.id(), () -> {
                            journal.record("essai.ecrit", subject, Map.of("n", 1), Map.of());
                            if (fails) {
                                throw new IllegalStateException("on purpose");
                            }
                        });
                        kept.add(subject);
                    } catch (IllegalStateException e) {
                        assertThat(fails).isTrue();
                    }
                }));
                if (i % 20 == 0) {
                    done.add(writers.submit(() -> sequencer.signNow(town.id())));
                }
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        sequencer.signNow(town.id());
        List<JournalBook.Line> lines = in(town, () -> journal.search("essai.", null, null, null, 0, 1000));
        assertThat(lines).extracting(JournalBook.Line::subject).containsExactlyInAnyOrderElementsOf(kept);
        List<JournalBook.Line> all = in(town, () -> journal.search(null, null, null, null, 0, 1000));
        assertThat(all.reversed().stream().mapToLong(JournalBook.Line::index))
                .containsExactlyElementsOf(
                        LongStream.range(0, all.size()).boxed().toList());
        assertThat(in(town, () -> journal.latestHead()).orElseThrow().size()).isEqualTo(all.size());
        assertThat(in(town, () -> journal.verify()).valid()).isTrue();
    }

    @Test
    void the_sequencer_places_what_is_recorded_by_itself() {
        Town town = newTown();
        UUID subject = recorded(town);
        org.assertj.core.api.Assertions.assertThatCode(() -> {
                    while (journal(town, subject).getFirst().index() < 0) {
                        Thread.sleep(50);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void an_export_is_verified_offline_and_contains_every_head_published() throws IOException {
        Town town = newTown();
        List<Head> published = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            recorded(town);
            sequencer.signNow(town.id());
            published.add(in(town, () -> journal.latestHead()).orElseThrow());
        }
        Path file = export(town);
        for (Head head : published) {
            assertThat(JournalFile.verify(file, head.root()).valid()).isTrue();
        }
        JournalFile.Verification whole = JournalFile.verify(file, null);
        assertThat(whole.entries()).isEqualTo(published.getLast().size());
        assertThat(whole.head()).isEqualTo(published.getLast().root());
    }

    @Test
    void one_entry_is_proved_without_showing_the_others() {
        Town town = newTown();
        UUID subject = recorded(town);
        recorded(town);
        sequencer.signNow(town.id());
        long index = journal(town, subject).getFirst().index();
        Proof proof = Proof.parse(in(town, () -> journal.proof(index, account(town, Role.ELU))));
        assertThat(proof.holds()).isTrue();
        assertThat(proof.entryText()).contains(subject.toString());
        assertThatThrownBy(() -> in(town, () -> journal.proof(1_000_000, account(town, Role.ELU))))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void who_does_not_read_the_journal_proves_only_what_became_of_proposals() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        decide(town, accept(town, proposal));
        sequencer.signNow(town.id());
        for (JournalBook.Line line : in(town, () -> journal.search(null, null, null, null, 0, 100))) {
            ThrowingCallable proof = () -> in(town, () -> journal.proof(line.index(), account(town, Role.AGENT)));
            if (line.subject().equals(proposal.id())) {
                assertThatCode(proof).as(line.type()).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(proof).as(line.type()).isInstanceOf(NotAllowed.class);
            }
        }
        long decided = journal(town, proposal.id()).getFirst().index();
        assertThat(in(town, () -> journal.proof(decided, account(town, Role.ADMINISTRATOR))))
                .isNotEmpty();
    }

    private Account account(Town town, Role role) {
        return accounts.find(town.account(role)).orElseThrow();
    }

    @Test
    void entries_stand_in_the_order_in_which_they_were_written_also_where_their_times_do_not_tell_it() {
        Town town = newTown();
        List<UUID> written = Stream.generate(UUID::randomUUID).limit(40).toList();
        tenancy.run(
                town.id(),
                () -> written.forEach(subject -> journal.record("essai.ecrit", subject, Map.of(), Map.of())));
        UUID later = recorded(town);
        sequencer.signNow(town.id());
        List<UUID> placed = in(town, () -> journal.search("essai.", null, null, null, 0, 100)).stream()
                .map(JournalBook.Line::subject)
                .toList();
        assertThat(placed.reversed()).startsWith(written.toArray(UUID[]::new)).endsWith(later);
    }

    @Test
    void a_changed_row_is_found_and_nothing_more_is_signed() {
        Town town = signedTown();
        new DatabaseOwner(context())
                .does(
                        "update journal_entry set bytes = ? where collectivity = ? and place = 1",
                        new byte[] {'{', '}'},
                        town.id());
        assertFault(town, "journal.fault.root");
    }

    @Test
    void a_removed_row_is_found() {
        Town town = signedTown();
        new DatabaseOwner(context()).does("delete from journal_entry where collectivity = ? and place = 1", town.id());
        assertFault(town, "journal.fault.gap");
    }

    @Test
    void a_tail_cut_with_its_heads_is_found_by_the_heads_kept_outside_the_database() {
        Town town = signedTown();
        DatabaseOwner owner = new DatabaseOwner(context());
        owner.does("delete from journal_head where collectivity = ?", town.id());
        owner.does(
                "delete from journal_entry e where collectivity = ? and place = (select max(place) from journal_entry m where m.collectivity = e.collectivity)",
                town.id());
        assertFault(town, "journal.fault.cut");
    }

    @Test
    void a_head_signed_with_another_key_is_found() {
        Town town = signedTown();
        new DatabaseOwner(context())
                .does(
                        "update journal_head set signature = replace(signature, 'A', 'B') || 'x' where collectivity = ?",
                        town.id());
        assertFault(town, "journal.fault.signature");
    }

    @Test
    void a_rewrite_by_whoever_holds_the_key_is_found_by_a_head_published_earlier() throws IOException {
        Town town = signedTown();
        Head published = in(town, () -> journal.latestHead()).orElseThrow();
        assertThat(JournalFile.verify(export(town), published.root()).valid()).isTrue();
        DatabaseOwner owner = new DatabaseOwner(context());
        owner.does("delete from journal_head where collectivity = ?", town.id());
        owner.does(
                "update journal_entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'essai', 'autre'), 'UTF8')"
                        + " where collectivity = ? and type = 'essai.ecrit'",
                town.id());
        Files.delete(settings.data().resolve("journal/heads-" + town.id() + ".jsonl"));
        trees.forget(town.id());
        Path rewritten = export(town);
        assertThat(JournalFile.verify(rewritten, null).valid())
                .as("signed anew, it holds together")
                .isTrue();
        assertThat(JournalFile.verify(rewritten, published.root()).valid()).isFalse();
    }

    @Test
    void personal_values_stand_in_the_entry_as_commitments_only() {
        Town town = newTown();
        UUID subject = UUID.randomUUID();
        tenancy.run(
                town.id(), () -> journal.record("essai.ecrit", subject, Map.of(), Map.of("nom", "Camille Exemple")));
        assertThat(journal(town, subject).getFirst().json()).contains("nom").doesNotContain("Camille");
    }

    @Test
    void a_search_filters_by_type_subject_and_time() {
        Town town = newTown();
        UUID subject = recorded(town);
        JournalBook.Line line = journal(town, subject).getFirst();
        assertThat(search(town, "essai.ecrit", subject)).hasSize(1);
        assertThat(search(town, "essai.", subject)).hasSize(1);
        assertThat(search(town, "essai", subject)).isEmpty();
        assertThat(in(
                        town,
                        () -> journal.search(null, subject, line.at(), line.at().plusMillis(1), 0, 9)))
                .hasSize(1);
        assertThat(in(town, () -> journal.search(null, subject, line.at().plusMillis(1), null, 0, 9)))
                .isEmpty();
        assertThat(in(town, () -> journal.search(null, subject, null, line.at(), 0, 9)))
                .isEmpty();
    }

    private List<JournalBook.Line> search(Town town, @Nullable String type, @Nullable UUID subject) {
        return in(town, () -> journal.search(type, subject, null, null, 0, 10));
    }

    private void assertFault(Town town, String fault) {
        JournalBook.Check check = in(town, () -> journal.verify());
        assertThat(check.valid()).isFalse();
        assertThat(check.fault()).isEqualTo(fault);
        assertThat(check.firstInvalid()).isNotNegative();
        long signed = in(town, () -> journal.heads(0, 100)).size();
        trees.forget(town.id());
        recorded(town);
        sequencer.signNow(town.id());
        assertThat(in(town, () -> journal.fault())).isPresent();
        assertThat(in(town, () -> journal.heads(0, 100)))
                .as("nothing more is signed")
                .hasSize((int) signed);
    }

    /** At least three entries, all under a head. */
    private Town signedTown() {
        Town town = newTown();
        for (int i = 0; i < 3; i++) {
            recorded(town);
        }
        sequencer.signNow(town.id());
        return town;
    }

    @Test
    void a_head_signed_while_the_journal_is_verified_raises_no_alarm() {
        Town town = newTown();
        recorded(town);
        sequencer.signNow(town.id());
        JournalRows signing = new JournalRows(db, source, tenancy) {
            @Override
            Stream<Placed> from(long place) {
                List<Placed> read = super.from(place).toList();
                signMeanwhile(town);
                return read.stream();
            }

            @Override
            List<Head> heads(long after, int limit) {
                List<Head> read = super.heads(after, limit);
                signMeanwhile(town);
                return read;
            }
        };
        JournalBook.Check check = in(town, () -> new JournalTrees(signing, log, key).verify(town.id()));
        assertThat(check.fault()).isNull();
        assertThat(check.valid()).isTrue();
    }

    private void signMeanwhile(Town town) {
        CompletableFuture.runAsync(() -> {
                    recorded(town);
                    sequencer.signNow(town.id());
                })
                .join();
    }

    private UUID recorded(Town town) {
        UUID subject = UUID.randomUUID();
        tenancy.run(town.id(), () -> journal.record("essai.ecrit", subject, Map.of("texte", "essai"), Map.of()));
        return subject;
    }

    private Path export(Town town) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tenancy.run(town.id(), () -> journal.export(out));
        assertThat(out.toString(StandardCharsets.UTF_8)).isNotEmpty();
        return Files.write(Files.createTempFile(folder, "journal", ".txt"), out.toByteArray());
    }
}
