package org.niangjia.messages.web;

import org.niangjia.messages.Inbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of messages; opening it reads them. */
@Controller
class MessagesController {

    private final Inbox inbox;

    MessagesController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/messages")
    ModelAndView messages() {
        return new ModelAndView("messages/list", "messages", inbox.open());
    }
}
