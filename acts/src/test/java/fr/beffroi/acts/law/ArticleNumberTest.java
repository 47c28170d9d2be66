package fr.beffroi.acts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L. 2121-29 | L2121-29",
                "L2121-29 | L2121-29",
                "l. 2121 - 29 | L2121-29",
                "L.\u00A02121\u201129 | L2121-29",
                "L 263.11 | L263-11",
                "L.O. 1112-1 | LO1112-1",
                "*R111-25 | R111-25",
                "R.* 421-17 | R421-17",
                "R**215 | R215",
                "1er | 1",
                "1382 | 1382",
                "1609 nonies  C | 1609 nonies C",
                "L324-2-1 A | L324-2-1 A",
                "Annexe I | Annexe I",
                "Annexe à l'article R. 101-1 | Annexe à l'article R. 101-1",
            })
    void each_number_has_one_way_to_be_written(String written, String normalised) {
        assertThat(ArticleNumber.normalised(written)).isEqualTo(normalised);
        assertThat(ArticleNumber.normalised(normalised)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"L47 A,L47A", "R39-1-A,R39-1 A", "*R111-25,R111-25", "l. 2121-29,L2121-29"})
    void ways_of_writing_that_mean_the_same_have_one_key(String one, String other) {
        assertThat(ArticleNumber.key(one)).isEqualTo(ArticleNumber.key(other));
    }

    @ParameterizedTest
    @CsvSource({"L2121-2,L21212", "L2121-29,L2121-2-9", "1382,138-2", "L1,R1"})
    void different_numbers_have_different_keys(String one, String other) {
        assertThat(ArticleNumber.key(one)).isNotEqualTo(ArticleNumber.key(other));
    }

    @Property
    void the_order_is_that_of_a_code_wherever_one_starts(@ForAll long seed) {
        List<String> code =
                List.of("L9-1", "L10-1", "L10-2", "R1", "9", "16", "16 bis", "16 ter", "16-1", "16-1-1", "16-2");
        List<String> shuffled = new ArrayList<>(code);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.sort(ArticleNumber.ORDER);
        assertThat(shuffled).isEqualTo(code);
    }

    @Property
    void any_text_has_a_number_and_a_key(@ForAll String text) {
        assertThat(ArticleNumber.normalised(ArticleNumber.normalised(text))).isNotNull();
        assertThat(ArticleNumber.key(text)).isNotNull();
        assertThat(ArticleNumber.ORDER.compare(text, text)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"L2131-1,L2131-", "L2131-1-2,L2131-", "R1,''", "1382,''", "16-1,16-"})
    void what_follows_an_article_stands_in_its_chapter(String number, String stem) {
        assertThat(ArticleNumber.stem(number)).isEqualTo(stem);
    }
}
