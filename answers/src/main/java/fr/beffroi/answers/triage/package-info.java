/**
 * Reads a message before any search: distress, language, another administration's business, demand or question. Its
 * rules are data files beside the classes ({@code dangers.txt}, {@code administrations.txt}, {@code demands.txt},
 * {@code languages.txt}), so that an agent of the trade can read and mend them.
 */
@NullMarked
package fr.beffroi.answers.triage;

import org.jspecify.annotations.NullMarked;
