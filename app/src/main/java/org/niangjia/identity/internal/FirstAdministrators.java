package org.niangjia.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.identity.Role;
import org.niangjia.kernel.OrgPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Creates the three administrators on the first start of a platform without demo mode, so that somebody can sign in at
 * all. Their initial passwords stand in a file beside the keys, for nobody but the operator, until each is changed.
 */
@Component
@ConditionalOnProperty(name = "niangjia.demo", havingValue = "false", matchIfMissing = true)
@Order(20)
class FirstAdministrators implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
    private static final Map<String, Role> LOGINS = Map.of(
            "admin", Role.SYSTEM_ADMINISTRATOR,
            "security", Role.SECURITY_ADMINISTRATOR,
            "auditor", Role.AUDIT_ADMINISTRATOR);

    private final JdbcAccounts accounts;
    private final OrgPath top;
    private final Path file;

    FirstAdministrators(
            JdbcAccounts accounts,
            @Value("${niangjia.data}") Path data,
            @Value("${niangjia.top-union:yj.}") String top) {
        this.accounts = accounts;
        this.top = new OrgPath(top);
        this.file = data.resolve("keys").resolve("first-passwords.txt");
    }

    /** The file first: an account whose password nobody knows could never be entered. Killed midway, it goes on. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!Files.exists(file)) {
            if (LOGINS.keySet().stream()
                    .anyMatch(login -> accounts.withLogin(login).isPresent())) {
                return;
            }
            write(LOGINS.keySet().stream()
                    .collect(Collectors.toMap(login -> login, login -> AdministeredAccounts.initialPassword())));
            LOG.info("The three administrators are created; their initial passwords are in {}", file);
        }
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", 2);
            Role role = LOGINS.get(words[0]);
            if (role != null && words.length == 2) {
                accounts.addStaff(words[0], words[0], words[1], PasswordOrigin.INITIAL, top, Set.of(role));
            }
        }
    }

    private void write(Map<String, String> passwords) {
        String text = passwords.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("the initial passwords could not be written", e);
        }
    }
}
