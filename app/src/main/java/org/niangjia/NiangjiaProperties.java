package org.niangjia;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the assembly.
 *
 * @param data the folder for keys, database, indexes and files
 * @param demoMembers how many members the demo federation has, once it is filled in
 */
@ConfigurationProperties("niangjia")
record NiangjiaProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("1000") int demoMembers) {}
