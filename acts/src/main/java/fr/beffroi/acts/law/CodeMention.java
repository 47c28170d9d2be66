package fr.beffroi.acts.law;

import org.jspecify.annotations.Nullable;

/**
 * A code named in a text, by its title or its initials. Offsets are those of the text it stands in.
 *
 * @param code null where what is written may be several codes ("CE") or none we know ("code de la chasse")
 */
public record CodeMention(@Nullable Code code, String written, int start, int end) {}
