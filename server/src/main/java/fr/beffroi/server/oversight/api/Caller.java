package fr.beffroi.server.oversight.api;

import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Does a call's work in the collectivity of the account that calls, in one transaction. */
@Component
class Caller {
    private final SignedIn signedIn;
    private final Tenancy tenancy;

    Caller(SignedIn signedIn, Tenancy tenancy) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
    }

    <T> T get(Function<Account, T> work) {
        Account account = signedIn.account();
        return tenancy.in(account.collectivity(), () -> work.apply(account));
    }

    void run(Consumer<Account> work) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> work.accept(account));
    }
}
