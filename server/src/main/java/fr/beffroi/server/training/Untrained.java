package fr.beffroi.server.training;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.use.Use;
import java.util.List;
import java.util.stream.Collectors;

/** This use requires a training that the person lacks. */
final class Untrained extends NotAllowed {
    private static final long serialVersionUID = 1;

    private final String use;
    private final String purpose;
    private final transient List<Module> lacking;

    Untrained(Use use, List<Module> lacking) {
        super(
                "training.lacking",
                use.key() + " " + lacking.stream().map(Module::key).collect(Collectors.joining(", ")));
        this.use = use.key();
        this.purpose = use.purpose();
        this.lacking = List.copyOf(lacking);
    }

    String use() {
        return use;
    }

    String purpose() {
        return purpose;
    }

    List<Module> lacking() {
        return lacking;
    }
}
