package fr.beffroi.buildings.scan;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.outlines.Calibration;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Probabilities;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/** Ground without files: what is bright is built. */
record Drawn(Grid grid, IntBinaryOperator brightness) implements Imagery {
    @Override
    public int channels() {
        return 3;
    }

    @Override
    public Optional<LocalDate> taken() {
        return Optional.empty();
    }

    @Override
    public Pixels read(Grid window) {
        int left = (int) Math.round((window.west() - grid.west()) / grid.step());
        int top = (int) Math.round((grid.north() - window.north()) / grid.step());
        int size = window.width() * window.height();
        byte[] channel = new byte[size];
        boolean[] known = new boolean[size];
        for (int at = 0; at < size; at++) {
            int x = left + at % window.width();
            int y = top + at / window.width();
            known[at] = x >= 0 && y >= 0 && x < grid.width() && y < grid.height();
            channel[at] = (byte) (known[at] ? brightness.applyAsInt(x, y) : 0);
        }
        return new Pixels(window, new byte[][] {channel, channel, channel}, known);
    }

    @Override
    public void close() {}

    static Segmenter bright(double metresPerPixel) {
        return new Segmenter() {
            @Override
            public ModelCard card() {
                ModelCard.Input input =
                        new ModelCard.Input(metresPerPixel, 1, 0, 255, List.of("building"), ModelCard.Activation.NONE);
                return new ModelCard("bright", input, Map.of(), Calibration.NONE, null);
            }

            @Override
            public String fingerprint() {
                return "bright";
            }

            @Override
            public Probabilities segment(Pixels pixels) {
                float[] map = new float[pixels.known().length];
                for (int i = 0; i < map.length; i++) {
                    map[i] = (pixels.channels()[0][i] & 0xFF) / 255f;
                }
                return new Probabilities(pixels.grid(), Map.of(Kind.BUILDING, map), null, pixels.known());
            }

            @Override
            public void close() {}
        };
    }
}
