package fr.beffroi.server.buildings;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The file of decisions from which a model of the collectivité's own learns: for the office, and told in the journal. */
@Controller("buildingsLessonsPage")
@RequestMapping("/urbanisme/controle/decisions.geojson")
class LessonsPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Lessons lessons;
    private final JournalBook journal;

    LessonsPage(SignedIn signedIn, Tenancy tenancy, Uses uses, Lessons lessons, JournalBook journal) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.lessons = lessons;
        this.journal = journal;
    }

    @GetMapping
    ResponseEntity<byte[]> decisions() {
        Account account = signedIn.account();
        Person by = BuildingsFeature.office(account);
        byte[] file = tenancy.in(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            Lessons.Count count = lessons.count();
            byte[] written = lessons.geoJson();
            journal.record(
                    "buildings.lessons",
                    account.collectivity(),
                    Map.of(
                            "building", count.of(Lesson.BUILDING),
                            "nothing", count.of(Lesson.NOTHING),
                            "uncertain", count.of(Lesson.UNCERTAIN),
                            "by", by.id(),
                            "role", by.role()),
                    Map.of());
            return written;
        });
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.geojson\"")
                .body(file);
    }
}
