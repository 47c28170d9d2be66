package fr.beffroi.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Every module's {@code messages} bundle under {@code fr/beffroi}, save those of the command line, whose keys would hide
 * ours; French unless the person asked for English.
 */
@Configuration
class Texts implements WebMvcConfigurer {
    private static final String COMMAND_LINE = "fr/beffroi/cli/";

    @Bean
    MessageSource messageSource() throws IOException {
        Set<String> bundles = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:fr/beffroi/**/messages_fr.properties")) {
            String url = file.getURL().toString();
            String bundle = url.substring(url.lastIndexOf("fr/beffroi/"), url.length() - "_fr.properties".length());
            if (!bundle.startsWith(COMMAND_LINE)) {
                bundles.add(bundle);
            }
        }
        ResourceBundleMessageSource source = new Printed();
        source.setBasenames(bundles.toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.FRENCH);
        return source;
    }

    /** French texts with the spaces of French print, whichever module's bundle they come from. */
    private static final class Printed extends ResourceBundleMessageSource {
        @Override
        protected @Nullable String getStringOrNull(ResourceBundle bundle, String key) {
            String text = super.getStringOrNull(bundle, key);
            boolean french = bundle.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage());
            return text != null && french ? FrenchSpaces.set(text) : text;
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("langue");
        resolver.setDefaultLocale(Locale.FRENCH);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
