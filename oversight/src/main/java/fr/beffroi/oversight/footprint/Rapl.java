package fr.beffroi.oversight.footprint;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Energy counters of the processor packages (Running Average Power Limit), as the Linux powercap interface shows them:
 * {@code energy_uj} grows in microjoules and begins again at 0 after {@code max_energy_range_uj} (kernel documentation,
 * power/powercap). Only packages are read: their cores are counted in them, and memory has no counter on many machines.
 */
final class Rapl {
    private final List<Path> packages;

    private Rapl(List<Path> packages) {
        this.packages = packages;
    }

    static Rapl in(Path powercap) {
        List<Path> packages = new ArrayList<>();
        try (DirectoryStream<Path> zones = Files.newDirectoryStream(powercap, "intel-rapl:[0-9]*")) {
            for (Path zone : zones) {
                if (Files.readString(zone.resolve("name")).startsWith("package-")) {
                    packages.add(zone);
                }
            }
        } catch (IOException e) {
            // No such interface, or not for us: no package, so not readable.
            packages.clear();
        }
        return new Rapl(packages);
    }

    boolean readable() {
        return !packages.isEmpty() && !read().isEmpty();
    }

    /** One count per package, in microjoules; empty if one of them cannot be read. */
    List<Long> read() {
        List<Long> counts = new ArrayList<>();
        try {
            for (Path zone : packages) {
                counts.add(number(zone.resolve("energy_uj")));
            }
        } catch (IOException | NumberFormatException e) {
            return List.of();
        }
        return counts;
    }

    /** Joules between two readings, at most one wrap of each counter apart; empty if either failed. */
    OptionalDouble joules(List<Long> before, List<Long> after) {
        if (packages.isEmpty() || before.size() != packages.size() || after.size() != packages.size()) {
            return OptionalDouble.empty();
        }
        double microjoules = 0;
        for (int i = 0; i < packages.size(); i++) {
            long grown = after.get(i) - before.get(i);
            if (grown < 0) {
                try {
                    grown += number(packages.get(i).resolve("max_energy_range_uj"));
                } catch (IOException | NumberFormatException e) {
                    return OptionalDouble.empty();
                }
            }
            if (grown < 0) {
                return OptionalDouble.empty();
            }
            microjoules += grown;
        }
        return OptionalDouble.of(microjoules / 1e6);
    }

    private static long number(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }
}
