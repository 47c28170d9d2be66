package fr.beffroi.bench.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectionsTest {
    /** PDF takes ten times as long to write and read: the bench measures on it too. */
    private static final EnumSet<FileKind> FAST = EnumSet.of(FileKind.DOCX, FileKind.ODT);

    @Test
    void every_kind_of_defect_is_found_by_its_rule() throws IOException {
        List<Injections.Outcome> outcomes = new Injections(1, FAST).all();
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(40);
        assertThat(outcomes).filteredOn(one -> !one.isFound()).isEmpty();
    }

    @Test
    void nothing_blocking_is_held_against_a_correct_act() throws IOException {
        List<SoundActs.Group> groups = SoundActs.drawn(1);
        assertThat(groups.stream().mapToInt(SoundActs.Group::acts).sum()).isGreaterThanOrEqualTo(60);
        assertThat(groups).flatExtracting(SoundActs.Group::blocking).isEmpty();
    }

    @Test
    void each_kind_of_defect_has_its_own_name() {
        assertThat(Injections.defects()).extracting(Defect::kind).doesNotHaveDuplicates();
    }
}
