package org.niangjia.lecturer.web;

import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.handover.HandoverDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;

/**
 * The lecturer's areas of the desk: editors and reviewers work on documents and answers, administrators look at the
 * documents, the union's people answer what workers handed over.
 */
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

    @Bean
    DeskArea curatedAnswersArea() {
        return new DeskArea("/desk/answers", "curated.area", "message-circle", 42, EDITORS);
    }

    @Bean
    DeskArea handoversArea() {
        return new DeskArea("/desk/handovers", "handover.area", "heart-handshake", 25, HandoverDesk.ANSWERERS);
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
