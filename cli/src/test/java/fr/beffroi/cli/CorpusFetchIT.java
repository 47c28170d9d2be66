package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scripted npm stands in for the real one: no test leaves the machine. */
class CorpusFetchIT {
    @TempDir
    Path world = Path.of("");

    @Test
    void without_npm_it_says_in_one_line_what_to_do() throws Exception {
        Beffroi beffroi = new Beffroi(world).with("PATH", world.toString());

        Beffroi.Result result = beffroi.runJava("ask", "bonjour");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().lines().toList())
                .last()
                .asString()
                .contains("npm")
                .contains("--corpus");
        assertNothingHalfMade(beffroi);
    }

    @Test
    void when_npm_fails_its_reason_is_shown_and_nothing_is_left() throws Exception {
        Beffroi beffroi = withNpm("echo 'npm error code E404' >&2; echo 'npm error 404 Not found' >&2; exit 1");

        Beffroi.Result result = beffroi.runJava("ask", "bonjour");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errorLines()).last().asString().contains("404 Not found");
        assertNothingHalfMade(beffroi);
    }

    @Test
    void an_archive_other_than_the_expected_is_refused() throws Exception {
        Beffroi beffroi = withNpm("echo forged > " + NpmPackage.FICHES.file());

        Beffroi.Result result = beffroi.runJava("ask", "bonjour");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errorLines()).last().asString().contains("empreinte");
        assertNothingHalfMade(beffroi);
    }

    @Test
    void killed_halfway_it_leaves_nothing_that_the_next_run_would_take_for_a_corpus() throws Exception {
        Path started = world.resolve("started");
        Beffroi beffroi =
                withNpm("echo half > " + NpmPackage.FICHES.file() + "; echo > '" + started + "'; exec /bin/sleep 120");
        Process process = beffroi.startJava("ask", "bonjour");
        while (process.isAlive() && !Files.exists(started)) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive()).isTrue();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();

        assertThat(beffroi.data().resolve("corpus").resolve(NpmPackage.FICHES.file()))
                .doesNotExist();
        withNpm("exit 1").runJava("ask", "bonjour");
        assertNothingHalfMade(beffroi);
    }

    @Test
    @Tag("corpus")
    void a_corpus_once_fetched_serves_without_npm() throws Exception {
        String corpus = System.getenv("BEFFROI_CORPUS");
        assumeTrue(corpus != null && corpus.endsWith(".tgz"), "BEFFROI_CORPUS names no archive");
        Beffroi beffroi = withNpm("/bin/cp '" + corpus + "' .");

        assertThat(beffroi.runJava("ask", "bonjour").exit()).isZero();
        Path archive = beffroi.data().resolve("corpus").resolve(NpmPackage.FICHES.file());

        assertThat(archive).hasSameBinaryContentAs(Path.of(corpus));
        Beffroi.Result offline = withNpm("exit 1").runJava("ask", "bonjour");
        assertThat(offline.exit()).isZero();
        assertThat(offline.err()).isEmpty();
    }

    private Beffroi withNpm(String script) throws IOException {
        fakeNpm(world, script);
        return new Beffroi(world).with("PATH", world.resolve("bin").toString());
    }

    static void fakeNpm(Path world, String script) throws IOException {
        Path npm = Files.createDirectories(world.resolve("bin")).resolve("npm");
        Files.writeString(npm, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void assertNothingHalfMade(Beffroi beffroi) throws IOException {
        try (Stream<Path> files = Files.list(beffroi.data().resolve("corpus"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly(".lock");
        }
    }
}
