/**
 * Several people write one act: what each changed, both changes together, suggestions and comments. Values only; who may do
 * what is not decided here. Alone, in ten lines:
 *
 * <pre>{@code
 * Merged merged = Merge.of(base, mine, theirs);                    // theirs is what was saved meanwhile
 * for (Conflict conflict : merged.conflicts()) {
 *     System.out.println(conflict.saved().orElse("—") + " / " + conflict.offered().orElse("—"));
 * }
 * Changes changes = Changes.between(base, merged.writing());
 * changes.all().forEach(System.out::println);
 * Suggestion suggestion = Suggestion.replacing(base.parts().getFirst(), "Le loyer est fixé.", "agent", Instant.now(), "plus net");
 * Writing accepted = suggestion.accept(base, "maire", Instant.now()).writing();
 * Comment comment = Comment.on(base.parts().getFirst(), "agent", Instant.now(), "À vérifier auprès du notaire.");
 * System.out.println(Placed.in(accepted, List.of(comment)).orphans());
 * }</pre>
 */
@NullMarked
package fr.beffroi.acts.editing;

import org.jspecify.annotations.NullMarked;
