package fr.beffroi.server.register;

import static fr.beffroi.server.register.Duty.Status.MET;
import static fr.beffroi.server.register.Duty.Status.NOT_CONCERNED;
import static fr.beffroi.server.register.Duty.Status.ON_REQUEST;
import static fr.beffroi.server.register.Duty.Status.TO_DO;
import static fr.beffroi.server.register.Duty.Status.TO_EXAMINE;
import static fr.beffroi.server.register.Duty.Status.UPCOMING;
import static fr.beffroi.server.register.Duty.Status.VOLUNTARY;
import static fr.beffroi.server.register.DutyQuestion.Answer.NO;
import static fr.beffroi.server.register.DutyQuestion.Answer.YES;
import static fr.beffroi.server.register.DutyQuestion.CRITICAL_INFRASTRUCTURE;
import static fr.beffroi.server.register.DutyQuestion.DEPLOYER_READY;
import static fr.beffroi.server.register.DutyQuestion.EDITED_BY_HUMAN;
import static fr.beffroi.server.register.DutyQuestion.FIFTY_AGENTS;
import static fr.beffroi.server.register.DutyQuestion.GROUNDS_DECISIONS;
import static fr.beffroi.server.register.DutyQuestion.HIGH_PRIVACY_RISK;
import static fr.beffroi.server.register.DutyQuestion.IMPACT_ASSESSED;
import static fr.beffroi.server.register.DutyQuestion.LAW_ENFORCEMENT;
import static fr.beffroi.server.register.DutyQuestion.MENTION_MADE;
import static fr.beffroi.server.register.DutyQuestion.NARROW_TASK;
import static fr.beffroi.server.register.DutyQuestion.OTHER_HIGH_RISK;
import static fr.beffroi.server.register.DutyQuestion.PERSONAL_DATA;
import static fr.beffroi.server.register.DutyQuestion.PROVIDER;
import static fr.beffroi.server.register.DutyQuestion.PUBLISHES_TEXT;
import static fr.beffroi.server.register.DutyQuestion.RETRAINED;
import static fr.beffroi.server.register.DutyQuestion.SPEAKS_TO_PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.server.register.Duty.Status;
import fr.beffroi.server.register.DutyQuestion.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The law's duties, from answers. */
class DutiesTest {
    private static final LegalTexts LAWS = new LegalTexts();
    /** All texts that are written down apply. */
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    private static List<Duty> duties(Map<DutyQuestion, Answer> answers) {
        return Duties.of(answers, true, LAWS, LATER);
    }

    private static Map<DutyQuestion, Answer> all(Answer answer) {
        return Arrays.stream(DutyQuestion.values()).collect(Collectors.toMap(Function.identity(), q -> answer));
    }

    private static Map<DutyQuestion, Answer> no(DutyQuestion... yes) {
        Map<DutyQuestion, Answer> answers = new EnumMap<>(all(NO));
        List.of(yes).forEach(question -> answers.put(question, YES));
        return answers;
    }

    private static Status status(Map<DutyQuestion, Answer> answers, String duty) {
        return one(answers, duty).status();
    }

    private static Duty one(Map<DutyQuestion, Answer> answers, String duty) {
        return duties(answers).stream()
                .filter(each -> each.id().equals(duty))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_nobody_answered_is_to_be_examined() {
        for (boolean rulesSaid : new boolean[] {true, false}) {
            for (LocalDate day : List.of(LocalDate.of(2026, 11, 27), LATER)) {
                assertThat(Duties.of(Map.of(), rulesSaid, LAWS, day))
                        .hasSize(16)
                        .allMatch(duty -> duty.status() == TO_EXAMINE);
            }
        }
    }

    @Test
    void what_a_text_asks_for_is_upcoming_until_the_day_from_which_its_latest_version_applies() {
        Map<DutyQuestion, Answer> police = no(LAW_ENFORCEMENT, GROUNDS_DECISIONS);
        List<Duty> eve = Duties.of(police, true, LAWS, LocalDate.of(2027, 12, 1));
        List<Duty> day = Duties.of(police, true, LAWS, LocalDate.of(2027, 12, 2));
        assertThat(eve)
                .filteredOn(duty -> List.of("deployer", "rights", "eu_register", "explained")
                        .contains(duty.id()))
                .hasSize(4)
                .allMatch(duty -> duty.status() == UPCOMING)
                .allMatch(duty -> LocalDate.of(2027, 12, 2).equals(duty.applies()))
                .noneMatch(Duty::confirmed);
        assertThat(eve)
                .filteredOn(duty -> duty.id().equals("mention"))
                .extracting(Duty::status)
                .as("in force")
                .containsExactly(TO_DO);
        assertThat(day).noneMatch(duty -> duty.status() == UPCOMING);
        Map<DutyQuestion, Answer> ready = no(LAW_ENFORCEMENT, DEPLOYER_READY);
        assertThat(Duties.of(ready, true, LAWS, LocalDate.of(2026, 11, 27)))
                .filteredOn(duty -> duty.id().equals("deployer"))
                .extracting(Duty::status)
                .as("done before it is owed")
                .containsExactly(MET);
    }

    @Test
    void human_oversight_is_told_for_what_it_is_once_the_class_is_known() {
        assertThat(status(no(), "oversight")).isEqualTo(VOLUNTARY);
        assertThat(status(no(LAW_ENFORCEMENT), "oversight")).isEqualTo(MET);
        assertThat(status(Map.of(LAW_ENFORCEMENT, YES), "oversight"))
                .as("annex III, the exception not looked at")
                .isEqualTo(TO_EXAMINE);
    }

    @Test
    void rules_are_published_only_where_the_register_says_them() {
        Map<DutyQuestion, Answer> owed = no(GROUNDS_DECISIONS, FIFTY_AGENTS);
        assertThat(Duties.of(owed, false, LAWS, LATER))
                .filteredOn(duty -> duty.id().equals("rules"))
                .extracting(Duty::status, Duty::why)
                .containsExactly(tuple(TO_DO, "rules.missing"));
    }

    @Test
    void a_use_that_grounds_no_individual_decision_is_published_voluntarily() {
        assertThat(status(no(), "mention")).isEqualTo(NOT_CONCERNED);
        assertThat(status(no(), "explanation")).isEqualTo(NOT_CONCERNED);
        assertThat(one(no(FIFTY_AGENTS), "rules"))
                .isEqualTo(new Duty(
                        "rules", VOLUNTARY, "rules.voluntary", List.of("crpa-l312-1-3", "crpa-d312-1-4"), null, false));
    }

    @Test
    void a_use_that_grounds_decisions_owes_the_mention_the_explanation_and_from_fifty_agents_the_rules() {
        assertThat(status(no(GROUNDS_DECISIONS), "mention")).isEqualTo(TO_DO);
        assertThat(status(no(GROUNDS_DECISIONS, MENTION_MADE), "mention")).isEqualTo(MET);
        assertThat(status(no(GROUNDS_DECISIONS), "explanation")).isEqualTo(ON_REQUEST);
        assertThat(status(no(GROUNDS_DECISIONS), "rules")).isEqualTo(VOLUNTARY);
        assertThat(status(no(GROUNDS_DECISIONS, FIFTY_AGENTS), "rules")).isEqualTo(MET);
    }

    @Test
    void an_impact_assessment_is_owed_where_personal_data_meet_a_high_risk() {
        assertThat(status(no(HIGH_PRIVACY_RISK), "impact")).isEqualTo(NOT_CONCERNED);
        assertThat(status(no(PERSONAL_DATA), "impact")).isEqualTo(NOT_CONCERNED);
        assertThat(status(no(PERSONAL_DATA), "record")).isEqualTo(TO_DO);
        assertThat(status(no(PERSONAL_DATA, HIGH_PRIVACY_RISK), "impact")).isEqualTo(TO_DO);
        assertThat(status(no(PERSONAL_DATA, HIGH_PRIVACY_RISK, IMPACT_ASSESSED), "impact"))
                .isEqualTo(MET);
    }

    @Test
    void networks_are_of_high_risk_but_articles_27_49_and_86_do_not_reach_them() {
        Map<DutyQuestion, Answer> network = no(CRITICAL_INFRASTRUCTURE, GROUNDS_DECISIONS);
        assertThat(one(network, "class").why()).isEqualTo("class.high");
        assertThat(status(network, "deployer")).isEqualTo(TO_DO);
        for (String duty : List.of("rights", "eu_register", "explained")) {
            assertThat(status(network, duty)).as(duty).isEqualTo(NOT_CONCERNED);
        }
        Map<DutyQuestion, Answer> police = no(LAW_ENFORCEMENT, GROUNDS_DECISIONS);
        assertThat(status(police, "rights")).isEqualTo(TO_DO);
        assertThat(status(police, "eu_register")).isEqualTo(TO_DO);
        assertThat(status(police, "explained")).isEqualTo(ON_REQUEST);
    }

    @Test
    void a_narrow_task_of_annex_three_is_not_of_high_risk_and_its_assessment_is_kept() {
        Map<DutyQuestion, Answer> narrow = no(OTHER_HIGH_RISK, NARROW_TASK);
        assertThat(one(narrow, "class").why()).isEqualTo("class.narrow");
        assertThat(status(narrow, "deployer")).isEqualTo(NOT_CONCERNED);
        assertThat(one(no(NARROW_TASK), "class").why()).as("not in annex III").isEqualTo("class.other");
    }

    @Test
    void who_retrains_a_high_risk_system_may_become_its_provider() {
        assertThat(status(no(RETRAINED), "retrained")).isEqualTo(NOT_CONCERNED);
        assertThat(status(no(RETRAINED, LAW_ENFORCEMENT), "retrained")).isEqualTo(TO_DO);
        assertThat(one(no(PROVIDER), "role").why()).isEqualTo("role.provider");
        assertThat(one(no(), "role").why()).isEqualTo("role.deployer");
    }

    @Test
    void generated_text_that_a_person_edits_and_answers_for_need_not_be_marked() {
        assertThat(status(no(PUBLISHES_TEXT), "generated")).isEqualTo(TO_DO);
        assertThat(one(no(PUBLISHES_TEXT, EDITED_BY_HUMAN), "generated").why()).isEqualTo("generated.edited");
        assertThat(status(no(SPEAKS_TO_PEOPLE), "speaks")).isEqualTo(TO_DO);
    }

    @Property
    void an_answer_more_never_turns_something_settled_into_something_open(
            @ForAll Map<DutyQuestion, Answer> answers, @ForAll DutyQuestion more, @ForAll boolean yes) {
        List<Duty> before = duties(answers);
        Map<DutyQuestion, Answer> after = new EnumMap<>(DutyQuestion.class);
        after.putAll(answers);
        if (after.getOrDefault(more, Answer.UNKNOWN) != Answer.UNKNOWN) {
            return;
        }
        after.put(more, yes ? YES : NO);
        List<Duty> then = duties(after);
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).status() != TO_EXAMINE) {
                assertThat(then.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Test
    void every_question_duty_and_reason_has_its_words_and_every_text_its_dates() throws IOException {
        LegalTexts laws = new LegalTexts();
        for (String language : List.of("fr", "en")) {
            Properties texts = texts(language);
            for (DutyQuestion question : DutyQuestion.values()) {
                assertThat(texts)
                        .containsKeys("register.question." + question, "register.question." + question + ".hint");
                laws.get(question.texts())
                        .forEach(text -> assertThat(text.versions()).isNotEmpty());
            }
            for (Answer answer : Answer.values()) {
                for (DutyQuestion other : DutyQuestion.values()) {
                    Map<DutyQuestion, Answer> answers = new EnumMap<>(all(answer));
                    answers.put(other, YES);
                    said(answers)
                            .forEach(duty -> assertThat(texts)
                                    .containsKeys(
                                            "register.duty." + duty.id(),
                                            "register.duty.status." + duty.status(),
                                            "register.duty.why." + duty.why()));
                    answers.put(other, NO);
                    said(answers).forEach(duty -> assertThat(texts).containsKey("register.duty.why." + duty.why()));
                }
            }
        }
        assertThat(laws.get("aia-6").versions()).as("what the omnibus moved").hasSize(2);
    }

    @Test
    @Tag("shared-data")
    void what_is_quoted_of_the_crpa_is_in_the_code() throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        Assumptions.assumeTrue(shared != null, "no shared data");
        Path code = Path.of(Objects.requireNonNull(shared), "data/legal/LEGITEXT000031366350.md");
        String words = Files.readString(code).replaceAll("\\s+", " ");
        LegalTexts laws = new LegalTexts();
        for (String id :
                List.of("crpa-l311-3-1", "crpa-r311-3-1-1", "crpa-r311-3-1-2", "crpa-l312-1-3", "crpa-d312-1-4")) {
            LegalText text = laws.get(id);
            assertThat(text.quoted()).isTrue();
            assertThat(words).contains("Article " + text.article() + " " + text.says());
        }
    }

    /** Whether or not the register says the rules, before and after all texts apply. */
    private static Stream<Duty> said(Map<DutyQuestion, Answer> answers) {
        return Stream.of(
                        Duties.of(answers, true, LAWS, LATER),
                        Duties.of(answers, false, LAWS, LATER),
                        Duties.of(answers, true, LAWS, LocalDate.of(2026, 1, 1)))
                .flatMap(List::stream);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = DutiesTest.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(
                    new java.io.InputStreamReader(Objects.requireNonNull(in), java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }
}
