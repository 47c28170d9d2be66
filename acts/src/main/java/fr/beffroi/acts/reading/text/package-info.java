/**
 * From a file to its lines in reading order. PDF and pictures give {@code Word}s with their place on the page;
 * {@code PageLayout} finds columns and tables in them. Word and OpenDocument texts give paragraphs and rows.
 */
@NullMarked
package fr.beffroi.acts.reading.text;

import org.jspecify.annotations.NullMarked;
