package fr.beffroi.server.register;

import java.util.List;

/**
 * What is asked of a use to know its duties; each has its text {@code register.question.NAME} and its hint, and is answered by yes,
 * no or "to be examined".
 */
enum DutyQuestion {
    GROUNDS_DECISIONS(Part.CRPA, "crpa-l311-3-1", "crpa-r311-3-1-2"),
    MENTION_MADE(Part.CRPA, "crpa-r311-3-1-1"),
    FIFTY_AGENTS(Part.CRPA, "crpa-l312-1-3", "crpa-d312-1-4"),
    PERSONAL_DATA(Part.GDPR, "gdpr-30"),
    IN_RECORD(Part.GDPR, "gdpr-30"),
    HIGH_PRIVACY_RISK(Part.GDPR, "gdpr-35"),
    IMPACT_ASSESSED(Part.GDPR, "gdpr-35"),
    PROVIDER(Part.AI_ACT, "aia-3"),
    CRITICAL_INFRASTRUCTURE(Part.AI_ACT, "aia-6", "aia-annex-2"),
    LAW_ENFORCEMENT(Part.AI_ACT, "aia-6", "aia-annex-6"),
    OTHER_HIGH_RISK(Part.AI_ACT, "aia-6", "aia-annex-other"),
    NARROW_TASK(Part.AI_ACT, "aia-6"),
    RETRAINED(Part.AI_ACT, "aia-25"),
    PEOPLE_TRAINED(Part.AI_ACT, "aia-4"),
    DEPLOYER_READY(Part.AI_ACT, "aia-26"),
    RIGHTS_ASSESSED(Part.AI_ACT, "aia-27"),
    EU_REGISTERED(Part.AI_ACT, "aia-49-3"),
    SPEAKS_TO_PEOPLE(Part.AI_ACT, "aia-50"),
    PUBLISHES_TEXT(Part.AI_ACT, "aia-50"),
    EDITED_BY_HUMAN(Part.AI_ACT, "aia-50");

    /** Which law it is about. */
    enum Part {
        CRPA,
        GDPR,
        AI_ACT
    }

    /** What may be answered; what is not answered is to be examined. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private final Part part;
    private final List<String> texts;

    DutyQuestion(Part part, String... texts) {
        this.part = part;
        this.texts = List.of(texts);
    }

    public Part part() {
        return part;
    }

    /** Ids of the texts that it comes from. */
    public List<String> texts() {
        return texts;
    }
}
