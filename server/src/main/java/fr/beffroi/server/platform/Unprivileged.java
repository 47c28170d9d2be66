package fr.beffroi.server.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs under. It refuses root: as root we give it {@code beffroi} if that account exists, else
 * {@code nobody}, through {@code setpriv} or {@code runuser} (util-linux, on every Debian). A plain user stays itself.
 */
final class Unprivileged {
    private final List<String> prefix;
    private final Optional<String> owner;

    private Unprivileged(List<String> prefix, Optional<String> owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static Unprivileged user() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), Optional.empty());
        }
        String[] entry = entry("beffroi")
                .or(() -> entry("nobody"))
                .orElseThrow(() -> ConsoleTexts.cannotStart("postgres.no-account"));
        if (onPath("setpriv")) {
            return new Unprivileged(
                    List.of(
                            "setpriv",
                            "--reuid=" + entry[2],
                            "--regid=" + entry[3],
                            "--clear-groups",
                            "--no-new-privs"),
                    Optional.of(entry[0]));
        }
        if (onPath("runuser")) {
            return new Unprivileged(List.of("runuser", "-u", entry[0], "--"), Optional.of(entry[0]));
        }
        throw ConsoleTexts.cannotStart("postgres.no-setpriv");
    }

    String name() {
        return owner.orElse(System.getProperty("user.name"));
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a file or folder to that account. */
    void own(Path path) throws IOException {
        if (owner.isPresent()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get()));
        }
    }

    private static Optional<String[]> entry(String account) {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(account))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean onPath(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
