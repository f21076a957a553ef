package org.niangjia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the running platform with the demo federation, on a real PostgreSQL and a free port.
 *
 * <p>All subclasses share one platform: it starts once for the whole run. A test therefore makes its own persons and
 * never counts on being alone.
 */
@SpringBootTest(
        classes = NiangjiaApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"niangjia.demo=true", "niangjia.films.demo-rendering=false"})
public abstract class PlatformTest {

    private static final Path DATA = temporaryFolder();

    private static final OpenIdProviderOfTheTest PROVIDER = new OpenIdProviderOfTheTest();

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("niangjia.data", DATA::toString);
    }

    @DynamicPropertySource
    static void singleSignOn(DynamicPropertyRegistry registry) {
        registry.add("niangjia.oidc.issuer", PROVIDER::issuer);
        registry.add("niangjia.oidc.client-id", () -> OpenIdProviderOfTheTest.CLIENT);
        registry.add("niangjia.oidc.client-secret", () -> OpenIdProviderOfTheTest.SECRET);
        registry.add("niangjia.oidc.second-factor-methods", () -> "mfa");
    }

    /** The OpenID provider through which staff of the platform under test may sign in. */
    protected static OpenIdProviderOfTheTest provider() {
        return PROVIDER;
    }

    /** The data directory of the platform under test. */
    protected static Path data() {
        return DATA;
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("niangjia-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException stillInUse) {
            folder.toFile().deleteOnExit();
        }
    }
}
