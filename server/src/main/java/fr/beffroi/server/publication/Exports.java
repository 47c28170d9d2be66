package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("publicationExports")
class Exports {
    record File(String name, String type, byte[] content) {}

    byte[] pdf(Extract extract) {
        return extract.toString().getBytes(StandardCharsets.UTF_8);
    }

    File pdf(Dossier dossier) {
        return new File("a", "application/pdf", pdf(dossier.act().extract()));
    }

    File docx(Dossier dossier) {
        return new File("a", "application/pdf", pdf(dossier.act().extract()));
    }

    File odt(Dossier dossier) {
        return new File("a", "application/pdf", pdf(dossier.act().extract()));
    }

    List<String> lacking(Dossier dossier) {
        return List.of("nic");
    }

    public boolean archives() {
        return false;
    }
}
