package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.BadFamily;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.sharing.SharesOfUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lawyer's own families of acts travel with the aid to drafting: clauses and questions, no act. Those shipped stand everywhere already. */
@Component
class SharedFamilies implements SharesOfUse {
    private final @Nullable Path folder;

    SharedFamilies(ServerSettings settings) {
        this.folder = settings.acts().families();
    }

    @Override
    public List<Piece> of(String useKey) {
        if (folder == null || !useKey.equals(DraftingFeature.USE) || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Piece> pieces = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                add(file, pieces);
            }
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path file, List<Piece> pieces) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            Families.read(file);
        } catch (BadFamily unusable) {
            // Told at the start of the server: what does not serve here serves nowhere.
            return;
        }
        pieces.add(new Piece(Kind.KNOWLEDGE, name, Files.readAllBytes(file)));
    }
}
