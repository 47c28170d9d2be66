package fr.beffroi.oversight.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counters are files made here, in the kernel's form: machines that run tests seldom let them be read. */
class EnergyMeterTest {
    @TempDir
    Path temp;

    @Test
    void cpuTimeTimesPowerIsTheEnergyWhereNoCounterCanBeRead() {
        Measured<Long> measured = new CpuTimeMeter(10).measure(EnergyMeterTest::work);
        assertThat(measured.result()).isNotZero();
        assertThat(measured.energy().method()).isEqualTo(Energy.Method.CPU_TIME);
        assertThat(measured.energy().joules()).isPositive();
        assertThat(new CpuTimeMeter(15).energy(2_000_000_000L).joules()).isEqualTo(30);
    }

    @Test
    void theMeterOfThisMachineMeasuresOneWayOrTheOther() {
        Measured<Long> measured = EnergyMeter.ofThisMachine(10).measure(EnergyMeterTest::work);
        assertThat(measured.energy().joules()).isNotNegative();
    }

    @Test
    void allPackagesAreSummedAndTheirSubzonesAreNot() throws IOException {
        zone("intel-rapl:0", "package-0", 1_000_000, 1 << 30);
        zone("intel-rapl:1", "package-1", 5_000_000, 1 << 30);
        zone("intel-rapl:0:0", "core", 7, 1 << 30);
        zone("intel-rapl:2", "psys", 7, 1 << 30);
        Rapl rapl = Rapl.in(temp);
        assertThat(rapl.readable()).isTrue();
        assertThat(rapl.read()).containsExactlyInAnyOrder(1_000_000L, 5_000_000L);
        var before = rapl.read();
        counter("intel-rapl:0", 3_500_000);
        counter("intel-rapl:1", 5_500_000);
        assertThat(rapl.joules(before, rapl.read())).hasValue(3.0);
    }

    @Test
    void aCounterThatBeganAgainIsReadAcrossItsRange() throws IOException {
        zone("intel-rapl:0", "package-0", 9_000_000, 10_000_000);
        Rapl rapl = Rapl.in(temp);
        var before = rapl.read();
        counter("intel-rapl:0", 500_000);
        assertThat(rapl.joules(before, rapl.read())).hasValue(1.5);
    }

    @Test
    void theThreadGetsThePackagesEnergyByItsShareOfTheBusyTime() throws IOException {
        zone("intel-rapl:0", "package-0", 0, 1 << 30);
        Path stat = temp.resolve("stat");
        // user + system + softirq = 100 ticks of 10 ms; idle and iowait are not busy, guests are in user already.
        Files.writeString(stat, "cpu  60 0 30 9999 999 0 10 0 60 0\ncpu0 1\n");
        assertThat(new MachineCpu(stat).busyNanos()).isEqualTo(1_000_000_000L);
        RaplMeter meter = new RaplMeter(Rapl.in(temp), new MachineCpu(stat), new CpuTimeMeter(10));
        Measured<Long> measured = meter.measure(() -> {
            long result = work();
            write(stat, "cpu  1000060 0 30 9999 999 0 10 0 60 0\n");
            counterUnchecked("intel-rapl:0", 100_000_000);
            return result;
        });
        assertThat(measured.energy().method()).isEqualTo(Energy.Method.RAPL);
        assertThat(measured.energy().joules()).isPositive().isLessThan(1);
    }

    @Test
    void aThreadAloneGetsAllOfIt() throws IOException {
        zone("intel-rapl:0", "package-0", 0, 1 << 30);
        RaplMeter meter = new RaplMeter(Rapl.in(temp), new MachineCpu(temp.resolve("none")), new CpuTimeMeter(10));
        Measured<Long> measured = meter.measure(() -> {
            counterUnchecked("intel-rapl:0", 2_000_000);
            return work();
        });
        assertThat(measured.energy().joules()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aCounterThatFailsInTheMiddleFallsBackOnCpuTimeAndSaysSo() throws IOException {
        zone("intel-rapl:0", "package-0", 0, 1 << 30);
        RaplMeter meter = new RaplMeter(Rapl.in(temp), new MachineCpu(temp.resolve("none")), new CpuTimeMeter(10));
        Measured<Long> measured = meter.measure(() -> {
            write(temp.resolve("intel-rapl:0/energy_uj"), "");
            return work();
        });
        assertThat(measured.energy().method()).isEqualTo(Energy.Method.CPU_TIME);
    }

    @Test
    void withoutCountersOrRightToReadThemThereIsNothingToRead() throws IOException {
        assertThat(Rapl.in(temp.resolve("none")).readable()).isFalse();
        assertThat(Rapl.in(temp).readable()).isFalse();
        zone("intel-rapl:0", "package-0", 0, 1 << 30);
        Files.delete(temp.resolve("intel-rapl:0/energy_uj"));
        assertThat(Rapl.in(temp).readable()).isFalse();
    }

    @Test
    void aVirtualThreadIsMeasuredToo() throws InterruptedException {
        double[] joules = {-1};
        Thread.ofVirtual()
                .start(() -> joules[0] = new CpuTimeMeter(10)
                        .measure(EnergyMeterTest::work)
                        .energy()
                        .joules())
                .join();
        assertThat(joules[0]).isPositive();
    }

    @Test
    void carbonIsEnergyTimesTheFactor() {
        assertThat(new Carbon(50).grams(new Energy(3.6e6, Energy.Method.RAPL))).isEqualTo(50);
        assertThat(Carbon.FRANCE_2024.grams(new Energy(0, Energy.Method.RAPL))).isZero();
        assertThatThrownBy(() -> new Carbon(-1)).hasMessage("carbon.factor");
        assertThatThrownBy(() -> new Energy(Double.NaN, Energy.Method.RAPL)).hasMessage("energy.joules");
        assertThatThrownBy(() -> new CpuTimeMeter(-1)).hasMessage("energy.watts");
    }

    private static long work() {
        long sum = 1;
        for (int i = 1; i < 3_000_000; i++) {
            sum = sum * 31 + i;
        }
        return sum;
    }

    private void zone(String zone, String name, long count, long range) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(zone));
        Files.writeString(folder.resolve("name"), name + "\n");
        Files.writeString(folder.resolve("max_energy_range_uj"), range + "\n");
        counter(zone, count);
    }

    private void counter(String zone, long count) throws IOException {
        Files.writeString(temp.resolve(zone).resolve("energy_uj"), count + "\n");
    }

    private void counterUnchecked(String zone, long count) {
        write(temp.resolve(zone).resolve("energy_uj"), count + "\n");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
