package fr.beffroi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server as its configuration says, and runs until it is stopped. */
@Command(name = "serve", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", required = true, descriptionKey = "serve.config")
    private Path config = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        Production.run(config, spec.commandLine().getOut());
        return 0;
    }
}
