package fr.beffroi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the program begins. */
@Command(
        name = "beffroi",
        resourceBundle = Texts.BUNDLE,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            AskCommand.class,
            CheckActCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            JournalCommand.class
        })
public final class Main implements Runnable {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** @return 0 done, 1 the work found a fault in the input, 2 wrong usage */
    static int run(String... args) {
        Language.choose(args, System.getenv());
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Errors::wrongUsage)
                .setExecutionExceptionHandler(Errors::failed)
                .setUsageHelpAutoWidth(true)
                .execute(args);
    }

    @Override
    public void run() {
        throw noSubcommand(spec);
    }

    static ParameterException noSubcommand(CommandSpec spec) {
        String names = String.join(", ", spec.subcommands().keySet());
        return new ParameterException(spec.commandLine(), Texts.of("usage.no-command", names));
    }
}
