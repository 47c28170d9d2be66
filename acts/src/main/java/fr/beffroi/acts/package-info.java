/**
 * From an existing act to what can be held against it, each finding with its article. Alone, in ten lines:
 *
 * <pre>{@code
 * byte[] file = Files.readAllBytes(Path.of("deliberation.pdf"));         // or DOCX, ODT
 * Act act = new ActReader().read("deliberation.pdf", file);
 * Case one = new Case(act, Collectivity.UNKNOWN_COMMUNE, SessionFile.UNKNOWN, Law.none(), LocalDate.now());
 * Checks checks = Checks.all();
 * Report report = checks.check(one);
 * for (Finding finding : report.findings()) {
 *     RuleTexts texts = checks.texts(finding.rule(), Locale.FRENCH);
 *     System.out.println(finding.article() + " : " + texts.message(finding));
 * }
 * report.notVerified().forEach(lacking -> System.out.println(lacking.rule() + " was not verified"));
 * }</pre>
 *
 * <p>{@link fr.beffroi.acts.reading} makes an {@link fr.beffroi.acts.act.Act} of a file, each value with its place;
 * {@link fr.beffroi.acts.law} says what can be said of a citation, never more; {@link fr.beffroi.acts.check} holds one
 * small class for each rule. What a rule cannot decide it does not call conform. {@link fr.beffroi.acts.draft} goes the other
 * way, from a need to a draft.
 */
@NullMarked
package fr.beffroi.acts;

import org.jspecify.annotations.NullMarked;
