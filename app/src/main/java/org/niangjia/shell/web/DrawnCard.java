package org.niangjia.shell.web;

import gg.jte.Content;
import org.niangjia.shell.Page;

/** A card of some module, ready to be drawn into a page. */
@FunctionalInterface
public interface DrawnCard {

    Content on(Page page);
}
