package fr.beffroi.server.report;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of the collectivity at hand. All methods run inside {@code Tenancy.in}. */
@Component
class Reports {
    static final Set<Role> KEEPERS = Set.of(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR);
    private static final int FIRST_YEAR = 2020;

    /** Characters of one part: 8 uses whose figures of every month take four sentences each fill about 65,000. */
    static final int LONGEST = 500_000;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final List<ReportSection> sections;
    private final MessageSource texts;

    Reports(JdbcClient db, Tenancy tenancy, JournalBook journal, List<ReportSection> sections, MessageSource texts) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ReportSection::order))
                .toList();
        this.texts = texts;
    }

    /**
     * Drafts a year's report from what is known now; an earlier draft of the year stays beside.
     *
     * @throws NotAllowed unless by an élu, a head of service, the DPO or an administrator
     * @throws Refused if the year has not begun, or is before 2020
     */
    UUID draft(int year, Person by) {
        require(by, KEEPERS);
        if (year < FIRST_YEAR || year > Year.now(LegalTime.FRANCE).getValue()) {
            throw new Refused("report.year");
        }
        UUID id = UUID.randomUUID();
        db.sql("insert into yearly_report (id, collectivity, year, drafted_at, drafted_by) values (?, ?, ?, ?, ?)")
                .params(id, tenancy.current(), year, Timestamp.from(now()), by.id())
                .update();
        int source = 0;
        for (int rank = 0; rank < sections.size(); rank++) {
            ReportSection section = sections.get(rank);
            PartText text = new PartText(LONGEST, said("report.cut"));
            for (ReportSection.Statement statement : section.of(Year.of(year))) {
                boolean counted = !statement.definition().isEmpty();
                if (!text.add(counted ? statement.text() + " [R" + (source + 1) + "]" : statement.text())) {
                    break;
                }
                if (counted) {
                    source++;
                    keep(id, source, statement);
                }
            }
            db.sql("insert into report_part (collectivity, report, rank, title, text) values (?, ?, ?, ?, ?)")
                    .params(tenancy.current(), id, rank, said(section.title()), text.toString())
                    .update();
        }
        journal.record("report.drafted", id, facts(by, year), Map.of());
        return id;
    }

    private void keep(UUID id, int number, ReportSection.Statement statement) {
        db.sql("insert into report_source (collectivity, report, number, computed, definition, address)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(tenancy.current(), id, number, statement.text(), statement.definition(), statement.address())
                .update();
    }

    /**
     * Writes a part anew.
     *
     * @param seen hash of the part that the person had before them
     * @throws Refused if the report is frozen, somebody wrote the part meanwhile, the text is too long, or cites a number that has no
     *     source
     */
    void edit(UUID id, int rank, String text, String seen, Person by) {
        require(by, KEEPERS);
        Report report = draftOf(id);
        String clean = text.strip().replace("\r\n", "\n");
        if (clean.length() > LONGEST || clean.indexOf('\0') >= 0) {
            throw new Refused("report.long");
        }
        Set<Integer> known =
                report.sources().stream().map(Report.Source::number).collect(Collectors.toSet());
        for (int number : Report.cited(clean)) {
            if (!known.contains(number)) {
                throw new Refused("report.source.unknown", "R" + number);
            }
        }
        Report.Part before = report.parts().stream()
                .filter(part -> part.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("report part " + rank));
        if (before.text().equals(clean)) {
            return;
        }
        if (!before.hash().equals(seen)) {
            throw new Refused("report.part.moved");
        }
        db.sql("update report_part set text = ?, edited_by = ?, edited_at = ? where report = ? and rank = ?")
                .params(clean, by.id(), Timestamp.from(now()), id, rank)
                .update();
        Map<String, Object> facts = facts(by, report.year());
        facts.put("part", rank);
        journal.record("report.edited", id, facts, Map.of());
    }

    /**
     * Makes it the report of its year and freezes it. A later one of the same year takes its place beside it: both stay.
     *
     * @param seen hash of the report that the élu had before them
     * @throws NotAllowed unless by an élu
     * @throws Refused if it is frozen already, somebody changed it meanwhile, or the motive lacks
     */
    void decide(UUID id, String motive, String seen, Person by) {
        require(by, Set.of(Role.ELU));
        TypedMotive.checked(motive, "report.motive");
        Report report = draftOf(id);
        String hash = report.hash();
        if (!hash.equals(seen)) {
            throw new Refused("report.moved");
        }
        db.sql("update yearly_report set decided_at = ?, decided_by = ?, motive = ?, sha256 = ? where id = ?")
                .params(Timestamp.from(now()), by.id(), motive.strip(), hash, id)
                .update();
        Map<String, Object> facts = facts(by, report.year());
        facts.put("sha256", hash);
        journal.record("report.decided", id, facts, Map.of("motive", motive.strip()));
    }

    private Report draftOf(UUID id) {
        db.sql("select 1 from yearly_report where id = ? for update")
                .param(id)
                .query()
                .optionalValue();
        Report report = get(id);
        if (!report.isDraft()) {
            throw new Refused("report.frozen");
        }
        return report;
    }

    /** Latest year first, then newest first; without parts and sources. */
    List<Report> all() {
        return db.sql("select * from yearly_report order by year desc, drafted_at desc")
                .query((row, number) -> report(row, List.of(), List.of()))
                .list();
    }

    /** @throws NoSuchElementException if there is none */
    Report get(UUID id) {
        List<Report.Part> parts = db.sql("select * from report_part where report = ? order by rank")
                .param(id)
                .query((row, number) -> new Report.Part(
                        row.getInt("rank"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getObject("edited_by", UUID.class)))
                .list();
        List<Report.Source> sources = db.sql("select * from report_source where report = ? order by number")
                .param(id)
                .query((row, number) -> new Report.Source(
                        row.getInt("number"),
                        row.getString("computed"),
                        row.getString("definition"),
                        row.getString("address")))
                .list();
        return db.sql("select * from yearly_report where id = ?")
                .param(id)
                .query((row, number) -> report(row, parts, sources))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("report " + id));
    }

    private static Report report(ResultSet row, List<Report.Part> parts, List<Report.Source> sources)
            throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getObject("drafted_by", UUID.class),
                parts,
                sources,
                decided(row));
    }

    private static Report.@Nullable Decided decided(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Report.Decided(
                        at.toInstant(),
                        row.getObject("decided_by", UUID.class),
                        row.getString("motive"),
                        row.getString("sha256"));
    }

    private static Map<String, Object> facts(Person by, int year) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        facts.put("year", year);
        return facts;
    }

    private static void require(Person by, Set<Role> allowed) {
        if (!allowed.contains(by.role())) {
            throw new NotAllowed("report.role", by.role().name());
        }
    }

    private String said(String key) {
        return String.valueOf(texts.getMessage(key, null, Locale.FRENCH));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
