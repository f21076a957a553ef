package org.niangjia.lecturer.web;

import java.time.Duration;
import org.niangjia.engine.studio.Rig;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the drawing of 小宣 and the module that draws it, as the engine keeps them, at {@code /js/avatar/}: among the
 * scripts, because like these they are the same for all and kept by browsers.
 */
@Configuration(proxyBeanMethods = false)
class AvatarFiles implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofHours(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/avatar/**")
                .addResourceLocations("classpath:" + Rig.XIAOXUAN.substring(0, Rig.XIAOXUAN.lastIndexOf('/') + 1))
                .setCacheControl(CacheControl.maxAge(KEPT))
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
