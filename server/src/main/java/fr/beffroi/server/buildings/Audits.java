package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random samples of ground in which nothing was found; inside {@link Tenancy#in}. */
@Component("buildingsAudits")
class Audits {
    /** Side of a square on the ground. */
    static final double SIDE_M = 50;

    private final JdbcClient db;
    private final Tenancy tenancy;

    Audits(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /** @param squares in which nothing was found, of which the sample is drawn @param side in units of the images' system */
    record Audit(UUID id, UUID scan, int squares, double side) {}

    /** @param missed works that a person saw in it; null until somebody looked */
    record Square(
            UUID audit,
            int number,
            double west,
            double north,
            @Nullable Integer missed) {}

    /** Draws a sample. @param most squares in it @param chance where the draw comes from */
    UUID draw(ScanRow scan, Vintage vintage, List<Case> cases, int most, Random chance, UUID by) {
        Grid grid = vintage.grid();
        double side = SIDE_M / grid.metresPerUnit();
        int columns = (int) Math.floor(grid.width() * grid.step() / side);
        List<Integer> empty = empty(grid, cases);
        if (empty.isEmpty()) {
            throw new NoSuchElementException("ground without a presumption");
        }
        Collections.shuffle(empty, chance);
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into building_audits (id, collectivity, scan, squares, side, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, now())""")
                .params(id, tenancy.current(), scan.id(), empty.size(), side, by)
                .update();
        int number = 0;
        for (int square : empty.subList(0, Math.min(most, empty.size()))) {
            db.sql("insert into building_squares (collectivity, audit, number, west, north) values (?, ?, ?, ?, ?)")
                    .params(
                            tenancy.current(),
                            id,
                            ++number,
                            grid.west() + (square % columns) * side,
                            grid.north() - Math.floorDiv(square, columns) * side)
                    .update();
        }
        return id;
    }

    /**
     * Squares of the images in which the program proposed nothing, numbered row by row. Those in which only a person drew something are
     * among them: there it missed. What does not fill a square at the east and south edges is left out.
     */
    static List<Integer> empty(Grid grid, List<Case> cases) {
        double side = SIDE_M / grid.metresPerUnit();
        int columns = (int) Math.floor(grid.width() * grid.step() / side);
        int rows = (int) Math.floor(grid.height() * grid.step() / side);
        Set<Integer> found = new HashSet<>();
        for (Case one : cases) {
            if (one.byPerson()) {
                continue;
            }
            var box = one.found().outlineIn(grid.crs()).getEnvelopeInternal();
            int east = (int) Math.min(columns - 1, Math.floor((box.getMaxX() - grid.west()) / side));
            int south = (int) Math.min(rows - 1, Math.floor((grid.north() - box.getMinY()) / side));
            for (int column = (int) Math.max(0, Math.floor((box.getMinX() - grid.west()) / side));
                    column <= east;
                    column++) {
                for (int row = (int) Math.max(0, Math.floor((grid.north() - box.getMaxY()) / side));
                        row <= south;
                        row++) {
                    found.add(row * columns + column);
                }
            }
        }
        List<Integer> empty = new ArrayList<>();
        for (int square = 0; square < columns * rows; square++) {
            if (!found.contains(square)) {
                empty.add(square);
            }
        }
        return empty;
    }

    Optional<Audit> latest() {
        return db.sql("select * from building_audits order by asked_at desc limit 1")
                .query((row, number) -> new Audit(
                        row.getObject("id", UUID.class),
                        row.getObject("scan", UUID.class),
                        row.getInt("squares"),
                        row.getDouble("side")))
                .optional();
    }

    List<Square> squares(UUID audit) {
        return db.sql("select * from building_squares where audit = ? order by number")
                .param(audit)
                .query(Audits::square)
                .list();
    }

    /** Looked at once more, the last look counts. @throws NoSuchElementException if there is none */
    void looked(UUID audit, int number, int missed, UUID by) {
        int changed = db.sql("""
                        update building_squares set missed = ?, looked_by = ?, looked_at = now() where audit = ? and number = ?""").params(missed, by, audit, number).update();
        if (changed != 1) {
            throw new NoSuchElementException("square " + number);
        }
    }

    /** Of the latest sample, with what agents confirmed on the images that it checks, whichever scan of them proposed it. */
    Optional<Recall> recall() {
        return latest().map(audit -> {
            List<Square> seen = squares(audit.id()).stream()
                    .filter(square -> square.missed() != null)
                    .toList();
            String right = "state not in ('PRESUMPTION', 'TO_VERIFY', 'UNFOUNDED', 'REGULAR')";
            int confirmed = count(audit.scan(), "origin = 'SCAN' and " + right);
            int drawn = count(audit.scan(), "origin = 'PERSON' and " + right);
            int waiting = count(audit.scan(), "state in ('PRESUMPTION', 'TO_VERIFY')");
            int holding =
                    (int) seen.stream().filter(square -> missed(square) > 0).count();
            int missed = seen.stream().mapToInt(Audits::missed).sum();
            return new Recall(confirmed, waiting, drawn, audit.squares(), seen.size(), holding, missed);
        });
    }

    private int count(UUID scan, String which) {
        return db.sql(
                        "select count(*) from building_cases where vintage = (select vintage from building_scans where id = ?) and "
                                + which)
                .param(scan)
                .query(Integer.class)
                .single();
    }

    private static int missed(Square square) {
        Integer missed = square.missed();
        return missed == null ? 0 : missed;
    }

    private static Square square(ResultSet row, int number) throws SQLException {
        return new Square(
                row.getObject("audit", UUID.class),
                row.getInt("number"),
                row.getDouble("west"),
                row.getDouble("north"),
                row.getObject("missed", Integer.class));
    }
}
