/** The append-only record: a Merkle tree (RFC 9162) over canonical JSON (RFC 8785), with signed heads. */
@NullMarked
package fr.beffroi.oversight.journal;

import org.jspecify.annotations.NullMarked;
