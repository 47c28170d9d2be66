package fr.beffroi.server.oversight.api;

import fr.beffroi.server.people.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the API for human readers, open like the document it is drawn from. */
@Controller
class ApiPage {
    static final String PATH = "/documentation-api";

    @GetMapping(PATH)
    String show() {
        return "oversight/api";
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths apiPageIsForEveryone() {
            return new PublicPaths(PATH);
        }
    }
}
