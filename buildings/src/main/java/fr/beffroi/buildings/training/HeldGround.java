package fr.beffroi.buildings.training;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of a territory's images in which only the hold-out shows. Closing it leaves the territory's images open.
 *
 * @param targets of the territory: what a person did not settle does not show either
 */
record HeldGround(Territory territory, Targets targets, Grid grid) implements Imagery {
    @Override
    public int channels() {
        return territory.imagery().channels();
    }

    @Override
    public Optional<LocalDate> taken() {
        return territory.imagery().taken();
    }

    @Override
    public Pixels read(Grid window) {
        Pixels pixels = territory.imagery().read(window);
        boolean[] known = pixels.known().clone();
        boolean[] open = targets.unsettled(window);
        for (int row = 0; row < window.height(); row++) {
            double y = window.north() - (row + 0.5) * window.step();
            for (int column = 0; column < window.width(); column++) {
                double x = window.west() + (column + 0.5) * window.step();
                int at = row * window.width() + column;
                known[at] = known[at]
                        && !open[at]
                        && x >= grid.west()
                        && x < grid.west() + grid.width() * grid.step()
                        && y <= grid.north()
                        && y > grid.north() - grid.height() * grid.step()
                        && territory.holdOut().holds(x, y);
            }
        }
        return new Pixels(window, pixels.channels(), known);
    }

    @Override
    public void close() {}
}
