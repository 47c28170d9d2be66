package fr.beffroi.server.publication;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.export.Refused;
import fr.beffroi.acts.export.ScdlFile;
import fr.beffroi.acts.export.ScdlRow;
import fr.beffroi.server.publication.Publications.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The délibérations in effect as open data (SCDL), masked as they were published. Inside {@code Tenancy.in}. */
@Component
class OpenData {
    private final Publications publications;
    private final AdoptedActs acts;
    private final Formalities formalities;
    private final SettingsStore settings;

    OpenData(Publications publications, AdoptedActs acts, Formalities formalities, SettingsStore settings) {
        this.publications = publications;
        this.acts = acts;
        this.formalities = formalities;
        this.settings = settings;
    }

    /** Whether the file can be made: the schema wants a SIRET, and the SIREN alone is known. */
    boolean isReady() {
        return !settings.get().get("nic").isEmpty();
    }

    /**
     * A délibération that the schema does not take (a code of no national matter) is left out: the others stay valid.
     *
     * @param base address of the public list
     * @throws NoSuchElementException if the NIC was not given
     */
    byte[] deliberations(String base) {
        if (!isReady()) {
            throw new NoSuchElementException("open data without SIRET");
        }
        String nic = settings.get().get("nic");
        List<ScdlRow> rows = new ArrayList<>();
        publications.eachInEffect(published -> {
            if (published.text().kind() == ActKind.DELIBERATION) {
                ScdlRow row = row(published, base);
                if (taken(row, nic)) {
                    rows.add(row);
                }
            }
        });
        try {
            return ScdlFile.of(rows, nic);
        } catch (Refused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ScdlRow row(Published published, String base) {
        Publication one = published.publication();
        return new ScdlRow(published.text(), receipt(one), null, null, null, base + "/" + one.act() + "/acte.pdf");
    }

    private @Nullable Receipt receipt(Publication one) {
        return formalities
                .receipt(acts.get(one.act(), one.version()))
                .map(received -> new Receipt(received.on(), null, received.identifier()))
                .orElse(null);
    }

    private static boolean taken(ScdlRow row, String nic) {
        try {
            return ScdlFile.of(List.of(row), nic).length > 0;
        } catch (Refused refused) {
            return false;
        }
    }
}
