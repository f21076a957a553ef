package org.niangjia.staff.web;

import org.jspecify.annotations.Nullable;

/**
 * What was typed for a new account.
 *
 * @param problem message key of why it was not created; null at first
 */
public record NewAccount(
        String login, String name, String union, @Nullable String problem) {}
