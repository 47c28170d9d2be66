package fr.beffroi.acts.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** The forms that a field of facts may have, and which field has which. */
enum Field {
    KIND,
    TEXT,
    SIREN,
    COUNT,
    DAY,
    YES_NO,
    TEXTS,
    NUMBERS;

    static final Map<String, Field> COLLECTIVITY = new LinkedHashMap<>();
    static final Map<String, Field> SESSION = new LinkedHashMap<>();

    static {
        COLLECTIVITY.put("kind", KIND);
        COLLECTIVITY.put("name", TEXT);
        COLLECTIVITY.put("siren", SIREN);
        COLLECTIVITY.put("population", COUNT);
        COLLECTIVITY.put("largest_commune", COUNT);
        COLLECTIVITY.put("seats", COUNT);
        COLLECTIVITY.put("in_office", COUNT);
        COLLECTIVITY.put("delegated", NUMBERS);
        COLLECTIVITY.put("transferred", TEXTS);
        SESSION.put("convoked_on", DAY);
        SESSION.put("agenda", TEXTS);
        SESSION.put("emergency", YES_NO);
        SESSION.put("first_after_renewal", YES_NO);
        SESSION.put("second_convocation", YES_NO);
        SESSION.put("note", YES_NO);
        SESSION.put("secret_ballot_asked_by", COUNT);
        SESSION.put("interested", TEXTS);
        SESSION.put("present_for_item", COUNT);
        SESSION.put("minutes_adopted_on", DAY);
        SESSION.put("list_posted_on", DAY);
        SESSION.put("published_on", DAY);
        SESSION.put("transmitted_on", DAY);
        SESSION.put("paper_register", YES_NO);
    }
}
