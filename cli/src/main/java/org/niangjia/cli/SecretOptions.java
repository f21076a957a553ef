package org.niangjia.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.backup.BackupRefused;
import org.niangjia.backup.BackupSecret;
import picocli.CommandLine.Option;

/** How a command learns what opens a backup: a key file, a variable of the environment, or a question at the terminal. */
final class SecretOptions {

    private static final String VARIABLE = "NIANGJIA_BACKUP_PASSPHRASE";

    @Option(
            names = "--key-file",
            description = "A file with the key, kept apart from data and backup. Without it: the variable " + VARIABLE
                    + ", or a question at the terminal.")
    private @Nullable Path keyFile;

    /** @param data in which the key file may not lie */
    BackupSecret secret(Path data, boolean twice) {
        if (keyFile != null) {
            return BackupSecret.keyFile(keyFile, data);
        }
        String given = System.getenv().getOrDefault(VARIABLE, "");
        if (!given.isEmpty()) {
            return BackupSecret.passphrase(given);
        }
        Console terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new BackupRefused(
                        "Say what opens the backup: --key-file FILE, or the variable " + VARIABLE + "."));
        String typed = ask(terminal, "Passphrase: ");
        if (twice && !typed.equals(ask(terminal, "Once more: "))) {
            throw new BackupRefused("The two passphrases differ.");
        }
        return BackupSecret.passphrase(typed);
    }

    private static String ask(Console terminal, String question) {
        char[] typed = terminal.readPassword("%s", question);
        return typed == null ? "" : new String(typed);
    }
}
