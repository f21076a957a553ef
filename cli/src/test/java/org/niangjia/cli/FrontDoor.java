package org.niangjia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Debian's nginx with {@code deploy/nginx.conf}, of which only ports, addresses and certificate are replaced, in front of
 * two instances.
 */
final class FrontDoor implements AutoCloseable {

    private final Process nginx;
    private final Path certificate;
    private final int port;

    FrontDoor(Path folder, int first, int second) throws IOException, InterruptedException {
        port = Processes.freePort();
        certificate = folder.resolve("tls.crt");
        Path key = folder.resolve("tls.key");
        Processes.run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString()));
        Path site = folder.resolve("niangjia.conf");
        Path deploy = Path.of("..", "deploy").toAbsolutePath().normalize();
        Files.writeString(
                site,
                Files.readString(deploy.resolve("nginx.conf"))
                        .replace("127.0.0.1:8080", "127.0.0.1:" + first)
                        .replace("127.0.0.1:8081", "127.0.0.1:" + second)
                        .replace("listen 80;", "listen 127.0.0.1:" + Processes.freePort() + ";")
                        .replace("listen 443 ", "listen 127.0.0.1:" + port + " ")
                        .replace("/etc/nginx/tls/niangjia.crt", certificate.toString())
                        .replace("/etc/nginx/tls/niangjia.key", key.toString())
                        .replace("/usr/share/niangjia", deploy.toString()));
        Path main = folder.resolve("nginx.conf");
        Files.writeString(main, mainConfiguration(folder, site));
        nginx = new ProcessBuilder("/usr/sbin/nginx", "-p", folder.toString(), "-c", main.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        TimeUnit.MILLISECONDS.sleep(300);
        if (!nginx.isAlive()) {
            throw new IOException("nginx did not start:\n" + Files.readString(folder.resolve("nginx.log")));
        }
    }

    private static String mainConfiguration(Path folder, Path site) {
        StringBuilder temporary = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary
                    .append(kind)
                    .append("_temp_path ")
                    .append(folder.resolve(kind))
                    .append(";\n");
        }
        return """
                daemon off;
                %spid %s;
                error_log stderr;
                events {}
                http {
                access_log off;
                %sinclude %s;
                }
                """.formatted(Processes.isRoot() ? "user root;\n" : "", folder.resolve("nginx.pid"), temporary, site);
    }

    String url() {
        return "https://localhost:" + port;
    }

    /** A client that trusts this door's certificate. */
    HttpClient.Builder client() {
        try (InputStream file = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "door", CertificateFactory.getInstance("X.509").generateCertificate(file));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(tls).connectTimeout(Duration.ofSeconds(5));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (nginx.isAlive()) {
            Processes.end(nginx, "TERM");
        }
    }
}
