package org.niangjia.shell;

/** What the address names does not exist, or lies outside the person's scope: the page doesn't tell which. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("no such page in the person's scope");
    }
}
