package fr.beffroi.buildings.training;

import java.io.IOException;

/** The images show too little that is known to learn from it, or to measure what was learnt. */
public final class TooLittleGround extends IOException {
    private static final long serialVersionUID = 1L;

    private final int windows;
    private final int held;

    TooLittleGround(int windows, int held) {
        super(windows + " windows to learn from, " + held + " to measure on");
        this.windows = windows;
        this.held = held;
    }

    /** Windows with something known in them to learn from. */
    public int windows() {
        return windows;
    }

    /** Windows to measure on. */
    public int held() {
        return held;
    }
}
