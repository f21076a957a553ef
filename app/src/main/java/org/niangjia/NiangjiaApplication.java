package org.niangjia;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The platform as one Spring Boot application. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableAsync
@EnableScheduling
@Modulithic(systemName = "Niangjia")
public class NiangjiaApplication {

    /**
     * Starts the platform; closing what is returned stops it.
     *
     * @param data the folder for everything kept, locked by the caller
     * @param port where pages are served, on 127.0.0.1 unless {@code NIANGJIA_ADDRESS} says otherwise
     * @param demo whether the demo federation is filled in and one-time codes are shown
     * @param settings others, as {@code name=value}
     */
    public static ConfigurableApplicationContext start(DataDirectory data, int port, boolean demo, String... settings) {
        List<String> arguments = new ArrayList<>(
                List.of("--niangjia.data=" + data.path(), "--niangjia.demo=" + demo, "--server.port=" + port));
        Stream.of(settings).map(setting -> "--" + setting).forEach(arguments::add);
        return new SpringApplicationBuilder(NiangjiaApplication.class).run(arguments.toArray(String[]::new));
    }

    /** The clock of the business: dates are those of Asia/Shanghai. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
