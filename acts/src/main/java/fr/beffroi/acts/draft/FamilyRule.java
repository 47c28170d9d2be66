package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Severity;

/**
 * What a family holds against certain facts.
 *
 * @param when it holds, there is a finding
 * @param article as cited
 * @param text what is wrong, and why
 * @param todo what to do about it
 */
public record FamilyRule(String key, Condition when, Severity severity, String article, String text, String todo) {}
