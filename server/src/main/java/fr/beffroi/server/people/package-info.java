/** Accounts, roles, sign-in, tokens. */
@NullMarked
package fr.beffroi.server.people;

import org.jspecify.annotations.NullMarked;
