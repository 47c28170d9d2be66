package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Version;
import fr.beffroi.acts.law.Version.Related;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version whose wording lies in a {@link Wordings} file. */
record Stored(
        String number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Version.State state,
        List<Related> related,
        Wordings.Place place) {
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final Version.State[] STATES = Version.State.values();

    /** A million versions bear some thousands of numbers and days between them: one of each is enough. */
    Stored sharing(Map<String, String> numbers) {
        return new Stored(
                numbers.computeIfAbsent(number, n -> n), Days.shared(from), Days.shared(until), state, related, place);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(number);
        writeDay(out, from);
        writeDay(out, until);
        out.writeByte(state.ordinal());
        out.writeLong(place.block());
        out.writeInt(place.start());
        out.writeInt(place.length());
        out.writeShort(related.size());
        for (Related one : related) {
            out.writeUTF(one.code());
            out.writeUTF(one.number());
        }
    }

    static Stored read(DataInput in) throws IOException {
        String number = in.readUTF();
        LocalDate from = readDay(in);
        LocalDate until = readDay(in);
        Version.State state = STATES[in.readUnsignedByte()];
        Wordings.Place place = new Wordings.Place(in.readLong(), in.readInt(), in.readInt());
        List<Related> related = new ArrayList<>();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            related.add(new Related(in.readUTF(), in.readUTF()));
        }
        return new Stored(number, from, until, state, List.copyOf(related), place);
    }

    static void writeDay(DataOutput out, @Nullable LocalDate day) throws IOException {
        out.writeInt(day == null ? NO_DAY : Math.toIntExact(day.toEpochDay()));
    }

    static @Nullable LocalDate readDay(DataInput in) throws IOException {
        int day = in.readInt();
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
