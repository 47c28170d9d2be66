package fr.beffroi.cli;

import fr.beffroi.acts.exchange.BadFacts;
import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.acts.exchange.FactsFile;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.source.LawFolder;
import fr.beffroi.acts.reading.text.UnreadableAct;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads acts and says what can be held against each, with the article; starts no server and no database. */
@Command(name = "check-act", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class CheckActCommand implements Callable<Integer> {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "check.file")
    private List<Path> files = List.of();

    @Option(names = "--collectivity", paramLabel = "FILE", descriptionKey = "check.collectivity")
    private @Nullable Path collectivity;

    @Option(names = "--law", paramLabel = "DIR", descriptionKey = "check.law")
    private @Nullable Path law;

    @Option(names = "--today", paramLabel = "DATE", descriptionKey = "check.today")
    private @Nullable String today;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LocalDate day = day();
        Facts facts = facts();
        ActsChecked checked = new ActsChecked(facts, loaded(), day, Locale.getDefault());
        PrintWriter out = spec.commandLine().getOut();
        if (files.size() == 1 && !Files.isDirectory(files.getFirst())) {
            one(checked, files.getFirst(), out);
            return 0;
        }
        return new ManyActs(checked, out, System.err, json).check(files) ? 0 : Errors.FAULT;
    }

    private void one(ActsChecked checked, Path file, PrintWriter out) throws IOException {
        try {
            ActsChecked.Checked act = checked.check(file);
            if (json) {
                Output.json(out, checked.json(act));
            } else {
                checked.print(act, out);
            }
        } catch (UnreadableAct e) {
            throw new Fault(e, "check.unreadable", e.message(Locale.getDefault()));
        }
    }

    /** LEGI archives are read once into a cache, so that the next run takes no time. */
    private Law loaded() throws IOException {
        if (law == null) {
            return Law.none();
        }
        if (!Files.exists(law)) {
            throw new NoSuchFileException(law.toString());
        }
        LawFolder.Opened opened = LawFolder.open(law, UserCache.folder().resolve("law"));
        opened.problems().forEach(problem -> System.err.println(problem.message(Locale.getDefault())));
        if (opened.sources().isEmpty()) {
            throw new Fault("check.no-law", law);
        }
        return opened.law();
    }

    private LocalDate day() {
        if (today == null) {
            return LocalDate.now(FRANCE);
        }
        try {
            return LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), Texts.of("check.bad-day", today), e);
        }
    }

    private Facts facts() throws IOException {
        if (collectivity == null) {
            return Facts.NONE;
        }
        if (Files.isDirectory(collectivity)) {
            throw new Fault("fault.is-folder", collectivity);
        }
        try {
            return FactsFile.read(collectivity.toString(), Files.readAllBytes(collectivity));
        } catch (BadFacts e) {
            throw new Fault(e, "check.facts", e.message(Locale.getDefault()));
        }
    }
}
