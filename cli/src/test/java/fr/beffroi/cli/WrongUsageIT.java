package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUsageIT {
    @TempDir
    Path world = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "ask",
                "ask one two",
                "ask message --unknown",
                "ask message --watts much",
                "ask message --watts -3",
                "check-act",
                "check-act one.pdf --today demain",
                "check-act one.pdf --unknown",
                "check-act one.pdf --collectivity",
                "evaluate",
                "evaluate answers",
                "evaluate pipes",
                "evaluate pipes --mains a --breaks b --test c",
                "evaluate pipes --mains a --breaks b --roads r --until demain --test c",
                "evaluate unknown",
                "evaluate buildings",
                "evaluate buildings --images a",
                "evaluate buildings --images a --labels b --building-colour rouge",
                "evaluate buildings --images a --labels b --metres-per-pixel 0",
                "train",
                "train buildings --images a --labels b",
                "train buildings --images a --labels b --out c.onnx --minutes 0",
                "train buildings --images a --images b --labels c --out d.onnx",
                "train buildings --images a --labels b --out c.txt",
                "evaluate answers one two",
                "journal",
                "journal verify",
                "journal verify file --head",
                "journal verify file --head 12zz",
                "demo --port many",
                "demo --port 70000",
                "serve"
            })
    void wrong_usage_is_one_line_on_standard_error_and_exit_2(String arguments) throws Exception {
        Beffroi.Result result = new Beffroi(world).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.errorLines()).hasSize(1).first().asString().contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void an_empty_message_is_wrong_usage(String message) throws Exception {
        Beffroi.Result result = new Beffroi(world).run("ask", message);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errorLines()).hasSize(1);
    }
}
