/**
 * The yearly report on AI to the council: drafted from what the program knows, each number with the query it comes from; edited by
 * people, decided by an élu, then frozen with its hash in the journal. Features add a {@link fr.beffroi.server.report.ReportSection}.
 */
@NullMarked
package fr.beffroi.server.report;

import org.jspecify.annotations.NullMarked;
