package fr.beffroi.acts.draft;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From a family and facts to a draft.
 *
 * <pre>{@code
 * Family family = Families.shipped().get("subvention-association");
 * Given given = Given.read(family, Map.of("beneficiaire", "Club de judo", "montant", "1 500 €")).given();
 * Drafted drafted = Drafting.compose(family, given, new Setting(collectivity, session));
 * drafted.missing().forEach(needed -> System.out.println(needed.label()));
 * }</pre>
 */
public final class Drafting {
    private Drafting() {}

    /** The family's facts that are asked for, given or not, in order. */
    public static List<Fact> asked(Family family, Given given, Setting setting) {
        return List.copyOf(new Facts(family, given, setting).asked());
    }

    /** What the draft lacks: asked for, required and not given, in order; then what its text needs of the setting. */
    public static List<FactNeeded> missing(Family family, Given given, Setting setting) {
        return compose(family, given, setting).missing();
    }

    /**
     * Composes even where facts are missing: "[Nom de l’association ?]" then stands for them. Parts keep their ids from one
     * composition to the next, whichever facts change.
     */
    public static Drafted compose(Family family, Given given, Setting setting) {
        Facts facts = new Facts(family, given, setting);
        Composer composer = new Composer(family, facts, setting);
        Composer.Composed title = composer.title(family.titleText());
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        add(PartKind.REPORT, "report", family.report(), family, facts, composer, parts, spans);
        add(PartKind.VISA, "visas", family.visas(), family, facts, composer, parts, spans);
        add(PartKind.RECITAL, "recitals", family.recitals(), family, facts, composer, parts, spans);
        add(PartKind.PROVISION, "provisions", family.provisions(), family, facts, composer, parts, spans);
        Part execution = execution(family, setting);
        parts.add(execution);
        spans.put(execution.id(), List.of());
        return new Drafted(
                family.body().act(),
                new Writing(title.text(), parts),
                needed(facts, composer),
                family.bases().stream()
                        .filter(basis -> facts.hold(basis.when()))
                        .toList(),
                family.opinions().stream()
                        .filter(opinion -> facts.hold(opinion.when()))
                        .toList(),
                family.attachments().stream()
                        .filter(one -> facts.hold(one.when()))
                        .toList(),
                findings(family, facts, setting),
                title.spans(),
                spans,
                remedies());
    }

    /** What the family's own rules hold against the facts. */
    public static List<FamilyFinding> findings(Family family, Given given, Setting setting) {
        return findings(family, new Facts(family, given, setting), setting);
    }

    /** Mention of the remedies and deadlines (CJA R421-1 and R421-5), as it stands at the end of an extract. */
    public static String remedies() {
        return Phrases.text("remedies");
    }

    private static List<FamilyFinding> findings(Family family, Facts facts, Setting setting) {
        return family.rules().stream()
                .filter(rule -> rule.when().holds(facts.given(), setting))
                .map(rule -> new FamilyFinding(family.key(), rule))
                .toList();
    }

    private static void add(
            PartKind kind,
            String section,
            List<Clause> clauses,
            Family family,
            Facts facts,
            Composer composer,
            List<Part> parts,
            Map<String, List<Span>> spans) {
        boolean opens = kind == PartKind.REPORT || kind == PartKind.PROVISION;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (!facts.hold(clause.when())) {
                continue;
            }
            Optional<Composer.Composed> composed = composer.compose(clause.text(), opens);
            if (composed.isPresent() && !composed.get().text().isBlank()) {
                String id = section + "-" + (i + 1);
                Origin origin = new Origin.FromFamily(family.key(), section + "[" + (i + 1) + "]", clause.basis());
                parts.add(new Part(id, kind, composed.get().text(), origin));
                spans.put(id, composed.get().spans());
            }
        }
    }

    /** The last provision of every act, which no family writes. */
    private static Part execution(Family family, Setting setting) {
        String head = new SettingWords(setting).find("executif").orElseThrow();
        String text = Phrases.text(
                "execution." + family.body().act().name().toLowerCase(Locale.ROOT),
                head.substring(0, 1).toUpperCase(Locale.FRENCH) + head.substring(1));
        Origin origin = new Origin.FromFamily(family.key(), "execution", Phrases.text("execution.basis"));
        return new Part("execution", PartKind.PROVISION, text, origin);
    }

    private static List<FactNeeded> needed(Facts facts, Composer composer) {
        List<FactNeeded> needed = new ArrayList<>();
        facts.missing().forEach(fact -> needed.add(new FactNeeded(fact, false)));
        composer.missingOfSetting().forEach(fact -> needed.add(new FactNeeded(fact, true)));
        return needed;
    }
}
