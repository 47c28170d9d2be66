/** PostgreSQL, tenancy by row-level security, jobs, outbox, mail, headers: what every feature stands on. */
@NullMarked
package fr.beffroi.server.platform;

import org.jspecify.annotations.NullMarked;
