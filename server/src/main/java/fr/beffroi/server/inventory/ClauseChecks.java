package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What contracts say of AI. The contract is read and not kept: its hash and the passages are. Inside {@link Tenancy#in}. */
@Component
class ClauseChecks {
    private static final int LONGEST = 400_000;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Clauses clauses = Clauses.shipped();
    private final JsonMapper json = JsonMapper.shared();

    ClauseChecks(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    /** @param passage null where none speaks of it */
    record Line(Clause clause, @Nullable String passage) {}

    record Check(Instant at, List<Line> lines) {
        public long found() {
            return lines.stream().filter(line -> line.passage() != null).count();
        }
    }

    /** @throws Refused if there is no text, or too much */
    void check(UUID declared, String contract, Person by) {
        if (contract.isBlank() || contract.length() > LONGEST || contract.indexOf('\0') >= 0) {
            throw new Refused("inventory.contract.wrong", LONGEST);
        }
        List<Clauses.Finding> findings = clauses.check(contract);
        String hash = Sha256.of(contract.getBytes(StandardCharsets.UTF_8));
        db.sql("""
                        insert into clause_check (id, collectivity, declared, text_hash, findings, by_account, at)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        tenancy.current(),
                        declared,
                        hash,
                        json.writeValueAsString(findings),
                        by.id(),
                        Timestamp.from(Instant.now()))
                .update();
        journal.record(
                "inventory.contract",
                declared,
                Map.of(
                        "by", by.id(),
                        "role", by.role(),
                        "clauses", clauses.version(),
                        "found",
                                findings.stream()
                                        .filter(one -> one.passage() != null)
                                        .count()),
                Map.of("contract", hash));
    }

    /** The latest, against the clauses as they stand now; a clause that came since has no passage. */
    Optional<Check> latest(UUID declared) {
        return db.sql("select at, findings from clause_check where declared = ? order by at desc limit 1")
                .param(declared)
                .query((row, number) -> {
                    List<Clauses.Finding> findings =
                            json.readValue(row.getString("findings"), new TypeReference<List<Clauses.Finding>>() {});
                    return new Check(
                            row.getTimestamp("at").toInstant(),
                            clauses.all().stream()
                                    .map(clause -> new Line(
                                            clause,
                                            findings.stream()
                                                    .filter(one -> one.clause().equals(clause.id()))
                                                    .findFirst()
                                                    .map(Clauses.Finding::passage)
                                                    .orElse(null)))
                                    .toList());
                })
                .optional();
    }
}
