package org.niangjia.lecturer;

import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets editors and reviewers into the films' part of the desk. */
@Configuration(proxyBeanMethods = false)
class FilmsAreaOfTheTests {

    @Bean
    DeskArea filmsForTheTests() {
        return new DeskArea("/desk/films", "screening.title", "video", 43, Set.of(Role.EDITOR, Role.REVIEWER));
    }
}
