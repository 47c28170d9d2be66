package fr.beffroi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        resourceBundle = Texts.BUNDLE,
        versionProvider = Version.class,
        subcommands = {
            EvaluateAnswersCommand.class,
            EvaluatePipesCommand.class,
            EvaluateTelemetryCommand.class,
            EvaluateLocalisationCommand.class,
            EvaluateBuildingsCommand.class
        })
final class EvaluateCommand implements Runnable {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw Main.noSubcommand(spec);
    }
}
