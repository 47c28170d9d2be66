package fr.beffroi.server.inventory;

import java.util.List;

/**
 * What a contract should say of AI: data, written and dated in {@code clauses.json}.
 *
 * @param text that may be put into a contract as it stands
 * @param needs a passage speaks of it if it holds one expression of each group
 */
record Clause(String id, String title, String why, String source, String text, List<List<String>> needs) {}
