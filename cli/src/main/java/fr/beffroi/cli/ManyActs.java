package fr.beffroi.cli;

import fr.beffroi.acts.reading.text.UnreadableAct;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts in one run: each is told as soon as it is checked, so that a thousand take the memory of one. With {@code --json},
 * one object per line. One that cannot be read is told in its place and does not stop the others.
 */
final class ManyActs {
    private static final Set<String> ENDINGS = Set.of("pdf", "docx", "odt");
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ActsChecked checked;
    private final PrintWriter out;
    private final PrintStream progress;
    private final boolean json;
    private final JsonMapper mapper = JsonMapper.shared();

    ManyActs(ActsChecked checked, PrintWriter out, PrintStream progress, boolean json) {
        this.checked = checked;
        this.out = out;
        this.progress = progress;
        this.json = json;
    }

    /** @return whether all of them were read */
    boolean check(List<Path> named) throws IOException {
        List<Path> files = acts(named);
        long start = System.nanoTime();
        long told = start;
        int unreadable = 0;
        for (int i = 0; i < files.size(); i++) {
            unreadable += one(files.get(i)) ? 0 : 1;
            if (System.nanoTime() - told > EVERY_NANOS || i == files.size() - 1) {
                told = System.nanoTime();
                progress.println(Texts.of(
                        "check.progress",
                        i + 1,
                        files.size(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                        unreadable));
            }
        }
        return unreadable == 0;
    }

    private boolean one(Path file) throws IOException {
        try {
            ActsChecked.Checked act = checked.check(file);
            if (json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("file", file.toString());
                line.putAll(checked.json(act));
                out.println(mapper.writeValueAsString(line));
            } else {
                checked.print(act, out);
                out.println();
            }
            out.flush();
            return true;
        } catch (UnreadableAct e) {
            return failed(file, Texts.of("check.unreadable", e.message(Locale.getDefault())));
        } catch (Fault e) {
            return failed(file, String.valueOf(e.getMessage()));
        }
    }

    private boolean failed(Path file, String fault) {
        progress.println(fault);
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", file.toString());
            line.put("error", fault);
            out.println(mapper.writeValueAsString(line));
            out.flush();
        }
        return false;
    }

    /** The files named, and the acts in the folders named and below, in the order of their names. */
    private static List<Path> acts(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path one : named) {
            if (!Files.exists(one)) {
                throw new NoSuchFileException(one.toString());
            }
            if (Files.isDirectory(one)) {
                try (Stream<Path> inside = Files.walk(one)) {
                    files.addAll(inside.filter(Files::isRegularFile)
                            .filter(ManyActs::mayBeAct)
                            .sorted()
                            .toList());
                }
            } else {
                files.add(one);
            }
        }
        if (files.isEmpty()) {
            throw new Fault("check.no-act", named.getFirst());
        }
        return files;
    }

    private static boolean mayBeAct(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
