package org.niangjia.lecturer.web;

import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;

/** The lecturer's areas of the desk: editors and reviewers work in them, administrators look at the documents. */
@Configuration(proxyBeanMethods = false)
class LecturerDesk {

    private static final Set<Role> EDITORS = Set.of(Role.EDITOR, Role.REVIEWER);

    @Bean
    DeskArea documentsArea() {
        return new DeskArea(
                "/desk/documents",
                "lecturer.documents",
                "file-text",
                40,
                Set.of(Role.EDITOR, Role.REVIEWER, Role.SYSTEM_ADMINISTRATOR));
    }

    @Bean
    DeskArea questionsArea() {
        return new DeskArea("/desk/questions", "lecturer.questions", "help-circle", 41, EDITORS);
    }

    static boolean isEditor(SignedIn person) {
        return person.hasAny(EDITORS);
    }

    /** @throws AccessDeniedException if the person may look only */
    static void requireEditor(SignedIn person) {
        if (!isEditor(person)) {
            throw new AccessDeniedException("only editors and reviewers change documents");
        }
    }
}
