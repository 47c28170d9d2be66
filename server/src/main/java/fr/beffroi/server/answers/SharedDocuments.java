package fr.beffroi.server.answers;

import fr.beffroi.server.sharing.SharesOfUse;
import java.util.List;
import org.springframework.stereotype.Component;

/** Local documents travel with the use that answers residents, where a person chose them: what was written for all to read. */
@Component
class SharedDocuments implements SharesOfUse {
    private final Documents documents;

    SharedDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<Piece> of(String useKey) {
        return useKey.equals(Intake.USE)
                ? documents.all().stream()
                        .map(one -> new Piece(Kind.KNOWLEDGE, one.name(), documents.content(one.id())))
                        .toList()
                : List.of();
    }
}
