package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * No page leaves anything in the session for the next one. Spring's own manager would look there for it on each request,
 * that for a stylesheet included: a query each, and none of them answered while the database is away.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class NoFlashMaps implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap map, HttpServletRequest request, HttpServletResponse response) {
        if (!map.isEmpty()) {
            throw new UnsupportedOperationException("no page leaves anything for the next one");
        }
    }
}
