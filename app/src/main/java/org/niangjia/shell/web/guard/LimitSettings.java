package org.niangjia.shell.web.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often something may be asked of this instance, such as {@code niangjia.limits.sign-in-codes=60/10m}. Behind one
 * address may be a whole factory or a carrier's gateway, so addresses get much; behind an account is one person.
 * Each is written as a {@link Rate}.
 *
 * @param requests all that an address asks, files of the frame aside
 * @param signInCodes one-time codes asked for from an address
 * @param signIns codes and passwords tried from an address
 * @param accountRequests all that an account asks
 * @param accountForms forms that an account sends
 * @param accountJoinings joinings that an account submits
 * @param accountSearches lists that an account looks through
 * @param accountUploads files that an account uploads
 */
@ConfigurationProperties("niangjia.limits")
record LimitSettings(
        @DefaultValue("6000/1m") String requests,
        @DefaultValue("60/10m") String signInCodes,
        @DefaultValue("200/10m") String signIns,
        @DefaultValue("1200/1m") String accountRequests,
        @DefaultValue("240/1m") String accountForms,
        @DefaultValue("20/1h") String accountJoinings,
        @DefaultValue("240/1m") String accountSearches,
        @DefaultValue("300/10m") String accountUploads) {}
