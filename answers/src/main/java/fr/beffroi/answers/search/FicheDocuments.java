package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Makes the Lucene documents of a corpus: one per fiche, one per passage. */
final class FicheDocuments {
    static final String ID = "id";
    static final String STORED = "fiche";
    static final String WHOLE = "whole";
    static final String PASSAGE = "passage";
    static final String OWNER = "owner";
    static final String AUDIENCE = "audience";
    static final String HEADING = "heading";

    /** Passages at the head of a fiche that say what it is about. */
    private static final int INTRODUCTORY = 6;

    private static final FieldType COUNTED = counted();

    private final Map<String, Set<String>> questions = new HashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    FicheDocuments(Corpus corpus) {
        for (Fiche fiche : corpus.fiches()) {
            fiche.questions().forEach(link -> note(questions, link));
            fiche.links().forEach(link -> note(anchors, link));
        }
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static void note(Map<String, Set<String>> into, Fiche.Link link) {
        into.computeIfAbsent(link.target(), id -> new LinkedHashSet<>())
                .add(link.words().toLowerCase(Locale.FRENCH));
    }

    Document fiche(Fiche fiche) {
        Document document = new Document();
        document.add(new StringField(ID, fiche.id(), Store.NO));
        document.add(new NumericDocValuesField(AUDIENCE, fiche.audience().ordinal()));
        document.add(new StoredField(STORED, FicheCodec.encode(fiche)));
        document.add(new TextField(WHOLE, whole(fiche), Store.NO));
        for (Field field : Field.values()) {
            add(document, field.key(), text(field, fiche));
        }
        return document;
    }

    Document passage(Passage passage, int owner) {
        Document document = new Document();
        add(document, PASSAGE, passage.lead() + " " + passage.text());
        List<String> above = new ArrayList<>(List.of(passage.chapter()));
        passage.conditions().forEach(condition -> above.add(condition.option()));
        add(document, HEADING, joined(above));
        document.add(new NumericDocValuesField(OWNER, owner));
        return document;
    }

    private static void add(Document document, String field, String text) {
        document.add(new org.apache.lucene.document.Field(field, text, COUNTED));
    }

    private String text(Field field, Fiche fiche) {
        return switch (field) {
            case TITLE -> fiche.title();
            case SUMMARY -> fiche.summary();
            case QUESTIONS -> joined(questions.getOrDefault(fiche.id(), Set.of()));
            case ANCHORS -> joined(anchors.getOrDefault(fiche.id(), Set.of()));
            case SERVICES ->
                joined(fiche.services().stream().map(Fiche.Service::title).toList());
            case PATH -> joined(fiche.path());
            case CHAPTERS -> joined(chapters(fiche));
            case INTRODUCTION -> joined(introduction(fiche));
            case DEFINITIONS ->
                joined(fiche.definitions().stream()
                        .map(definition -> definition.term() + " " + definition.text())
                        .toList());
            case REFERENCES ->
                joined(fiche.references().stream()
                        .map(Fiche.LegalReference::title)
                        .toList());
            case BODY -> whole(fiche);
        };
    }

    private static String joined(Collection<String> parts) {
        return String.join(" . ", parts);
    }

    private static Set<String> chapters(Fiche fiche) {
        Set<String> titles = new LinkedHashSet<>();
        fiche.passages().forEach(passage -> titles.add(passage.chapter()));
        for (Choice choice : fiche.choices()) {
            titles.add(choice.question());
            titles.addAll(choice.options());
        }
        return titles;
    }

    private static List<String> introduction(Fiche fiche) {
        return fiche.passages().stream()
                .filter(passage -> passage.topic() == Topic.INTRODUCTION)
                .limit(INTRODUCTORY)
                .map(passage -> passage.lead() + " " + passage.text())
                .toList();
    }

    /** All that a reader of the fiche sees, once: what is said again for each case does not count again. */
    static String whole(Fiche fiche) {
        Set<String> parts = new LinkedHashSet<>(List.of(fiche.title(), fiche.summary()));
        for (Passage passage : fiche.passages()) {
            parts.add(passage.chapter());
            parts.add(passage.lead());
            parts.add(passage.text());
        }
        parts.addAll(chapters(fiche));
        return String.join("\n", parts);
    }
}
