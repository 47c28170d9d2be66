package fr.beffroi.acts.editing;

import static fr.beffroi.acts.editing.Parts.part;
import static fr.beffroi.acts.editing.Parts.writing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentTest {
    private static final Instant NOW = Instant.parse("2026-11-04T18:30:00Z");
    private static final Comment COMMENT = Comment.on(part("p1=Décide."), "élue", NOW, "Quelle durée ?");

    @Test
    void a_comment_stays_with_its_part_while_the_words_change() {
        var changed = writing("p1=Approuve.");
        assertThat(Placed.in(changed, List.of(COMMENT)).byPart()).containsEntry("p1", List.of(COMMENT));
        assertThat(Placed.outdated(COMMENT, changed)).isTrue();
        assertThat(Placed.outdated(COMMENT, writing("p1=Décide."))).isFalse();
    }

    @Test
    void a_comment_whose_part_went_is_kept_with_the_words_it_was_about() {
        Placed placed = Placed.in(writing("p2=Charge."), List.of(COMMENT));
        assertThat(placed.byPart()).isEmpty();
        assertThat(placed.orphans()).containsExactly(COMMENT);
        assertThat(placed.orphans().getFirst().about()).isEqualTo("Décide.");
    }

    @Test
    void a_reply_opens_a_resolved_comment_again() {
        Comment resolved = COMMENT.replied("dgs", NOW, "Neuf ans.").resolved("élue", NOW);
        assertThat(resolved.isOpen()).isFalse();
        Comment replied = resolved.replied("dgs", NOW, "Plutôt douze.");
        assertThat(replied.isOpen()).isTrue();
        assertThat(replied.replies()).extracting(Comment.Reply::text).containsExactly("Neuf ans.", "Plutôt douze.");
    }
}
