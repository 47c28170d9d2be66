package fr.beffroi.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    /** Read by {@link Language} before parsing; declared so that it is known and documented. */
    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "option.lang")
    private String lang = "";
}
