package fr.beffroi.server.answers;

import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.local.LocalDocument;
import fr.beffroi.answers.local.LocalProblem;
import fr.beffroi.answers.local.LocalReader;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.platform.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The own documents of the collectivity at hand, kept as uploaded; inside {@link Tenancy#in}. */
@Component
class Documents {
    private static final Logger log = LoggerFactory.getLogger(Documents.class);

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;
    private final LocalReader reader = new LocalReader();

    Documents(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** Reads and keeps a document, or keeps nothing. @throws LocalProblem if it cannot be read or is already here */
    LocalDocument add(String name, byte[] content, @Nullable LocalDate dated, Person by) throws LocalProblem {
        LocalDocument read = read(name, content, dated, Set.copyOf(ids()));
        Fiche fiche = read.fiche();
        db.sql("""
                        insert into answers_documents (id, collectivity, name, title, format, passages, remarks, content,
                            dated, added_by, added_at)
                        values (:id, :collectivity, :name, :title, :format, :passages, :remarks::jsonb, :content,
                            :dated, :by, :at)""")
                .param("id", fiche.id())
                .param("collectivity", tenancy.current())
                .param("name", name)
                .param("title", fiche.title())
                .param("format", read.format().name())
                .param("passages", fiche.passages().size())
                .param("remarks", json.writeValueAsString(read.remarks()))
                .param("content", content)
                .param("dated", dated)
                .param("by", by.id())
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return read;
    }

    Optional<Document> remove(String id) {
        Optional<Document> document =
                all().stream().filter(d -> d.id().equals(id)).findFirst();
        db.sql("delete from answers_documents where id = ?").param(id).update();
        return document;
    }

    List<Document> all() {
        return db.sql("select *, length(content) as bytes from answers_documents order by title, id")
                .query(this::document)
                .list();
    }

    /** As it was uploaded. */
    byte[] content(String id) {
        return db.sql("select content from answers_documents where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** Names the set of documents at hand: the same documents, the same stamp; "" without any. */
    String stamp() {
        return db.sql("select coalesce(md5(string_agg(id || coalesce(dated::text, ''), ',' order by id)), '')"
                        + " from answers_documents")
                .query(String.class)
                .single();
    }

    /** All documents as fiches; one that a newer reader refuses is left out and logged. */
    List<Fiche> fiches() {
        List<Fiche> fiches = new ArrayList<>();
        db.sql("select id, name, content, dated from answers_documents order by id")
                .query(row -> {
                    try {
                        fiches.add(read(
                                        row.getString("name"),
                                        row.getBytes("content"),
                                        row.getObject("dated", LocalDate.class),
                                        Set.of())
                                .fiche());
                    } catch (LocalProblem problem) {
                        log.warn("document {} left out of the index: {}", row.getString("id"), problem.key());
                    }
                });
        return fiches;
    }

    private LocalDocument read(String name, byte[] content, @Nullable LocalDate dated, Set<String> known)
            throws LocalProblem {
        try {
            return reader.read(name, new ByteArrayInputStream(content), dated, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ids() {
        return db.sql("select id from answers_documents").query(String.class).list();
    }

    private Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getString("id"),
                row.getString("name"),
                row.getString("title"),
                row.getString("format"),
                row.getInt("passages"),
                json.readValue(row.getString("remarks"), new TypeReference<List<LocalDocument.Remark>>() {}),
                row.getLong("bytes"),
                row.getObject("dated", LocalDate.class),
                row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
