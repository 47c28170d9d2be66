package fr.beffroi.server.sessions;

import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of délibérations of a year: which sheets each session takes, and the volume to print, initial and bind. */
@Controller
@RequestMapping("/seances/registre")
class YearRegisterPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final YearRegisters registers;

    YearRegisterPage(SignedIn signedIn, Tenancy tenancy, YearRegisters registers) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.registers = registers;
    }

    /** @param year the current one unless said @param first number of the first sheet, above the last of the volume before */
    @GetMapping
    String year(
            @RequestParam(name = "annee", required = false) @Nullable Integer year,
            @RequestParam(name = "feuillet", defaultValue = "1") int first,
            Model model) {
        int shown = year == null ? SessionsFeature.now().getYear() : year;
        List<YearRegisters.Line> lines = read(() -> registers.lines(shown, first));
        model.addAttribute("year", shown);
        model.addAttribute("years", read(registers::years));
        model.addAttribute("first", first);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "acts", lines.stream().mapToInt(YearRegisters.Line::acts).sum());
        return "sessions/register";
    }

    @GetMapping("/{year:[0-9]{4}}.{format:pdf|docx|odt}")
    ResponseEntity<byte[]> file(
            @PathVariable int year,
            @PathVariable String format,
            @RequestParam(name = "feuillet", defaultValue = "1") int first) {
        PaperFile file = PaperFile.valueOf(format.toUpperCase(Locale.ROOT));
        YearRegisters.Volume volume = read(() -> registers.volume(year, first));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"registre-" + year + "." + format + "\"")
                .body(file.print(volume.sheet(), volume.issuer()));
    }

    private <T> T read(Supplier<T> work) {
        Account account = SessionsFeature.reader(signedIn.account());
        return tenancy.in(account.collectivity(), work::get);
    }
}
