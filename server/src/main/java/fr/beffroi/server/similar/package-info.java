/**
 * Actes semblables: published acts of other collectivités, imported by people, and one's own; searched by a need, compared,
 * taken over into a draft paragraph by paragraph. Searching and comparing is arithmetic on words: no use of AI. Taking over
 * writes a draft, and stands under drafting's use.
 */
@NullMarked
package fr.beffroi.server.similar;

import org.jspecify.annotations.NullMarked;
