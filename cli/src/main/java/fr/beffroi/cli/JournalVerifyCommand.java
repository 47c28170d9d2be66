package fr.beffroi.cli;

import fr.beffroi.oversight.journal.JournalFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies an exported journal: needs the file, and neither server nor database. */
@Command(name = "verify", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class JournalVerifyCommand implements Callable<Integer> {
    private static final String JOURNAL_TEXTS = "fr.beffroi.oversight.messages";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "journal.verify.file")
    private Path file = Path.of("");

    @Option(names = "--head", paramLabel = "HASH", descriptionKey = "journal.verify.head")
    private @Nullable String head;

    @Option(names = "--key", paramLabel = "FINGERPRINT", descriptionKey = "journal.verify.key")
    private @Nullable String key;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String expected = expectedHead();
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new Fault("fault.is-folder", file);
        }
        JournalFile.Verification result = JournalFile.verify(file, expected, key);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Output.json(out, fields(result));
        } else if (result.valid()) {
            out.println(Texts.of("journal.valid", result.entries(), result.head()));
            out.println(Texts.of("journal.key", String.valueOf(result.key())));
            out.flush();
        }
        if (!result.valid()) {
            throw new Fault(
                    "journal.invalid",
                    file,
                    Math.max(0, result.firstInvalid()),
                    result.fault() == null ? "" : Texts.from(JOURNAL_TEXTS, result.fault()),
                    result.line());
        }
        return 0;
    }

    private static Map<String, ?> fields(JournalFile.Verification result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entries", result.entries());
        fields.put("valid", result.valid());
        fields.put("first_invalid", result.firstInvalid());
        fields.put("head", result.head());
        return fields;
    }

    private @Nullable String expectedHead() {
        if (head == null) {
            return null;
        }
        String hash = head.strip().toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            throw new ParameterException(spec.commandLine(), Texts.of("journal.bad-head", head));
        }
        return hash;
    }
}
