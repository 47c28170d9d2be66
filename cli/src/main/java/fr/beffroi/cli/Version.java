package fr.beffroi.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote in the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "beffroi " + Objects.requireNonNullElse(version, "dev"), "Java " + Runtime.version(), "EUPL-1.2"
        };
    }
}
