package fr.beffroi.server.people;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Who is signed in. A person may hold several roles (in a village, often); each act is done in one of them.
 *
 * @param service the service the person works in, e.g. "Accueil"; queues open on it
 */
public record Account(UUID id, UUID collectivity, String name, String email, String service, Set<Role> roles) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /** The person acting in the first of these roles that they hold. @throws fr.beffroi.oversight.NotAllowed if none */
    public Person as(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return new Person(id, role);
            }
        }
        throw new NotAllowed("people.role", Arrays.toString(wanted));
    }

    public boolean is(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
