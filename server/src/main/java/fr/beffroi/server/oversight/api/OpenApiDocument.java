package fr.beffroi.server.oversight.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says of the whole: the paths say the rest of themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    @Bean
    OpenAPI openApi(MessageSource texts) {
        return new OpenAPI()
                .info(new Info()
                        .title("Beffroi")
                        .version("v1")
                        .description(texts.getMessage("api.description", null, Locale.FRENCH))
                        .license(new License().name("EUPL-1.2")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(texts.getMessage("api.token", null, Locale.FRENCH))))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
