package fr.beffroi.server.inventory;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.strategy.RedLines;
import fr.beffroi.server.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The declared uses of the collectivity at hand. All methods run inside {@link Tenancy#in}. */
@Component
class Inventory implements DeclaredUses {
    private static final String SELECT = "select * from declared_use ";
    private static final String ORDERED = "order by supplier, product, title, id";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;
    private final RedLines lines;

    Inventory(JdbcClient db, Tenancy tenancy, JournalBook journal, Uses uses, RedLines lines) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
        this.lines = lines;
    }

    /** What is typed of a use that was found. */
    record Found(
            Kind kind,
            Domain field,
            String title,
            String supplier,
            String product,
            String purpose,
            String responsible) {
        /** @throws Refused unless it says what, for what and who answers for it, within the lengths */
        Found checked() {
            Found one = new Found(
                    kind,
                    field,
                    title.strip(),
                    supplier.strip(),
                    product.strip(),
                    purpose.strip(),
                    responsible.strip());
            boolean whole = fits(one.title, 1, 200)
                    && fits(one.purpose, 1, 2000)
                    && fits(one.responsible, 1, 200)
                    && fits(one.supplier, kind == Kind.SOFTWARE ? 1 : 0, 120)
                    && fits(one.product, kind == Kind.SOFTWARE ? 1 : 0, 120);
            if (!whole) {
                throw new Refused("inventory.incomplete");
            }
            return one;
        }

        private static boolean fits(String text, int least, int most) {
            return text.length() >= least && text.length() <= most && text.indexOf('\0') < 0;
        }
    }

    record Change(Stage from, Stage to, String motive, UUID by, Role role, Instant at) {}

    DeclaredUse declare(Found found, Person by) {
        require(by, Stage.KEEPERS);
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into declared_use (id, collectivity, kind, field, title, supplier, product, purpose, responsible,
                            stage, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'FOUND', ?)""")
                .params(
                        id,
                        tenancy.current(),
                        found.kind().name(),
                        found.field().name(),
                        found.title(),
                        found.supplier(),
                        found.product(),
                        found.purpose(),
                        found.responsible(),
                        Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("kind", found.kind());
        facts.put("field", found.field());
        // Free text may name somebody, against all advice: kept so that it can be erased.
        journal.record(
                "inventory.declared",
                id,
                facts,
                Map.of("title", found.title(), "supplier", found.supplier(), "product", found.product()));
        return get(id);
    }

    List<DeclaredUse> list() {
        return db.sql(SELECT + ORDERED).query(Inventory::row).list();
    }

    /** @throws NoSuchElementException if there is none */
    DeclaredUse get(UUID id) {
        return read(id, "");
    }

    private DeclaredUse read(UUID id, String lock) {
        return db.sql(SELECT + "where id = ? " + lock)
                .param(id)
                .query(Inventory::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("declared use " + id));
    }

    /**
     * @param use key of the use of Beffroi that controls it, for CONTROLLED; null otherwise
     * @throws NotAllowed if the role may not
     * @throws Refused if the stage does not lead there, the motive lacks, no such use is open, or a red line of the strategy is in
     *     the way
     */
    void bring(UUID id, Stage to, String motive, @Nullable String use, Person by) {
        if (motive.isBlank() || motive.length() > 2000) {
            throw new Refused("inventory.motive");
        }
        DeclaredUse found = read(id, "for update");
        require(by, found.stage().deciders(to));
        if (!found.stage().leadsTo(to)) {
            throw new Refused("inventory.stage.no");
        }
        if (to == Stage.CONTROLLED && (use == null || !isOpen(use))) {
            throw new Refused("inventory.use.unknown");
        }
        if (to.isInService()) {
            lines.require(id, found.field());
        }
        db.sql("""
                        insert into declared_stage (collectivity, declared, from_stage, to_stage, motive, by_account, by_role, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        id,
                        found.stage().name(),
                        to.name(),
                        motive.strip(),
                        by.id(),
                        by.role().name(),
                        Timestamp.from(Instant.now()))
                .update();
        db.sql("update declared_use set stage = :stage, use_key = :use where id = :id")
                .param("stage", to.name())
                .param("use", to == Stage.CONTROLLED ? use : null)
                .param("id", id)
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("stage_before", found.stage());
        facts.put("stage", to);
        journal.record("inventory.stage", id, facts, Map.of("motive", motive.strip()));
    }

    /** Puts it on the public register or takes it off. @throws Refused if it is not examined yet */
    void publish(UUID id, boolean published, Person by) {
        require(by, Stage.KEEPERS);
        DeclaredUse found = read(id, "for update");
        if (published && found.stage() == Stage.FOUND) {
            throw new Refused("inventory.publish.early");
        }
        db.sql("update declared_use set published = ? where id = ?")
                .params(published, id)
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("published", published);
        journal.record("inventory.published", id, facts, Map.of());
    }

    /** Oldest first. */
    List<Change> history(UUID id) {
        return db.sql("select * from declared_stage where declared = ? order by id")
                .param(id)
                .query((row, number) -> new Change(
                        Stage.valueOf(row.getString("from_stage")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getString("motive"),
                        row.getObject("by_account", UUID.class),
                        Role.valueOf(row.getString("by_role")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** In no order: whoever reads ten thousand puts them into their own. */
    @Override
    public List<Declared> all() {
        return declared("", "", Map.of());
    }

    @Override
    public List<Declared> living() {
        return declared("where stage <> 'STOPPED' ", "", Map.of());
    }

    @Override
    public List<Declared> inService() {
        return declared("where stage in ('ADMITTED', 'CONTROLLED') ", ORDERED, Map.of());
    }

    @Override
    public Optional<Declared> find(UUID id) {
        return declared("where id = :id ", "", Map.of("id", id)).stream().findFirst();
    }

    @Override
    public List<Declared> published() {
        return declared("where published ", ORDERED, Map.of());
    }

    private List<Declared> declared(String which, String order, Map<String, Object> named) {
        Map<UUID, Instant> changed = new HashMap<>();
        db.sql("select declared, max(at) as at from declared_stage where declared in (select id from declared_use "
                        + which + ") group by declared")
                .params(named)
                .query(row -> {
                    changed.put(
                            row.getObject("declared", UUID.class),
                            row.getTimestamp("at").toInstant());
                });
        return db.sql(SELECT + which + order).params(named).query(Inventory::row).list().stream()
                .map(one -> new Declared(
                        one.id(),
                        one.title(),
                        one.supplier(),
                        one.product(),
                        one.purpose(),
                        one.responsible(),
                        "inventory.kind." + one.kind(),
                        one.field(),
                        "inventory.stage." + one.stage(),
                        one.use(),
                        one.published(),
                        one.declaredAt(),
                        changed.getOrDefault(one.id(), one.declaredAt())))
                .toList();
    }

    private boolean isOpen(String use) {
        return uses.all().stream().anyMatch(one -> one.key().equals(use) && one.state() == UseState.OPEN);
    }

    private static void require(Person by, Set<Role> deciders) {
        if (!deciders.contains(by.role())) {
            throw new NotAllowed("inventory.role", by.role().name());
        }
    }

    private static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private static DeclaredUse row(ResultSet row, int number) throws SQLException {
        return new DeclaredUse(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Domain.valueOf(row.getString("field")),
                row.getString("title"),
                row.getString("supplier"),
                row.getString("product"),
                row.getString("purpose"),
                row.getString("responsible"),
                Stage.valueOf(row.getString("stage")),
                row.getString("use_key"),
                row.getBoolean("published"),
                row.getTimestamp("declared_at").toInstant());
    }
}
