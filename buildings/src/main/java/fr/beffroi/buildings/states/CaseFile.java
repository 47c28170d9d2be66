package fr.beffroi.buildings.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A presumption and all that people did about it, oldest first.
 *
 * <p>The duty to send the statement of offence to the prosecutor (code de l'urbanisme, L480-1) is no state, so no state can be a way
 * around it: it stays owed through every later one, even where the works were authorised or undone since, until the day is told.
 */
public final class CaseFile {
    public static final CaseFile NEW = new CaseFile(List.of(), State.PRESUMPTION, false, null);

    private final List<Act> acts;
    private final State state;
    private final boolean owed;
    private final @Nullable LocalDate recordedOn;

    private CaseFile(List<Act> acts, State state, boolean owed, @Nullable LocalDate recordedOn) {
        this.acts = acts;
        this.state = state;
        this.owed = owed;
        this.recordedOn = recordedOn;
    }

    /** @throws Forbidden as {@link #after} does */
    public static CaseFile of(List<? extends Act> acts) {
        CaseFile file = NEW;
        for (Act act : acts) {
            file = file.after(act);
        }
        return file;
    }

    public State state() {
        return state;
    }

    public List<Act> acts() {
        return acts;
    }

    /** Whether a statement of offence was drawn up whose copy is not known to have gone to the prosecutor. */
    public boolean owesTransmission() {
        return owed;
    }

    /** Day of the last statement of offence. */
    public Optional<LocalDate> recordedOn() {
        return Optional.ofNullable(recordedOn);
    }

    /** What may be decided now, and by whom. */
    public List<Step> steps() {
        return Steps.from(state);
    }

    /** @throws Forbidden if it may not follow, is not for whoever did it, or lacks what it needs */
    public CaseFile after(Act act) {
        List<Act> all = new ArrayList<>(acts);
        all.add(act);
        return switch (act) {
            case Act.Decided decided -> {
                Step step = allowed(decided);
                boolean records = step.to() == State.RECORDED && !step.back();
                yield new CaseFile(List.copyOf(all), step.to(), owed || records, records ? decided.on() : recordedOn);
            }
            case Act.Transmitted sent -> {
                requireTransmissible(sent);
                yield new CaseFile(List.copyOf(all), state, false, recordedOn);
            }
        };
    }

    private Step allowed(Act.Decided decided) {
        Step step = Steps.find(state, decided.to()).orElseThrow(() -> new Forbidden("no-such-step"));
        if (!step.by().contains(decided.by())) {
            throw new Forbidden("not-by." + (step.by().contains(Actor.SWORN_AGENT) ? Actor.SWORN_AGENT : Actor.MAYOR));
        }
        for (Need need : Need.values()) {
            if (step.needs().contains(need) && !decided.brings(need)) {
                throw new Forbidden("needs." + need);
            }
        }
        return step;
    }

    private void requireTransmissible(Act.Transmitted sent) {
        if (!owed) {
            throw new Forbidden("nothing-to-transmit");
        }
        if (sent.by() == Actor.AGENT) {
            throw new Forbidden("not-by." + Actor.SWORN_AGENT);
        }
        if (recordedOn != null && sent.on().isBefore(recordedOn)) {
            throw new Forbidden("transmitted-before-recorded");
        }
    }
}
