package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Writing;
import org.jspecify.annotations.Nullable;

/**
 * One item of the agenda.
 *
 * @param id stable and unique in its session
 * @param number its place in the agenda, from 1
 * @param subjectCode of the ACTES nomenclature, e.g. "7.5.1"; null where there is none yet
 * @param majority of a délibération; elections follow their rounds
 * @param carriedOver whether it stood on the agenda of a session that lacked its quorum: in a session by second
 *     convocation, only such an item needs none (CGCT L2121-17)
 * @param writing the draft that was sent; null for what is only told, and for an election whose act follows from its result
 */
public record Item(
        String id,
        int number,
        String title,
        @Nullable String subjectCode,
        ItemKind kind,
        Majority majority,
        Secrecy secrecy,
        boolean carriedOver,
        @Nullable Writing writing) {
    public Item {
        if (id.isBlank() || title.isBlank() || number < 1) {
            throw new IllegalArgumentException("item");
        }
    }

    public static Item deliberation(String id, int number, String title, @Nullable Writing writing) {
        return new Item(
                id, number, title, null, ItemKind.DELIBERATION, Majority.VOTES_CAST, Secrecy.NONE, false, writing);
    }

    public static Item information(String id, int number, String title) {
        return deliberation(id, number, title, null).of(ItemKind.INFORMATION);
    }

    /** @param secrecy {@link Secrecy#ALWAYS} for the head and the deputies */
    public static Item election(String id, int number, String title, Secrecy secrecy) {
        return deliberation(id, number, title, null).of(ItemKind.ELECTION).with(secrecy);
    }

    public Item of(ItemKind other) {
        return new Item(id, number, title, subjectCode, other, majority, secrecy, carriedOver, writing);
    }

    public Item coded(@Nullable String other) {
        return new Item(id, number, title, other, kind, majority, secrecy, carriedOver, writing);
    }

    public Item with(Majority other) {
        return new Item(id, number, title, subjectCode, kind, other, secrecy, carriedOver, writing);
    }

    public Item with(Secrecy other) {
        return new Item(id, number, title, subjectCode, kind, majority, other, carriedOver, writing);
    }

    public Item with(@Nullable Writing other) {
        return new Item(id, number, title, subjectCode, kind, majority, secrecy, carriedOver, other);
    }

    /** The same item, of which this is the text and the title now. */
    public Item rewritten(Writing other) {
        return new Item(id, number, other.title(), subjectCode, kind, majority, secrecy, carriedOver, other);
    }

    public Item carriedOver(int newNumber) {
        return new Item(id, newNumber, title, subjectCode, kind, majority, secrecy, true, writing);
    }

    /** Whether the mayor or president must leave for the vote and somebody else preside (CGCT L2121-14). */
    public boolean accounts() {
        return majority == Majority.ACCOUNTS;
    }

    /** Whether the assembly deliberates on it, which takes a quorum. */
    public boolean deliberated() {
        return kind != ItemKind.INFORMATION || writing != null;
    }
}
