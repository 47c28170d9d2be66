package fr.beffroi.server.people;

import fr.beffroi.oversight.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an administrator types about an account. */
record AccountForm(String name, String email, String service, List<Role> roles) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,190}");

    static final AccountForm EMPTY = new AccountForm("", "", "", List.of());

    AccountForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        service = service == null ? "" : service;
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    Set<Role> roleSet() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** The key of what is wrong. @param withEmail whether the e-mail is part of the form */
    Optional<String> fault(boolean withEmail) {
        if (name.isBlank() || name.length() > 120) {
            return Optional.of("people.account.bad-name");
        }
        if (withEmail && !EMAIL.matcher(email.strip()).matches()) {
            return Optional.of("people.account.bad-email");
        }
        if (service.length() > 120) {
            return Optional.of("people.account.bad-service");
        }
        return roles.isEmpty() ? Optional.of("people.account.no-role") : Optional.empty();
    }
}
