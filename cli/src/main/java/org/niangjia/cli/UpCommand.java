package org.niangjia.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.niangjia.DataDirectory;
import org.niangjia.NiangjiaApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform on embedded parts and keeps it running until it is told to stop. */
@Command(
        name = "up",
        description = "Starts everything on embedded parts, with the demo federation unless --empty.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Where pages are served (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "The folder for everything that is kept (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--empty", description = "Start without the demo federation.")
    private boolean empty;

    @Option(
            names = "--members",
            defaultValue = "1000",
            description = "How many members the demo federation gets on fresh data (default ${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--exit-when-ready", hidden = true, description = "For making the start-up cache.")
    private boolean exitWhenReady;

    @Override
    public Integer call() throws InterruptedException {
        try (DataDirectory directory = DataDirectory.open(data)) {
            if (!isFree(port)) {
                System.err.println("Port " + port + " is taken by another program. Choose one with --port, such as"
                        + " ./niangjia up --port " + (port + 1));
                return Main.FAILED;
            }
            return run(directory);
        } catch (DataDirectory.InUse inUse) {
            System.err.println("Niangjia already runs: " + inUse.getMessage()
                    + ". Stop it, or choose another folder with --data.");
            return Main.FAILED;
        }
    }

    private int run(DataDirectory directory) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        ConfigurableApplicationContext platform;
        try {
            platform = NiangjiaApplication.start(directory, port, !empty, "niangjia.demo-members=" + members);
        } catch (RuntimeException reported) {
            System.err.println("Niangjia did not start. The reason stands above.");
            return Main.FAILED;
        }
        if (exitWhenReady) {
            platform.close();
            return Main.DONE;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
        System.out.println("Ready: http://localhost:" + port);
        if (!empty) {
            System.out.print(DemoAccounts.IN_WORDS);
        }
        System.out.println("Stop with Ctrl-C.");
        stopped.await();
        return Main.DONE;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
