package fr.beffroi.acts.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.PartKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** An act as a document of the index, and back. */
final class ActDocuments {
    static final String SOURCE = "source";
    static final String KIND = "kind";
    static final String BAND = "band";
    static final String SUBJECT = "subject";
    static final String DATE = "date";

    private static final String PARAGRAPH = "paragraph";

    private ActDocuments() {}

    static Document of(String source, PublishedAct act) {
        Document document = new Document();
        document.add(new StringField(SOURCE, source, Store.NO));
        document.add(new LongPoint(DATE, act.date().toEpochDay()));
        store(document, "collectivity", act.collectivity());
        store(document, "siren", act.siren());
        store(document, "number", act.number());
        store(document, "day", act.date().toString());
        store(document, "title", act.title());
        store(document, "url", act.url());
        if (act.subjectCode() != null) {
            document.add(new StringField(SUBJECT, act.subjectCode(), Store.YES));
        }
        if (act.kind() != null) {
            document.add(new StringField(KIND, act.kind().name(), Store.YES));
        }
        if (act.population() != null) {
            store(document, "population", act.population().toString());
            document.add(
                    new StringField(BAND, PopulationBand.of(act.population()).name(), Store.NO));
        }
        for (Paragraph paragraph : act.paragraphs()) {
            store(document, PARAGRAPH, paragraph.kind() + " " + paragraph.text());
        }
        for (ActField field : ActField.values()) {
            document.add(new TextField(field.name(), field.text(act), Store.NO));
        }
        return document;
    }

    static PublishedAct act(Document document) {
        @Nullable String kind = document.get(KIND);
        @Nullable String population = document.get("population");
        List<Paragraph> paragraphs = Arrays.stream(document.getValues(PARAGRAPH))
                .map(stored -> stored.split(" ", 2))
                .map(sides -> new Paragraph(PartKind.valueOf(sides[0]), sides[1]))
                .toList();
        return new PublishedAct(
                get(document, "collectivity"),
                get(document, "siren"),
                kind == null ? null : Collectivity.Kind.valueOf(kind),
                population == null ? null : Integer.valueOf(population),
                get(document, "number"),
                LocalDate.parse(get(document, "day")),
                document.get(SUBJECT),
                get(document, "title"),
                document.get("url"),
                paragraphs);
    }

    private static void store(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(name, value));
        }
    }

    private static String get(Document document, String name) {
        return Optional.ofNullable(document.get(name)).orElseThrow();
    }
}
