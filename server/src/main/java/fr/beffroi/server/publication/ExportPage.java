package fr.beffroi.server.publication;

import fr.beffroi.acts.export.ActesNature;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole act, nothing masked, in the forms that the office and its partners work with. */
@Controller
@RequestMapping("/actes/adoptes/{id}")
class ExportPage {
    private final Desk desk;
    private final Tenancy tenancy;
    private final Dossiers dossiers;
    private final Exports exports;
    private final Envelopes envelopes;
    private final MessageSource texts;

    ExportPage(
            Desk desk, Tenancy tenancy, Dossiers dossiers, Exports exports, Envelopes envelopes, MessageSource texts) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.dossiers = dossiers;
        this.exports = exports;
        this.envelopes = envelopes;
        this.texts = texts;
    }

    @GetMapping("/acte.pdf")
    @ResponseBody
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return made(id, exports::pdf);
    }

    @GetMapping("/acte.docx")
    @ResponseBody
    ResponseEntity<byte[]> docx(@PathVariable UUID id) {
        return made(id, exports::docx);
    }

    @GetMapping("/acte.odt")
    @ResponseBody
    ResponseEntity<byte[]> odt(@PathVariable UUID id) {
        return made(id, exports::odt);
    }

    /** Made for the operator; where it cannot be, the act's page says why. */
    @PostMapping("/enveloppe")
    Object envelope(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ActesNature nature,
            @RequestParam(required = false) @Nullable MultipartFile signed,
            RedirectAttributes outcome)
            throws IOException {
        Account account = desk.office();
        byte[] pdf = signed == null || signed.isEmpty() ? null : signed.getBytes();
        try {
            return file(tenancy.in(
                    account.collectivity(), () -> envelopes.make(dossiers.get(id), pdf, nature, Desk.person(account))));
        } catch (Refused refused) {
            outcome.addFlashAttribute("refused", refused.said(texts));
            return "redirect:/actes/adoptes/" + id;
        }
    }

    private ResponseEntity<byte[]> made(UUID id, Function<Dossier, Exports.File> export) {
        Account account = desk.reader();
        return file(tenancy.in(account.collectivity(), () -> export.apply(dossiers.get(id))));
    }

    static ResponseEntity<byte[]> file(Exports.File file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
