package fr.beffroi.server.register;

import static fr.beffroi.server.register.Duty.Status.MET;
import static fr.beffroi.server.register.Duty.Status.NOT_CONCERNED;
import static fr.beffroi.server.register.Duty.Status.ON_REQUEST;
import static fr.beffroi.server.register.Duty.Status.TO_DO;
import static fr.beffroi.server.register.Duty.Status.TO_EXAMINE;
import static fr.beffroi.server.register.Duty.Status.UPCOMING;
import static fr.beffroi.server.register.Duty.Status.VOLUNTARY;
import static fr.beffroi.server.register.DutyQuestion.CRITICAL_INFRASTRUCTURE;
import static fr.beffroi.server.register.DutyQuestion.DEPLOYER_READY;
import static fr.beffroi.server.register.DutyQuestion.EDITED_BY_HUMAN;
import static fr.beffroi.server.register.DutyQuestion.EU_REGISTERED;
import static fr.beffroi.server.register.DutyQuestion.FIFTY_AGENTS;
import static fr.beffroi.server.register.DutyQuestion.GROUNDS_DECISIONS;
import static fr.beffroi.server.register.DutyQuestion.HIGH_PRIVACY_RISK;
import static fr.beffroi.server.register.DutyQuestion.IMPACT_ASSESSED;
import static fr.beffroi.server.register.DutyQuestion.IN_RECORD;
import static fr.beffroi.server.register.DutyQuestion.LAW_ENFORCEMENT;
import static fr.beffroi.server.register.DutyQuestion.MENTION_MADE;
import static fr.beffroi.server.register.DutyQuestion.NARROW_TASK;
import static fr.beffroi.server.register.DutyQuestion.OTHER_HIGH_RISK;
import static fr.beffroi.server.register.DutyQuestion.PEOPLE_TRAINED;
import static fr.beffroi.server.register.DutyQuestion.PERSONAL_DATA;
import static fr.beffroi.server.register.DutyQuestion.PROVIDER;
import static fr.beffroi.server.register.DutyQuestion.PUBLISHES_TEXT;
import static fr.beffroi.server.register.DutyQuestion.RETRAINED;
import static fr.beffroi.server.register.DutyQuestion.RIGHTS_ASSESSED;
import static fr.beffroi.server.register.DutyQuestion.SPEAKS_TO_PEOPLE;

import fr.beffroi.server.register.Duty.Status;
import fr.beffroi.server.register.DutyQuestion.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From a person's answers to the duties that follow. What was not answered is never taken for a no: the duty is then to be
 * examined. It helps to think; it gives no legal advice, and says so on the page.
 */
final class Duties {
    /** What is not owed before its text applies. */
    private static final Set<Status> OWED = Set.of(TO_DO, ON_REQUEST);

    private static final Standing UNANSWERED = new Standing(TO_EXAMINE, "unanswered");

    /** No law asks for it where the risk is low; the program does not work otherwise. */
    private static final Standing OVERSEEN = new Standing(VOLUNTARY, "oversight.voluntary");

    private final Map<DutyQuestion, Answer> answers;
    private final boolean rulesSaid;
    private final LegalTexts laws;
    private final LocalDate today;

    private Duties(Map<DutyQuestion, Answer> answers, boolean rulesSaid, LegalTexts laws, LocalDate today) {
        this.answers = Map.copyOf(answers);
        this.rulesSaid = rulesSaid;
        this.laws = laws;
        this.today = today;
    }

    /**
     * In the order of the laws: CRPA, GDPR, AI Act.
     *
     * @param rulesSaid whether the register says what the processing does and how
     */
    static List<Duty> of(Map<DutyQuestion, Answer> answers, boolean rulesSaid, LegalTexts laws, LocalDate today) {
        Duties duties = new Duties(answers, rulesSaid, laws, today);
        return Stream.of(
                        duties.individualDecisions(),
                        duties.personalData(),
                        duties.aiAct(),
                        duties.highRiskDuties(),
                        duties.transparency())
                .flatMap(List::stream)
                .toList();
    }

    private List<Duty> individualDecisions() {
        return List.of(
                duty(
                        "mention",
                        when(GROUNDS_DECISIONS, done(MENTION_MADE, "mention"), "grounds.no"),
                        "crpa-l311-3-1",
                        "crpa-r311-3-1-1"),
                duty(
                        "explanation",
                        when(GROUNDS_DECISIONS, new Standing(ON_REQUEST, "explanation"), "grounds.no"),
                        "crpa-l311-3-1",
                        "crpa-r311-3-1-2"),
                duty("rules", rules(), "crpa-l312-1-3", "crpa-d312-1-4"));
    }

    private Standing rules() {
        return switch (answer(GROUNDS_DECISIONS)) {
            case UNKNOWN -> UNANSWERED;
            case NO -> new Standing(VOLUNTARY, "rules.voluntary");
            case YES ->
                switch (answer(FIFTY_AGENTS)) {
                    case UNKNOWN -> UNANSWERED;
                    case NO -> new Standing(VOLUNTARY, "rules.small");
                    case YES -> rulesSaid ? new Standing(MET, "rules.published") : new Standing(TO_DO, "rules.missing");
                };
        };
    }

    private List<Duty> personalData() {
        return List.of(
                duty("record", when(PERSONAL_DATA, done(IN_RECORD, "record"), "personal.no"), "gdpr-30"),
                duty(
                        "impact",
                        when(
                                PERSONAL_DATA,
                                when(HIGH_PRIVACY_RISK, done(IMPACT_ASSESSED, "impact"), "impact.no"),
                                "personal.no"),
                        "gdpr-35"));
    }

    private List<Duty> aiAct() {
        return List.of(
                duty("role", role(), "aia-3"),
                duty("retrained", retrained(), "aia-25"),
                duty("literacy", done(PEOPLE_TRAINED, "literacy"), "aia-4"),
                duty("class", category(), "aia-6", "aia-annex-2", "aia-annex-6", "aia-annex-other"));
    }

    private Standing role() {
        return switch (answer(PROVIDER)) {
            case YES -> new Standing(MET, "role.provider");
            case NO -> new Standing(MET, "role.deployer");
            case UNKNOWN -> UNANSWERED;
        };
    }

    /** Whoever retrains a model becomes its provider only where the system is of high risk. */
    private Standing retrained() {
        return when(
                RETRAINED,
                switch (highRisk()) {
                    case YES -> new Standing(TO_DO, "retrained.high");
                    case NO -> new Standing(NOT_CONCERNED, "retrained.low");
                    case UNKNOWN -> UNANSWERED;
                },
                "retrained.no");
    }

    private Standing category() {
        return switch (highRisk()) {
            case YES -> new Standing(MET, "class.high");
            case NO -> new Standing(MET, listed(true) == Answer.YES ? "class.narrow" : "class.other");
            case UNKNOWN -> UNANSWERED;
        };
    }

    private List<Duty> highRiskDuties() {
        return List.of(
                duty("oversight", oversight(), "aia-14"),
                duty("deployer", ifHigh(highRisk(), done(DEPLOYER_READY, "deployer")), "aia-26"),
                duty("rights", ifHigh(highRiskBeyondNetworks(), done(RIGHTS_ASSESSED, "rights")), "aia-27"),
                duty("eu_register", ifHigh(highRiskBeyondNetworks(), done(EU_REGISTERED, "eu_register")), "aia-49-3"),
                duty(
                        "explained",
                        ifHigh(
                                highRiskBeyondNetworks(),
                                when(GROUNDS_DECISIONS, new Standing(ON_REQUEST, "explanation"), "grounds.no")),
                        "aia-86"));
    }

    private Standing oversight() {
        return switch (highRisk()) {
            case YES -> new Standing(MET, "oversight");
            case NO -> OVERSEEN;
            case UNKNOWN -> UNANSWERED;
        };
    }

    private List<Duty> transparency() {
        return List.of(
                duty("speaks", when(SPEAKS_TO_PEOPLE, new Standing(TO_DO, "speaks"), "speaks.no"), "aia-50"),
                duty(
                        "generated",
                        when(
                                PUBLISHES_TEXT,
                                switch (answer(EDITED_BY_HUMAN)) {
                                    case YES -> new Standing(NOT_CONCERNED, "generated.edited");
                                    case NO -> new Standing(TO_DO, "generated");
                                    case UNKNOWN -> UNANSWERED;
                                },
                                "generated.no"),
                        "aia-50"));
    }

    /** Whether the system is of high risk by annex III: listed there, and not excepted by article 6, paragraph 3. */
    private Answer highRisk() {
        return excepted(listed(true));
    }

    /** As {@link #highRisk()}, point 2 of annex III left out: articles 27, 49 and 86 do not reach it. */
    private Answer highRiskBeyondNetworks() {
        return excepted(listed(false));
    }

    private Answer excepted(Answer listed) {
        if (listed != Answer.YES) {
            return listed;
        }
        return switch (answer(NARROW_TASK)) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    private Answer listed(boolean withNetworks) {
        List<Answer> points = Stream.of(CRITICAL_INFRASTRUCTURE, LAW_ENFORCEMENT, OTHER_HIGH_RISK)
                .filter(question -> withNetworks || question != CRITICAL_INFRASTRUCTURE)
                .map(this::answer)
                .toList();
        if (points.contains(Answer.YES)) {
            return Answer.YES;
        }
        return points.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private static Standing ifHigh(Answer high, Standing then) {
        return switch (high) {
            case YES -> then;
            case NO -> new Standing(NOT_CONCERNED, "class.low");
            case UNKNOWN -> UNANSWERED;
        };
    }

    /** @param no end of the key of why a no settles it */
    private Standing when(DutyQuestion question, Standing yes, String no) {
        return switch (answer(question)) {
            case YES -> yes;
            case NO -> new Standing(NOT_CONCERNED, no);
            case UNKNOWN -> UNANSWERED;
        };
    }

    /** @param what the reason is {@code WHAT.done} or {@code WHAT.todo} */
    private Standing done(DutyQuestion question, String what) {
        return switch (answer(question)) {
            case YES -> new Standing(MET, what + ".done");
            case NO -> new Standing(TO_DO, what + ".todo");
            case UNKNOWN -> UNANSWERED;
        };
    }

    private Answer answer(DutyQuestion question) {
        return answers.getOrDefault(question, Answer.UNKNOWN);
    }

    private Duty duty(String id, Standing standing, String... texts) {
        List<String> ids = List.of(texts);
        LocalDate applies = laws.applies(ids);
        boolean waits = applies != null && applies.isAfter(today);
        Status status = waits && OWED.contains(standing.status()) ? UPCOMING : standing.status();
        return new Duty(id, status, standing.why(), ids, applies, laws.confirmed(ids));
    }

    private record Standing(Status status, String why) {}
}
