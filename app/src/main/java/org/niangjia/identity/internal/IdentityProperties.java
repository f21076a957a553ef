package org.niangjia.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of identity.
 *
 * @param demo whether this is the demo federation: codes are shown on the page, demo phone numbers may sign in
 */
@ConfigurationProperties("niangjia")
record IdentityProperties(@DefaultValue("false") boolean demo) {}
