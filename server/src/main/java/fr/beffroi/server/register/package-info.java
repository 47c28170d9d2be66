/** The public register: what runs, live, without sign-in. */
@NullMarked
package fr.beffroi.server.register;

import org.jspecify.annotations.NullMarked;
