package org.niangjia.privacy.web;

import org.niangjia.privacy.Children;

/** @param underAge whether the guardian's consent still carries */
public record ChildLine(Children.Child child, boolean underAge) {}
