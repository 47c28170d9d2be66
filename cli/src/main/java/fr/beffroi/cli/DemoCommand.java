package fr.beffroi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts everything with a demonstration collectivity, and runs until it is stopped. */
@Command(name = "demo", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "demo.port")
    private int port;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), Texts.of("demo.bad-port", String.valueOf(port)));
        }
        Path corpus = new CorpusIndex(engine, System.err).source();
        Path data = engine.data().resolve("demo");
        System.err.println(Texts.of("demo.starting", data));
        Demonstration.run(data, corpus, port, spec.commandLine().getOut(), json);
        return 0;
    }
}
