package fr.beffroi.server.platform;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Says to who started the server what must not end in a log. */
@Component
public class Console {
    private final PrintStream out;

    Console() {
        this.out = System.out;
    }

    /** @param key of a text of the bundle {@code console} */
    public void say(String key, Object... arguments) {
        out.println(ConsoleTexts.text(key, arguments));
    }
}
