/**
 * What other collectivités decided on the same need: their published acts, searched, compared, and taken over paragraph by
 * paragraph, each time with its origin. Alone, in ten lines:
 *
 * <pre>{@code
 * ScdlImport read = ScdlImport.of(Path.of("deliberations.zip"));           // or a CSV file, or a folder with one
 * read.errors().forEach(error -> System.err.println(error.message(Locale.FRENCH)));
 * try (SimilarActs acts = SimilarActs.at(Path.of("index"))) {
 *     acts.replace("ville", read.all());                                    // or good(), if a person chose so
 *     List<Hit> hits = acts.search(Need.of("louer le presbytère à une association"), 10);
 *     hits.forEach(hit -> System.out.println(hit.act().title() + " " + hit.fields() + " " + hit.matched()));
 *     PublishedAct found = hits.getFirst().act();
 *     TakenOver taken = new TakeOver(Law.none(), ours, LocalDate.now()).paragraph(found.paragraphs().getFirst(), found, "v1");
 *     taken.toAdapt().forEach(mark -> System.out.println(mark.message(Locale.FRENCH)));
 * }
 * }</pre>
 */
@NullMarked
package fr.beffroi.acts.similar;

import org.jspecify.annotations.NullMarked;
