package fr.beffroi.acts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void a_code_is_found_by_identifier_title_and_initials() {
        assertThat(Codes.findById("LEGITEXT000006070633")).contains(Codes.CGCT);
        assertThat(Codes.findByTitle("CODE GENERAL DES COLLECTIVITES TERRITORIALES"))
                .contains(Codes.CGCT);
        assertThat(Codes.findByTitle("code général de la collectivité territoriale"))
                .isEmpty();
        assertThat(Codes.findByInitials("c.g.c.t.")).contains(Codes.CGCT);
        assertThat(Codes.findByInitials("C. urb.")).contains(Codes.URBANISME);
        assertThat(Codes.findByTitle("code de l’urbanisme")).contains(Codes.URBANISME);
    }

    @Test
    void initials_that_several_codes_share_name_none() {
        assertThat(Codes.findByInitials("CE")).isEmpty();
        assertThat(Codes.known("CE")).isTrue();
        assertThat(Codes.known("XYZ")).isFalse();
    }

    @Test
    void no_identifier_and_no_title_stands_twice() {
        Set<String> seen = new HashSet<>();
        for (Code code : Codes.all()) {
            assertThat(code.id() == null || seen.add(code.id()))
                    .as(code.title())
                    .isTrue();
            assertThat(code.id() == null || code.id().matches("LEGITEXT\\d{12}"))
                    .as(code.title())
                    .isTrue();
            assertThat(seen.add(Codes.words(code.title()))).as(code.title()).isTrue();
            assertThat(Codes.findByTitle(code.title())).contains(code);
        }
        assertThat(Codes.all()).hasSizeGreaterThan(60);
    }

    @Test
    void a_code_we_do_not_list_is_what_its_source_says() {
        assertThat(Codes.of("LEGITEXT000099999999", "Code inventé").title()).isEqualTo("Code inventé");
        assertThat(Codes.of("LEGITEXT000099999999", "Code de l'artisanat"))
                .isEqualTo(Codes.findByTitle("code de l'artisanat").orElseThrow());
    }

    @Test
    void initials_shown_for_a_code_are_read_back_as_that_code() {
        for (Code code : Codes.all()) {
            if (!code.initials().contains(",") && !code.initials().equals("CPCE")) {
                assertThat(CitationsTest.shown("l'article L. 111-1 du " + code.title()))
                        .as(code.title())
                        .isEqualTo(code.initials() + " L111-1");
            }
        }
    }
}
