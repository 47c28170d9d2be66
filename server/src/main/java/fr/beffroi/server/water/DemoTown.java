package fr.beffroi.server.water;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented town, its roads, its pipes and twenty years of breaks drawn at random: brittle iron in the middle, plastic
 * around it, streets that break more than others, and a few faults in the files as real ones have. The same files each time.
 */
final class DemoTown {
    private static final int COLUMNS = 24;
    private static final int ROWS = 18;
    private static final double BLOCK_M = 92;
    /** Lambert-93, somewhere in France where no such town is. */
    private static final double X = 842_300;

    private static final double Y = 6_519_700;
    private static final int YEARS = 24;
    private static final List<String> NAMES = List.of(
            "des Tilleuls",
            "du Lavoir",
            "de la Gare",
            "des Écoles",
            "du Moulin",
            "de la République",
            "des Lilas",
            "du Stade",
            "de la Fontaine",
            "des Vergers",
            "du Château",
            "de l’Église",
            "des Remparts",
            "du Marché",
            "de la Poste",
            "des Acacias",
            "du Canal",
            "de la Libération",
            "des Jardins",
            "du Puits",
            "de la Forge",
            "des Tanneurs",
            "du Pressoir",
            "de la Prairie");

    private final SplittableRandom random = new SplittableRandom(1_906);
    private final LocalDate today;
    private final StringBuilder roads =
            new StringBuilder("id_troncon_voie;nom_voie;classe;x_debut;y_debut;x_fin;y_fin\n");
    private final StringBuilder pipes =
            new StringBuilder("id_canalisation;annee_pose;materiau;diametre;longueur;id_troncon_voie;secteur;etat\n");
    private final List<Object[]> repairs = new ArrayList<>();
    private int segments;

    private DemoTown(LocalDate today) {
        this.today = today;
        for (int row = 0; row < ROWS; row++) {
            double trouble = trouble();
            for (int column = 0; column + 1 < COLUMNS; column++) {
                segment("rue " + NAMES.get(row), trouble, column, row, column + 1, row);
            }
        }
        for (int column = 0; column < COLUMNS; column++) {
            double trouble = trouble();
            String name = (column % 6 == 0 ? "avenue " : "allée ") + NAMES.get(NAMES.size() - 1 - column);
            for (int row = 0; row + 1 < ROWS; row++) {
                segment(name, trouble, column, row, column, row + 1);
            }
        }
    }

    /** @param today breaks are known until the end of the year before */
    static DemoTown asOf(LocalDate today) {
        return new DemoTown(today);
    }

    byte[] pipes() {
        return bytes(pipes);
    }

    byte[] roads() {
        return bytes(roads);
    }

    byte[] repairs() {
        StringBuilder text = new StringBuilder("numero;date_casse;canalisation;type;statut\n");
        repairs.sort(Comparator.comparing(repair -> (LocalDate) repair[0]));
        int number = 1;
        for (Object[] repair : repairs) {
            line(text, "R" + number++, repair[0], repair[1], "canalisation", "terminée");
        }
        line(text, "R" + number++, today.minusYears(3), "C9999", "canalisation", "terminée");
        line(text, "R" + number++, today.minusYears(2), "C12", "branchement", "terminée");
        line(text, "R" + (number - 1), today.minusYears(2), "C12", "branchement", "terminée");
        return bytes(text);
    }

    /** A street's own ground, traffic and workmanship: on the mean 1. */
    private double trouble() {
        return Math.exp(0.8 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) - 0.1);
    }

    private void segment(String name, double trouble, int column, int row, int toColumn, int toRow) {
        if (random.nextDouble() > 0.86) {
            return;
        }
        String id = "C" + ++segments;
        String road = "V" + segments;
        double[] from = at(column, row);
        double[] to = at(toColumn, toRow);
        line(
                roads,
                road,
                name,
                name.startsWith("avenue") ? "départementale" : "communale",
                metres(from[0]),
                metres(from[1]),
                metres(to[0]),
                metres(to[1]));
        double out =
                Math.hypot((column - COLUMNS / 2.0) / COLUMNS, (row - ROWS / 2.0) / ROWS) + 0.12 * random.nextDouble();
        Kind kind = out < 0.26 ? Kind.GREY : out < 0.36 ? Kind.ASBESTOS : out < 0.46 ? Kind.DUCTILE : Kind.PLASTIC;
        int laid = kind.from + random.nextInt(kind.until - kind.from);
        double length = Math.hypot(from[0] - to[0], from[1] - to[1]);
        String year = random.nextInt(60) == 0 ? "" : String.valueOf(laid);
        String diameter =
                segments == 40 ? "6" : segments % 97 == 0 ? "" : String.valueOf(kind.diameters[random.nextInt(3)]);
        line(
                pipes,
                id,
                year,
                kind.word,
                diameter,
                metres(length),
                road,
                out < 0.4 ? "Bas service" : "Haut service",
                "en service");
        breaks(id, kind, trouble, laid, length / 1000);
    }

    private void breaks(String id, Kind kind, double trouble, int laid, double km) {
        double rate = kind.perKmYear * trouble * km;
        int until = today.getYear() - 1;
        for (int year = Math.max(until - YEARS + 1, laid + 1); year <= until; year++) {
            if (random.nextDouble() < rate) {
                repairs.add(new Object[] {LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)), id});
                rate = Math.min(rate * 1.5, 3 * kind.perKmYear * trouble * km);
            }
        }
    }

    /** Crossings do not stand in ranks. */
    private static double[] at(int column, int row) {
        SplittableRandom here = new SplittableRandom(column * 1_000L + row);
        return new double[] {
            X + BLOCK_M * (column + 0.35 * (here.nextDouble() - 0.5)),
            Y + BLOCK_M * (row + 0.35 * (here.nextDouble() - 0.5))
        };
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void line(StringBuilder text, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ";").append(cells[i]);
        }
        text.append('\n');
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private enum Kind {
        GREY("fonte grise", 1928, 1966, 0.55, 80, 100, 150),
        ASBESTOS("amiante-ciment", 1952, 1978, 0.34, 80, 100, 125),
        DUCTILE("fonte ductile", 1972, 2006, 0.09, 100, 150, 200),
        PLASTIC("PVC", 1985, 2018, 0.045, 63, 90, 110);

        private final String word;
        private final int from;
        private final int until;
        private final double perKmYear;
        private final int[] diameters;

        Kind(String word, int from, int until, double perKmYear, int... diameters) {
            this.word = word;
            this.from = from;
            this.until = until;
            this.perKmYear = perKmYear;
            this.diameters = diameters;
        }
    }
}
