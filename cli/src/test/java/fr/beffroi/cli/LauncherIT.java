package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    @TempDir
    Path world = Path.of("");

    @Test
    void a_copy_of_the_distribution_runs_elsewhere_under_a_name_with_spaces_and_through_a_link() throws Exception {
        Path copy = world.resolve("la mairie d’été").resolve("beffroi 1");
        copy(Beffroi.DISTRIBUTION, copy);

        assertThat(new Beffroi(world).from(copy).run("--version").out()).startsWith("beffroi ");

        Path bin = Files.createDirectories(world.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("beffroi"), copy.resolve("beffroi"));
        assertThat(new Beffroi(world).from(bin).run("--version").out()).startsWith("beffroi ");
    }

    @Test
    void a_relative_file_is_relative_to_the_callers_folder() throws Exception {
        Files.writeString(world.resolve("ici.json"), "[]");

        Beffroi.Result result = new Beffroi(world).run("evaluate", "answers", "ici.json");

        assertThat(result.err()).contains("ici.json").contains("liste JSON");
    }

    @Test
    void the_distribution_names_its_parts_and_their_licences() throws Exception {
        String sbom = Files.readString(Beffroi.DISTRIBUTION.resolve("sbom.json"));

        assertThat(sbom)
                .contains("\"bomFormat\" : \"CycloneDX\"")
                .contains("lucene-core")
                .contains("Apache-2.0");
        assertThat(Files.readString(Beffroi.DISTRIBUTION.resolve("LICENSE")))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
    }

    @Test
    void no_library_lies_twice_in_the_distribution_with_the_same_major_version() throws Exception {
        try (Stream<Path> jars = Files.list(Beffroi.DISTRIBUTION.resolve("lib"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString().replaceFirst("-(\\d+)\\..*", " $1"))
                    .toList();
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_client_for_programs_of_others_lies_beside_it_and_runs_alone() throws Exception {
        Path client = Beffroi.DISTRIBUTION.resolve("client");
        assertThat(client).isDirectoryContaining("glob:**/clauses.sh");
        try (Stream<Path> jars = Files.list(Beffroi.DISTRIBUTION.resolve("lib"))) {
            assertThat(jars).noneMatch(jar -> jar.getFileName().toString().startsWith("client"));
        }
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        client.resolve("client.jar").toString(),
                        client.resolve("Lampadaires.java").toString())
                .redirectErrorStream(true)
                .start();
        tool.getOutputStream().close();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isEqualTo(2);
        assertThat(said).as("it was compiled against the client alone").contains("variable SECRET");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
