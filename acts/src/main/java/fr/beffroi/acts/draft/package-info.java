/**
 * From a need in one sentence to a draft, with families of acts that lawyers write as data ({@code families/*.yaml}). Alone,
 * in ten lines:
 *
 * <pre>{@code
 * Families families = Families.of(Path.of("familles"));                    // those shipped, and a lawyer's own
 * Family family = Need.rank("Verser une aide au club de judo", families.all()).getFirst().family();
 * Given given = Given.read(family, Map.of("club", "Club de judo", "montant", "1 500 €")).given();
 * Setting setting = new Setting(Collectivity.UNKNOWN_COMMUNE, LocalDate.of(2026, 12, 3));
 * Drafted drafted = Drafting.compose(family, given, setting);
 * drafted.writing().parts().forEach(part -> System.out.println(part.kind() + " " + part.text()));
 * drafted.missing().forEach(needed -> System.out.println("Il manque : " + needed.label()));
 * DraftReport report = DraftChecks.check(drafted.writing(), family, given, setting, Law.none(),
 *         SessionFile.UNKNOWN, LocalDate.now());
 * report.findings().forEach(finding -> System.out.println(finding.message(Locale.FRENCH)));
 * }</pre>
 *
 * <p>The way of a draft: {@link fr.beffroi.acts.draft.Families} reads the files, strictly; {@link
 * fr.beffroi.acts.draft.Given} understands what people type; {@link fr.beffroi.acts.draft.Drafting} composes, and says where
 * each word comes from and what is missing; {@link fr.beffroi.acts.draft.DraftChecks} holds the text against the rules,
 * those of the family and those for every act. No language model is needed; one may propose recitals, which {@link
 * fr.beffroi.acts.draft.model} checks and nobody has to take.
 */
@NullMarked
package fr.beffroi.acts.draft;

import org.jspecify.annotations.NullMarked;
