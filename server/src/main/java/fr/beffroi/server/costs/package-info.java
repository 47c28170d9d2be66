/**
 * What uses of AI cost and bring: the energy really used, month by month, with its carbon and its price; an estimate, with its range,
 * where a model runs elsewhere; budgets that warn and, if the élu set so, suspend for the time being.
 */
@NullMarked
package fr.beffroi.server.costs;

import org.jspecify.annotations.NullMarked;
