package fr.beffroi.server.publication;

import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Tenancy;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The whole act, nothing masked, in the forms that the office and its partners work with. */
@Controller
@RequestMapping("/actes/adoptes/{id}")
class ExportPage {
    private final Desk desk;
    private final Tenancy tenancy;
    private final Dossiers dossiers;
    private final Exports exports;

    ExportPage(Desk desk, Tenancy tenancy, Dossiers dossiers, Exports exports) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.dossiers = dossiers;
        this.exports = exports;
    }

    @GetMapping("/acte.pdf")
    @ResponseBody
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(exports.pdf(dossier(id)));
    }

    @GetMapping("/acte.docx")
    @ResponseBody
    ResponseEntity<byte[]> docx(@PathVariable UUID id) {
        return file(exports.docx(dossier(id)));
    }

    @GetMapping("/acte.odt")
    @ResponseBody
    ResponseEntity<byte[]> odt(@PathVariable UUID id) {
        return file(exports.odt(dossier(id)));
    }

    private Dossier dossier(UUID id) {
        Account account = desk.reader();
        return tenancy.in(account.collectivity(), () -> dossiers.get(id));
    }

    static ResponseEntity<byte[]> file(Exports.File file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name()).build().toString())
                .body(file.content());
    }
}
