package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.RecordPages;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what was written of a declared use: the texts of one supplier's answer, or all its motives and the passages of its contract.
 * They are public archives: the DPO asks, the visa of the archives is recorded, and only then are they gone. Dates, states and what
 * was ticked stay. Inside {@code Tenancy.in}.
 */
@Component("inventoryForgetting")
class Forgetting implements RecordPages {
    private final JdbcClient db;
    private final Inventory inventory;
    private final SupplierForms forms;
    private final Erasure erasure;
    private final JournalBook journal;
    private final MessageSource texts;

    Forgetting(
            JdbcClient db,
            Inventory inventory,
            SupplierForms forms,
            Erasure erasure,
            JournalBook journal,
            MessageSource texts) {
        this.db = db;
        this.inventory = inventory;
        this.forms = forms;
        this.erasure = erasure;
        this.journal = journal;
        this.texts = texts;
    }

    /**
     * What of a declared use was erased, what may be, and what waits.
     *
     * @param held the use and the forms whose erasure waits for its visa
     * @param erased when the texts of each form were
     * @param wordsLeft whether there is a motive or a passage
     * @param wordsErased when the last of them were
     */
    record Standing(
            Set<UUID> held,
            Map<UUID, Instant> erased,
            boolean wordsLeft,
            @Nullable Instant wordsErased) {

        public boolean mayErase(SupplierForms.Form form) {
            return isErasable(form) && !held.contains(form.id());
        }
    }

    Standing standing(UUID declared) {
        Map<UUID, Instant> erased = new HashMap<>();
        db.sql("select id, erased_at from supplier_form where declared = ? and erased_at is not null")
                .param(declared)
                .query(row -> {
                    erased.put(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("erased_at").toInstant());
                });
        return new Standing(
                erasure.waiting().stream().map(Erasure.Request::subject).collect(Collectors.toSet()),
                erased,
                wordsLeft(declared),
                db.sql("""
                                select max(erased_at) as at from (
                                    select erased_at from declared_stage where declared = :id
                                    union all select erased_at from clause_check where declared = :id) w""")
                        .param("id", declared)
                        .query((row, number) -> Optional.ofNullable(row.getTimestamp("at")))
                        .single()
                        .map(java.sql.Timestamp::toInstant)
                        .orElse(null));
    }

    /**
     * @throws fr.beffroi.oversight.NotAllowed unless by the DPO
     * @throws NoSuchElementException if the declared use has no such form
     * @throws Refused if it holds no text, or its erasure is asked for already
     */
    void askForAnswer(UUID declared, UUID form, Person by) {
        SupplierForms.Form answered = forms.of(declared).stream()
                .filter(one -> one.id().equals(form))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("form " + form));
        ask(form, isErasable(answered), "inventory.erase.answer.reason", by);
    }

    /**
     * Its motives, and the passages of its contract.
     *
     * @throws fr.beffroi.oversight.NotAllowed unless by the DPO
     * @throws Refused if there are none, or their erasure is asked for already
     */
    void askForWords(UUID declared, Person by) {
        ask(inventory.get(declared).id(), wordsLeft(declared), "inventory.erase.words.reason", by);
    }

    private void ask(UUID subject, boolean anything, String reason, Person by) {
        if (!anything) {
            throw new Refused("inventory.erase.no");
        }
        if (erasure.findHeld(subject).isPresent()) {
            throw new Refused("inventory.erase.asked");
        }
        erasure.hold(subject, String.valueOf(texts.getMessage(reason, null, Locale.FRENCH)), by);
    }

    private static boolean isErasable(SupplierForms.Form form) {
        return form.answers().keySet().stream().anyMatch(question -> !question.isClosed());
    }

    private boolean wordsLeft(UUID declared) {
        return db.sql("""
                        select exists (select from declared_stage where declared = :id and erased_at is null)
                            or exists (select from clause_check where declared = :id and erased_at is null)""").param("id", declared).query(Boolean.class).single();
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.RECORD) {
            erased.subjects().forEach(this::eraseAnswer);
            erased.subjects().forEach(this::eraseWords);
        }
    }

    private void eraseAnswer(UUID form) {
        List<String> ticked = Arrays.stream(Question.values())
                .filter(Question::isClosed)
                .map(Question::name)
                .toList();
        db.sql("""
                        update supplier_form set erased_at = now(), answers = (
                            select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(answers) where key in (:ticked))
                        where id = :id and answers is not null returning declared""")
                .param("ticked", ticked)
                .param("id", form)
                .query(UUID.class)
                .optional()
                .ifPresent(declared ->
                        journal.record("inventory.erased", form, Map.of("declared", declared, "form", form), Map.of()));
    }

    private void eraseWords(UUID declared) {
        int motives = db.sql(
                        "update declared_stage set motive = '', erased_at = now() where declared = ? and motive <> ''")
                .param(declared)
                .update();
        int checks = db.sql("""
                        update clause_check set erased_at = now(), findings = (
                            select coalesce(jsonb_agg(case when jsonb_typeof(f -> 'passage') = 'string'
                                then jsonb_set(f, '{passage}', '""') else f end order by n), '[]')
                            from jsonb_array_elements(findings) with ordinality as each (f, n))
                        where declared = ? and erased_at is null""").param(declared).update();
        if (motives + checks > 0) {
            journal.record(
                    "inventory.erased",
                    declared,
                    Map.of("declared", declared, "motives", motives, "contracts", checks),
                    Map.of());
        }
    }

    @Override
    public Optional<RecordPage> find(UUID subject) {
        return db.sql("""
                        select d.id, d.title, 'inventory.erase.words.record' as name from declared_use d where d.id = :id
                        union all select d.id, d.title, 'inventory.erase.answer.record'
                            from supplier_form f join declared_use d on d.id = f.declared where f.id = :id""")
                .param("id", subject)
                .query((row, number) -> new RecordPage(
                        texts.getMessage(
                                row.getString("name"),
                                new Object[] {row.getString("title")},
                                LocaleContextHolder.getLocale()),
                        "/inventaire/" + row.getObject("id", UUID.class)))
                .optional();
    }
}
