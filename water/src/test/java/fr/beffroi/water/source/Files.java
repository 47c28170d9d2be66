package fr.beffroi.water.source;

import fr.beffroi.water.pipes.Quality;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/** Small files made for the tests. */
final class Files {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    static final String PIPES = "idcana;anfinpose;materiau;diametre;longcana\nA;1961;12;100;120,5\nB;1998;27;160;80\n";
    static final String REPAIRS = "idrepar;idsuprepar;daterepar;supprepare\n1;A;2015-02-03;01\n";

    private Files() {}

    static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text, Charset charset) throws IOException {
        return java.nio.file.Files.write(folder.resolve(name), text.getBytes(charset));
    }

    static NetworkImport read(Path pipes, Path repairs) throws IOException {
        return NetworkImport.of(
                Source.guess(pipes, Subject.PIPES), Source.guess(repairs, Subject.REPAIRS), null, TODAY);
    }

    static NetworkImport read(Path folder, String pipes, String repairs) throws IOException {
        return read(write(folder, "pipes.csv", pipes), write(folder, "repairs.csv", repairs));
    }

    static int count(NetworkImport read, Quality.Kind kind) {
        return read.quality().count(kind);
    }
}
