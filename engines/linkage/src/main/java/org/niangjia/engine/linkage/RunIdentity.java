package org.niangjia.engine.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.folder.Sha256;

/** What makes two runs compare the same: plan, tables and the engine's own code; labels only decide. */
final class RunIdentity {

    private RunIdentity() {}

    /** @return SHA-256 as hexadecimal digits */
    static String of(LinkagePlan plan, RecordTable left, @Nullable RecordTable right) {
        MessageDigest digest = Sha256.digest();
        digest.update(PlanFile.write(plan.withLabels(null)).getBytes(StandardCharsets.UTF_8));
        digest.update((left.rows() + " " + (right == null ? -1 : right.rows())).getBytes(StandardCharsets.UTF_8));
        left.digest(digest);
        if (right != null) {
            right.digest(digest);
        }
        try {
            engine(digest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The archive or the folder of classes that this class is of. */
    private static void engine(MessageDigest digest) throws IOException {
        Path code;
        try {
            code = Path.of(RunIdentity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
