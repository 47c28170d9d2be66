package fr.beffroi.acts.invented;

import fr.beffroi.acts.act.ActKind;
import java.util.Set;
import java.util.function.Function;

/**
 * One way of setting an act.
 *
 * @param untold fields that it does not tell
 * @param rendering the file it is usually kept in
 */
public record Layout(
        String name,
        ActKind kind,
        boolean epci,
        Rendering rendering,
        Set<Field> untold,
        Function<InventedAct, Sheet> setting) {

    public Sheet sheet(InventedAct act) {
        return setting.apply(act);
    }

    public byte[] file(InventedAct act) {
        return rendering.file(sheet(act));
    }

    /** An act of the kind that this layout is for. */
    public InventedAct invent(int seed) {
        return Inventions.of(seed, kind, epci);
    }
}
