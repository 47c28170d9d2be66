package fr.beffroi.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error is one line: what is wrong, where, what to do. {@code BEFFROI_DEBUG=1} adds the stack. */
final class Errors {
    static final int FAULT = 1;
    static final int WRONG_USAGE = 2;

    private Errors() {}

    static int wrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        line(command.getErr(), name, describe(e) + " " + Texts.of("usage.try", name + " --help"), e);
        return WRONG_USAGE;
    }

    static int failed(Exception e, CommandLine command, ParseResult result) {
        String name = command.getCommandSpec().qualifiedName();
        line(command.getErr(), name, describe(e), e);
        return FAULT;
    }

    private static String describe(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return Texts.of(
                    "usage.missing",
                    missing.getMissing().stream()
                            .map(argument -> argument.isOption()
                                    ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                    : argument.paramLabel())
                            .collect(Collectors.joining(", ")));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return Texts.of("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            String what = e.getArgSpec().isOption()
                    ? ((CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
                    : e.getArgSpec().paramLabel();
            return Texts.of("usage.bad-value", e.getValue(), what);
        }
        return Objects.requireNonNullElse(e.getMessage(), "");
    }

    private static String describe(Exception e) {
        if (e instanceof Fault) {
            return Objects.requireNonNullElse(e.getMessage(), "");
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return Texts.of("fault.no-file", place(e));
        }
        if (e instanceof AccessDeniedException) {
            return Texts.of("fault.no-access", place(e));
        }
        if (e instanceof IOException) {
            return Texts.of(
                    "fault.io",
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        }
        return Texts.of(
                "fault.unexpected", e.getClass().getSimpleName(), Objects.requireNonNullElse(e.getMessage(), ""));
    }

    private static String place(Exception e) {
        return e instanceof FileSystemException file
                ? String.valueOf(file.getFile())
                : Objects.requireNonNullElse(e.getMessage(), "");
    }

    private static void line(PrintWriter err, String command, String text, Exception e) {
        err.println(command + ": " + text.strip().replaceAll("\\s*\\R\\s*", " "));
        if (System.getenv("BEFFROI_DEBUG") != null) {
            e.printStackTrace(err);
        }
        err.flush();
    }
}
