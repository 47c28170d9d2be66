package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.written.Extract;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What our reader must find again in a printed extract. */
final class ReadBack {
    private ReadBack() {}

    static void assertSame(Act act, Extract extract) {
        assertThat(act.kind()).isEqualTo(extract.kind());
        assertThat(value(act.number())).isEqualTo(extract.number());
        assertThat(value(act.title())).isEqualTo(extract.title());
        assertThat(value(act.session())).isEqualTo(extract.session());
        assertThat(value(act.convocation())).isEqualTo(extract.convocation());
        assertThat(value(act.subjectCode())).isEqualTo(extract.subjectCode());
        assertThat(value(act.chair())).contains("Jeanne MARTIN");
        assertThat(Objects.requireNonNull(value(act.secretary()))).contains("Paul DURAND");
        assertThat(value(act.attendance().inOffice())).isEqualTo(extract.inOffice());
        assertThat(value(act.attendance().presentCount()))
                .isEqualTo(extract.present().size());
        assertThat(values(act.attendance().present())).hasSize(extract.present().size());
        assertThat(values(act.attendance().represented()))
                .hasSize(extract.represented().size());
        assertThat(values(act.attendance().absent())).hasSize(extract.absent().size());
        assertThat(values(act.visas())).isEqualTo(extract.visas());
        assertThat(values(act.recitals())).isEqualTo(extract.recitals());
        assertThat(values(act.provisions()).stream().map(Provision::text)).isEqualTo(extract.provisions());
        Vote vote = Objects.requireNonNull(value(act.vote()));
        assertThat(vote.adopted()).isTrue();
        assertThat(List.of(
                        Objects.requireNonNull(vote.inFavour()),
                        Objects.requireNonNull(vote.against()),
                        Objects.requireNonNull(vote.abstentions())))
                .containsExactly(11, 1, 1);
        assertThat(value(act.remedies())).contains("recours pour excès de pouvoir");
        assertThat(act.signatories()).hasSize(2);
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }
}
