package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.check.Case;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When an act left the town hall, by the session's file first, else by what the act states. */
final class Dispatch {
    private Dispatch() {}

    static @Nullable LocalDate sent(Case one) {
        LocalDate known = one.session().transmittedOn();
        Found<Receipt> receipt = one.act().receipt();
        if (known != null || receipt == null) {
            return known;
        }
        LocalDate sent = receipt.value().sentOn();
        return sent == null ? receipt.value().receivedOn() : sent;
    }

    static @Nullable LocalDate received(Case one) {
        Found<Receipt> receipt = one.act().receipt();
        LocalDate received = receipt == null ? null : receipt.value().receivedOn();
        return received == null ? sent(one) : received;
    }

    static @Nullable LocalDate madePublic(Case one) {
        LocalDate online = one.session().publishedOn();
        if (online != null) {
            return online;
        }
        Found<LocalDate> stated =
                one.act().published() == null ? one.act().posted() : one.act().published();
        return stated == null ? null : stated.value();
    }
}
