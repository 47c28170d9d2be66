package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpIT {
    @TempDir
    Path world = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "serve --help",
                "ask --help",
                "check-act --help",
                "evaluate --help",
                "evaluate answers --help",
                "evaluate pipes --help",
                "evaluate telemetry --help",
                "evaluate localisation --help",
                "evaluate buildings --help",
                "train --help",
                "train buildings --help",
                "journal --help",
                "journal verify --help"
            })
    void every_command_explains_itself_on_standard_output(String arguments) throws Exception {
        Beffroi.Result result = new Beffroi(world).run(arguments.split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Usage : beffroi").contains("--lang");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void help_loads_no_class_of_the_server_nor_of_the_search_engine() throws Exception {
        Beffroi beffroi = new Beffroi(world).noteClasses();
        beffroi.run("ask", "--help");

        assertThat(beffroi.classes())
                .contains("fr.beffroi.cli.Main")
                .noneMatch(name -> Stream.of("fr.beffroi.server.", "org.springframework.", "org.apache.lucene.")
                        .anyMatch(name::startsWith));
    }

    @Test
    void it_speaks_english_when_asked_by_option_or_by_the_environment() throws Exception {
        assertThat(new Beffroi(world).run("--lang", "en", "--help").out()).contains("Exit codes");
        assertThat(new Beffroi(world).with("LANG", "en_GB.UTF-8").run("--help").out())
                .contains("Exit codes");
        assertThat(new Beffroi(world).with("LANG", "C.UTF-8").run("--help").out())
                .contains("Codes de sortie");
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        assertThat(new Beffroi(world).run("--version").out()).containsPattern("beffroi \\d+\\.\\d+");
    }
}
