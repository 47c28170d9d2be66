package fr.beffroi.acts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnownArticlesTest {
    @Test
    void each_has_its_subject_in_both_languages_and_no_subject_is_without_article() {
        Set<String> keys = KnownArticles.all().stream()
                .map(KnownArticle::subjectKey)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(new TreeSet<>(ResourceBundle.getBundle("fr.beffroi.acts.law.subjects", locale)
                            .keySet()))
                    .isEqualTo(keys);
            assertThat(KnownArticles.all())
                    .allMatch(known -> !known.subject(locale).isBlank());
        }
    }

    @Test
    void the_cgct_articles_that_rules_need_are_there() {
        for (String number : new String[] {
            "L2121-7", "L2121-10", "L2121-11", "L2121-12", "L2121-14", "L2121-15", "L2121-17", "L2121-20", "L2121-21",
            "L2121-23", "L2121-25", "L2121-29", "L2122-21", "L2122-22", "L2122-23", "L2131-1", "L2131-2", "L2131-6",
            "L2131-11", "R2121-7", "R2121-9", "R2131-1", "L5211-1", "L5211-10", "L1612-4", "L2312-1", "L2313-1",
            "L1411-5", "L1414-2", "L2241-1"
        }) {
            assertThat(KnownArticles.find(Codes.CGCT, number)).as(number).isPresent();
        }
        assertThat(KnownArticles.all().stream().filter(known -> known.code().equals(Codes.CGCT)))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void without_legi_all_stay_to_be_confirmed() {
        assertThat(Law.none().known())
                .hasSameSizeAs(KnownArticles.all())
                .allMatch(one -> one.status() == Confirmation.Status.TO_CONFIRM);
    }

    @Test
    void every_number_is_written_as_numbers_are() {
        assertThat(KnownArticles.all())
                .allMatch(known -> known.number().equals(ArticleNumber.normalised(known.number())));
    }
}
