package org.niangjia.staff.web;

import java.util.List;
import org.niangjia.identity.Role;
import org.niangjia.identity.SecondFactorRule;

/**
 * A role as the page of powers shows it.
 *
 * @param areas message keys of the desk's areas that it opens, in order
 */
public record Power(Role role, SecondFactorRule rule, List<String> areas) {

    public Power {
        areas = List.copyOf(areas);
    }
}
