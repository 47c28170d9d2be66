package fr.beffroi.buildings.references;

import fr.beffroi.buildings.references.Quality.Kind;
import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.TableField;
import fr.beffroi.tables.UnreadableSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Permits of a file, each held against the parcels that are known. */
final class PermitsReader {
    private final Set<String> known = new HashSet<>();
    private final QualityNotes notes;
    private final List<Permit> permits = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    PermitsReader(List<Parcel> parcels, QualityNotes notes) {
        parcels.forEach(parcel -> known.add(parcel.id().key()));
        this.notes = notes;
    }

    List<Permit> permits() {
        return permits;
    }

    void read(Source source) throws UnreadableSource {
        Cells<Field> cells = source.cells();
        String file = source.table().file();
        for (Table.Row row : source.table().rows()) {
            String number = cells.of(row).needed(Field.PERMIT_NUMBER);
            if (!seen.add(bare(number))) {
                notes.note(Kind.PERMIT_TWICE, file, row.line(), number);
                continue;
            }
            Permit permit = new Permit(
                    number,
                    kind(cells.text(Field.PERMIT_KIND), number),
                    ParcelId.all(cells.text(Field.PERMIT_PARCELS)),
                    cells.date(Field.PERMIT_ASKED).orElse(null),
                    cells.date(Field.PERMIT_DECIDED).orElse(null),
                    cells.date(Field.PERMIT_COMPLETE).orElse(null),
                    state(cells),
                    cells.text(Field.PERMIT_STREET),
                    row.line());
            hold(file, permit, cells);
            permits.add(permit);
        }
    }

    private static String bare(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** By its own column, else by the letters that its number starts with: PC 034 172 24 00012. */
    private static Permit.Kind kind(String written, String number) {
        for (String word : new String[] {TableField.folded(written), TableField.folded(number)}) {
            if (word.startsWith("pd") || word.contains("demoli")) {
                return Permit.Kind.DEMOLITION;
            }
            if (word.startsWith("pa") || word.contains("amenag")) {
                return Permit.Kind.DEVELOPMENT;
            }
            if (word.startsWith("dp") || word.contains("declaration")) {
                return Permit.Kind.DECLARATION;
            }
            if (word.startsWith("pc") || word.contains("construire")) {
                return Permit.Kind.BUILDING;
            }
        }
        return Permit.Kind.OTHER;
    }

    /** As it is written; without a word, a day of decision is an agreement: registers of permits list what was granted. */
    private static Permit.State state(Cells<Field> cells) throws UnreadableSource {
        String word = TableField.folded(cells.text(Field.PERMIT_STATE));
        if (word.isEmpty()) {
            return cells.date(Field.PERMIT_DECIDED).isPresent() ? Permit.State.GRANTED : Permit.State.UNKNOWN;
        }
        if (word.contains("retir")
                || word.contains("retrait")
                || word.contains("annul")
                || word.contains("abandon")
                || word.contains("caduc")
                || word.contains("perim")
                || word.contains("sans_suite")) {
            return Permit.State.WITHDRAWN;
        }
        boolean opposed = word.contains("opposition") && !word.contains("non_opposition");
        if (opposed
                || word.contains("refus")
                || word.contains("rejet")
                || word.contains("defavorable")
                || word.contains("irrecevable")) {
            return Permit.State.REFUSED;
        }
        if (word.contains("cours")
                || word.contains("instruction")
                || word.contains("depose")
                || word.contains("sursis")
                || word.contains("incomplet")
                || word.contains("attente")) {
            return Permit.State.PENDING;
        }
        boolean granted = word.contains("accord")
                || word.contains("autoris")
                || word.contains("octroy")
                || word.contains("tacite")
                || word.contains("non_opposition")
                || word.contains("favorable")
                || word.contains("delivr")
                || word.contains("acheve")
                || word.contains("commence")
                || word.contains("termine");
        return granted ? Permit.State.GRANTED : Permit.State.UNKNOWN;
    }

    private void hold(String file, Permit permit, Cells<Field> cells) {
        int line = permit.line();
        if (permit.kind() == Permit.Kind.OTHER) {
            notes.note(Kind.PERMIT_OF_UNKNOWN_KIND, file, line, cells.text(Field.PERMIT_KIND));
        }
        if (permit.state() == Permit.State.UNKNOWN) {
            notes.note(Kind.PERMIT_OF_UNKNOWN_STATE, file, line, cells.text(Field.PERMIT_STATE));
        }
        if (permit.decided() == null && permit.state() == Permit.State.GRANTED) {
            notes.note(Kind.PERMIT_WITHOUT_DATE, file, line, "");
        }
        if (permit.parcels().isEmpty()) {
            notes.note(Kind.PERMIT_WITHOUT_PARCEL, file, line, cells.text(Field.PERMIT_PARCELS));
        }
        for (ParcelId parcel : permit.parcels()) {
            if (!known.isEmpty() && !known.contains(parcel.key())) {
                notes.note(Kind.PERMIT_OF_STRANGE_PARCEL, file, line, parcel.label());
            }
        }
        if (isAfter(permit.asked(), permit.decided()) || isAfter(permit.decided(), permit.complete())) {
            notes.note(Kind.PERMIT_DATES_OUT_OF_ORDER, file, line, "");
        }
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
