/**
 * The law as data: articles with their dates of force, the citations of a text, and what can be said of each. Alone, in ten
 * lines:
 *
 * <pre>{@code
 * LawFolder.Opened opened = LawFolder.open(Path.of("law"), Path.of("cache"));  // LEGI, legi-data, Markdown
 * opened.problems().forEach(problem -> System.err.println(problem.message(Locale.FRENCH)));
 * Law law = opened.law();
 * for (Citation citation : Law.citations("Vu les articles L. 2121-29 et L. 2131-1 du CGCT")) {
 *     Resolution resolution = law.resolve(citation, LocalDate.of(2026, 3, 1));
 *     System.out.println(citation.written() + " " + resolution.state() + " " + resolution.reason(Locale.FRENCH));
 * }
 * law.search("note explicative de synthèse", LocalDate.now(), 10).forEach(System.out::println);
 * law.known().forEach(System.out::println);                                     // what our rules rest on, confirmed or not
 * }</pre>
 *
 * <p>Three things are kept apart. A source with dates affirms what is in force until its own day, and nothing after. A source
 * without dates finds and searches, and affirms nothing. Absence means something only for a code that is held whole, and from
 * the source's own day on. All the rest is "not verifiable", with its reason as a key of the bundle
 * {@code fr.beffroi.acts.law.messages}.
 *
 * <p>The way of a citation: {@link fr.beffroi.acts.law.ArticleNumber} says how a number is written; an enumeration of
 * articles is read, then attributed to the code or text named after it, or before it in the same clause; the resolver asks
 * the loaded texts, best source first; small tables of ours ({@code codes.csv}, {@code known-articles.csv},
 * {@code renumbered.csv}) fill in names, subjects and moves.
 */
@NullMarked
package fr.beffroi.acts.law;

import org.jspecify.annotations.NullMarked;
