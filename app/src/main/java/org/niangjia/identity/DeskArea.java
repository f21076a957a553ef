package org.niangjia.identity;

import java.util.Set;

/**
 * A part of the desk. A module declares one as a bean: it appears in the navigation of those who may enter it, and
 * everybody else is turned away from all pages below its path.
 *
 * @param path such as {@code /desk/joinings}
 * @param label message key of its name
 * @param icon name of its icon in the shell's icon set
 * @param order place in the navigation, small numbers first
 * @param roles who may enter
 */
public record DeskArea(String path, String label, String icon, int order, Set<Role> roles) {

    /** @throws IllegalArgumentException if the path does not lie under the desk */
    public DeskArea {
        if (!path.matches("/desk(/[a-z\\-]+)+")) {
            throw new IllegalArgumentException("not a path of the desk: " + path);
        }
        roles = Set.copyOf(roles);
    }

    public boolean covers(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path + "/");
    }
}
