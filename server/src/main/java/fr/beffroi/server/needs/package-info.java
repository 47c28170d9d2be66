/**
 * Needs that agents and élus describe: near ones beside one another, voted on, asked first whether a rule, a form or a search would do,
 * decided on by an élu, and turned into a use or an experiment.
 */
@NullMarked
package fr.beffroi.server.needs;

import org.jspecify.annotations.NullMarked;
