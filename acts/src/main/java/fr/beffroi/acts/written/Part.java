package fr.beffroi.acts.written;

/**
 * One part of an act under writing.
 *
 * @param id stable through versions and unique in its act, so that two writers' changes can be merged part by part
 * @param text one or more paragraphs separated by {@code \n}; without the leading "Vu", "Considérant" or "Article 1er",
 *     which its kind and place give
 * @param origin where its words come from; a part that a person changed is {@link Origin.FromPerson}
 */
public record Part(String id, PartKind kind, String text, Origin origin) {
    public Part {
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("part");
        }
    }
}
