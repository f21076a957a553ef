package org.niangjia.shell.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The files of which every page is made: the same for all, and kept by browsers. */
final class FrameFiles {

    private static final List<String> FOLDERS = List.of("/css/", "/js/", "/images/", "/webjars/");

    private FrameFiles() {}

    static boolean isOne(HttpServletRequest request) {
        String path = request.getServletPath();
        return FOLDERS.stream().anyMatch(path::startsWith);
    }
}
