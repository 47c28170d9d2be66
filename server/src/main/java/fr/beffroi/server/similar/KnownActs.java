package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.Paragraph;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.server.acts.KnownFacts;
import fr.beffroi.server.publication.OwnPublishedActs;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every act that can be found: imported ones, and what the collectivity at hand has published itself; inside {@code Tenancy.in}. */
@Component
class KnownActs {
    private final Sources sources;
    private final OwnPublishedActs own;
    private final KnownFacts facts;

    KnownActs(Sources sources, OwnPublishedActs own, KnownFacts facts) {
        this.sources = sources;
        this.own = own;
        this.facts = facts;
    }

    /** Another text whenever other acts are there. */
    String state() {
        return sources.state() + "|" + own.state() + "|" + facts.get().population();
    }

    /** One's own first. */
    List<KnownAct> all() {
        List<KnownAct> acts = new ArrayList<>();
        own.all().forEach(one -> acts.add(ours(one)));
        acts.addAll(sources.acts());
        return acts;
    }

    int ours() {
        return own.count();
    }

    /** @throws NoSuchElementException if there is none, or no longer */
    KnownAct get(UUID id) {
        return sources.findAct(id)
                .or(() -> own.find(id).map(this::ours))
                .orElseThrow(() -> new NoSuchElementException("published act " + id));
    }

    private KnownAct ours(OwnPublishedActs.Own one) {
        Extract text = one.text();
        Collectivity us = facts.get();
        List<Paragraph> paragraphs = new ArrayList<>();
        add(PartKind.REPORT, text.report(), paragraphs);
        add(PartKind.VISA, text.visas(), paragraphs);
        add(PartKind.RECITAL, text.recitals(), paragraphs);
        add(PartKind.PROVISION, text.provisions(), paragraphs);
        return new KnownAct(
                one.id(),
                "",
                new PublishedAct(
                        text.issuer().name(),
                        text.issuer().siren(),
                        text.issuer().kind(),
                        us.population(),
                        text.number(),
                        text.session(),
                        text.subjectCode().isBlank() ? null : text.subjectCode(),
                        text.title(),
                        null,
                        paragraphs));
    }

    private static void add(PartKind kind, List<String> texts, List<Paragraph> to) {
        texts.stream().filter(text -> !text.isBlank()).forEach(text -> to.add(new Paragraph(kind, text.strip())));
    }
}
