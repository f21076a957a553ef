package org.niangjia;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.niangjia.vault.PrivateFile;

/** The random passwords of the embedded server's three roles, kept in a file that only its owner can read. */
record DatabasePasswords(String superuser, String owner, String application) {

    static DatabasePasswords in(Path directory) {
        Properties kept = PrivateFile.loadOrCreate(directory.resolve("database.properties"), properties -> {
            properties.setProperty("superuser", random());
            properties.setProperty("owner", random());
            properties.setProperty("application", random());
        });
        return new DatabasePasswords(
                kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("application"));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
