package org.niangjia.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Draws views with the compiled jte templates and gives each its page. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /** The cookie by which a browser remembers the language; the settings write it. */
    static final String LANGUAGE_COOKIE = "language";

    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Must come before Boot's resolvers, or a view name is forwarded in a circle. */
    @Bean
    ViewResolver templateViews(TemplateEngine engine) {
        return new TemplateViews(engine);
    }

    private record TemplateViews(TemplateEngine engine) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String viewName, Locale locale) {
            return engine.hasTemplate(viewName + ".jte") ? new TemplateView(engine, viewName + ".jte") : null;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    private record TemplateView(TemplateEngine engine, String template) implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, parametersOf(model), output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        /** Spring adds entries of its own to the model; only those that the template names are given to it. */
        private Map<String, Object> parametersOf(@Nullable Map<String, ?> model) {
            Map<String, Object> named = new HashMap<>();
            if (model != null) {
                engine.getParamInfo(template).keySet().forEach(name -> {
                    Object value = model.get(name);
                    if (value != null) {
                        named.put(name, value);
                    }
                });
            }
            return named;
        }
    }

    /** Chinese unless the reader chose another language; a spoilt cookie counts as no choice. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE_COOKIE);
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Bean
    WebMvcConfigurer pageForEveryView(Pages pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PageInterceptor(pages));
            }
        };
    }
}
