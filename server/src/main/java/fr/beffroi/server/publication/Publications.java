package fr.beffroi.server.publication;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the collectivity at hand published: rows and the very files; inside {@link Tenancy#in}. */
@Component
class Publications {
    private static final TypeReference<List<PublishedAnnex>> ANNEXES = new TypeReference<>() {};

    private static final String COLUMNS = """
            p.id, p.act, p.version, p.rank, p.masking, p.kind, p.number, p.title, p.held_on, p.subject_code, p.author,
            p.sha256, p.published_at, p.published_on, p.by_account, p.state, p.ended_at, p.ended_by, p.motive,
            p.title_hidden
            """;

    /** One line for each act: its last publication. */
    private static final String LATEST = """
            from publications p where p.state <> 'REPLACED'
                and not exists (select from publications l where l.act = p.act and l.rank > p.rank)
            """;

    private static final String WANTED = LATEST + """
                and (cast(:year as integer) is null or (p.held_on >= make_date(:year, 1, 1)
                    and p.held_on < make_date(:year + 1, 1, 1)))
                and (cast(:matter as text) is null or p.subject_code = :matter
                    or starts_with(p.subject_code, :matter || '.'))
                and (cast(:words as text) is null or (p.state = 'IN_EFFECT' and (
                    p.search @@ (websearch_to_tsquery('french', :words) || websearch_to_tsquery('french', :plain))
                    or lower(p.number) = lower(:words))))
            """;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Publications(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** What a page of the public list asks for; null: all. @param matter code of the nomenclature, e.g. "7" or "7.5" */
    record Wanted(
            @Nullable Integer year,
            @Nullable String matter,
            @Nullable String words) {
        static final Wanted ALL = new Wanted(null, null, null);
    }

    /** @param annexes published with it @param withheld how many others the act has */
    void add(
            Publication publication,
            String role,
            Extract masked,
            byte[] pdf,
            List<PublishedAnnex> annexes,
            int withheld) {
        String words = Stream.concat(
                        Passage.of(masked).stream().map(Passage::text),
                        annexes.stream().map(PublishedAnnex::title))
                .collect(Collectors.joining("\n"));
        String title = publication.number() + " " + masked.title();
        db.sql("""
                        insert into publications (id, collectivity, act, version, rank, masking, kind, number, title,
                            held_on, subject_code, author, extract, search, pdf, sha256, published_at, published_on,
                            by_account, by_role, state, annexes, withheld)
                        values (:id, :collectivity, :act, :version, :rank, :masking, :kind, :number, :title, :held,
                            :matter, :author, :extract::jsonb,
                            setweight(to_tsvector('french', :name), 'A') || to_tsvector('french', :words), :pdf, :sha256,
                            :at, :on, :by, :role, 'IN_EFFECT', :annexes::jsonb, :withheld)""")
                .param("id", publication.id())
                .param("collectivity", tenancy.current())
                .param("act", publication.act())
                .param("version", publication.version())
                .param("rank", publication.rank())
                .param("masking", publication.masking())
                .param("kind", publication.kind().name())
                .param("number", publication.number())
                .param("title", publication.title())
                .param("held", publication.heldOn())
                .param("matter", publication.subjectCode())
                .param("author", publication.author())
                .param("extract", json.writeValueAsString(masked))
                .param("name", title + " " + unaccented(title))
                .param("words", words + "\n" + unaccented(words))
                .param("pdf", pdf)
                .param("sha256", publication.sha256())
                .param("at", publication.publishedAt().atOffset(ZoneOffset.UTC))
                .param("on", publication.publishedOn())
                .param("by", publication.by())
                .param("role", role)
                .param("annexes", json.writeValueAsString(annexes))
                .param("withheld", withheld)
                .update();
    }

    void end(Publication publication, Publication.State as, UUID by, @Nullable String motive, boolean hideTitle) {
        db.sql("""
                        update publications set state = :state, ended_at = now(), ended_by = :by, motive = :motive,
                            title_hidden = :hide where id = :id""")
                .param("state", as.name())
                .param("by", by)
                .param("motive", motive)
                .param("hide", hideTitle)
                .param("id", publication.id())
                .update();
    }

    /** Of one act, newest first. */
    List<Publication> of(UUID act) {
        return db.sql("select " + COLUMNS + " from publications p where p.act = ? order by p.rank desc")
                .param(act)
                .query(Publications::row)
                .list();
    }

    /** What the public page of an act shows: its last publication, in effect or withdrawn. */
    Optional<Publication> findLatest(UUID act) {
        return of(act).stream().findFirst();
    }

    /** @throws NoSuchElementException if it was never published */
    Publication getLatest(UUID act) {
        return findLatest(act).orElseThrow(() -> new NoSuchElementException("publication of " + act));
    }

    /** The act as it was published. */
    Extract text(Publication publication) {
        return db.sql("select extract from publications where id = ?")
                .param(publication.id())
                .query((row, number) -> json.readValue(row.getString("extract"), Extract.class))
                .single();
    }

    /** Those published with it, in their order. */
    List<PublishedAnnex> annexes(Publication publication) {
        return db.sql("select annexes from publications where id = ?")
                .param(publication.id())
                .query((row, number) -> json.readValue(row.getString("annexes"), ANNEXES))
                .single();
    }

    /** How many annexes the act had that were not published with it. */
    int withheld(Publication publication) {
        return db.sql("select withheld from publications where id = ?")
                .param(publication.id())
                .query(Integer.class)
                .single();
    }

    /** The very file whose hash is shown. */
    byte[] file(Publication publication) {
        return db.sql("select pdf from publications where id = ?")
                .param(publication.id())
                .query(byte[].class)
                .single();
    }

    /** Most recent acts first. */
    List<Publication> list(Wanted wanted, int offset, int limit) {
        return asked(
                        "select " + COLUMNS + WANTED
                                + "order by p.held_on desc, p.number desc, p.act offset :offset limit :limit",
                        wanted)
                .param("offset", offset)
                .param("limit", limit)
                .query(Publications::row)
                .list();
    }

    long count(Wanted wanted) {
        return asked("select count(*) " + WANTED, wanted).query(Long.class).single();
    }

    /** The last published or withdrawn first. */
    List<Publication> recent(int limit) {
        return db.sql("select " + COLUMNS + LATEST
                        + "order by coalesce(p.ended_at, p.published_at) desc, p.act limit ?")
                .param(limit)
                .query(Publications::row)
                .list();
    }

    /** Each publication in effect with its text, oldest act first; one at a time, so that thousands fit in memory. */
    void eachInEffect(Consumer<Published> use) {
        try (Stream<Published> all = db
                .sql("select p.extract," + COLUMNS
                        + "from publications p where p.state = 'IN_EFFECT' order by p.held_on, p.number")
                .withFetchSize(200)
                .query((row, number) ->
                        new Published(row(row, number), json.readValue(row.getString("extract"), Extract.class)))
                .stream()) {
            all.forEach(use);
        }
    }

    /** Years of which there is something to show, latest first. */
    List<Integer> years() {
        return db.sql("select distinct cast(extract(year from p.held_on) as integer) as y " + LATEST
                        + "order by y desc")
                .query(Integer.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        return db.sql(sql)
                .param("year", wanted.year())
                .param("matter", wanted.matter())
                .param("words", wanted.words())
                .param("plain", wanted.words() == null ? null : unaccented(wanted.words()));
    }

    /** Residents search without accents, and acts are written with them: both are kept and both are asked. */
    private static String unaccented(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static Publication row(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Publication(
                uuid(row, "id"),
                uuid(row, "act"),
                row.getInt("version"),
                row.getInt("rank"),
                uuid(row, "masking"),
                ActKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getString("subject_code"),
                row.getString("author"),
                row.getString("sha256"),
                instant(row.getObject("published_at", OffsetDateTime.class)),
                row.getObject("published_on", LocalDate.class),
                uuid(row, "by_account"),
                Publication.State.valueOf(row.getString("state")),
                ended == null ? null : instant(ended),
                row.getObject("ended_by", UUID.class),
                row.getString("motive"),
                row.getBoolean("title_hidden"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    record Published(Publication publication, Extract text) {}
}
