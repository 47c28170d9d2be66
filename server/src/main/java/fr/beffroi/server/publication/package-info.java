/**
 * Publication: what becomes of an act once a session adopted it. People record who signed it and what the prefecture
 * received, decide of each passage whether it stays readable to all, and publish; the public page, its feed and its open
 * data show what was published and nothing else. Adopted acts come in by {@link
 * fr.beffroi.server.sessions.ActAdopted}; nothing here leaves the machine.
 */
@NullMarked
package fr.beffroi.server.publication;

import org.jspecify.annotations.NullMarked;
