package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.kernel.CitizenId;

/**
 * Two instances behind nginx on one PostgreSQL server, as docs/operations.md says to set them up: both start at once on an
 * empty database, one is killed under load with a roster and a rotation of the key under way, and at last the database fails
 * too. One story, because a start is dear.
 */
class TwoInstancesTest {

    private static final Duration START_MAX = Duration.ofMinutes(5);
    private static final Duration HAPPENS_MAX = Duration.ofMinutes(2);
    private static final int APPLICANTS = 6;
    private static final int ROSTER_ROWS = 6_000;
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhenOneInstanceIsKilledUnderLoadAndNothingIsDoneTwice() throws Exception {
        int firstPort = Processes.freePort();
        int secondPort = Processes.freePort();
        try (PostgresServer database = new PostgresServer();
                CommandProcess first = up(database, "first", firstPort);
                CommandProcess second = up(database, "second", secondPort)) {
            assertThat(first.says("Ready: ", START_MAX)).as(first.output()).isTrue();
            assertThat(second.says("Ready: ", START_MAX)).as(second.output()).isTrue();
            theDemoFederationWasFilledInOnce(database);
            try (FrontDoor door = new FrontDoor(folder, firstPort, secondPort)) {
                theDoorAddsWhatTlsAsksFor(door);
                aSessionOfOneHoldsOnTheOther(firstPort, secondPort);
                whatOnePublishesTheOtherFinds(firstPort, secondPort);
                oneIsKilledUnderLoad(database, door, first, firstPort, secondPort);
                theDatabaseFailsAndComesBack(database, door);
            }
        }
    }

    private CommandProcess up(PostgresServer database, String name, int port) throws IOException {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("NIANGJIA_KEYS", folder.resolve("keys").toString());
        settings.put("SPRING_MODULITH_EVENTS_STALENESS_PROCESSING", "5s");
        settings.put("SPRING_MODULITH_EVENTS_STALENESS_CHECKINTERVAL", "2s");
        return CommandProcess.start(
                folder,
                settings,
                "up",
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve(name).toString());
    }

    private static void theDemoFederationWasFilledInOnce(PostgresServer database) throws SQLException {
        assertThat(database.one(
                        "select count(*) > 0 and count(*) = count(distinct number_index) from member.membership"))
                .isEqualTo("t");
        assertThat(database.one("select count(*) > 0 and count(*) = count(distinct account) from member.joining"))
                .isEqualTo("t");
        assertThat(database.one("select count(*) > 0 and count(*) = count(distinct title) from lecturer.document"))
                .isEqualTo("t");
        assertThat(database.one("select count(*) > 0 and count(*) = count(distinct task_name)"
                        + " from platform.scheduled_tasks where task_instance = 'recurring'"))
                .isEqualTo("t");
    }

    private static void theDoorAddsWhatTlsAsksFor(FrontDoor door) throws IOException, InterruptedException {
        try (WebClient visitor = new WebClient(door.client(), door.url())) {
            HttpResponse<String> answer = visitor.open("/sign-in");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(visitor.open("/actuator/prometheus").statusCode()).isEqualTo(404);
        }
    }

    private static void aSessionOfOneHoldsOnTheOther(int firstPort, int secondPort) throws Exception {
        try (WebClient worker = new WebClient(HttpClient.newBuilder(), at(firstPort))) {
            assertThat(worker.signInAsWorker(phone()).statusCode()).isEqualTo(200);
            worker.moveTo(at(secondPort));
            HttpResponse<String> mine = worker.open("/me");
            assertThat(mine.statusCode()).isEqualTo(200);
            assertThat(mine.uri().getPath()).isEqualTo("/me");
        }
    }

    private static void whatOnePublishesTheOtherFinds(int firstPort, int secondPort) throws Exception {
        try (WebClient editor = new WebClient(HttpClient.newBuilder(), at(firstPort));
                WebClient asking = new WebClient(HttpClient.newBuilder(), at(secondPort))) {
            publish(editor, "云雀渡口", "云雀渡口的值班电话每天早上七点开通。");
            await(() -> says(asking, "云雀渡口的值班电话几点开通？", "早上七点"), "the other instance finds it");
        }
    }

    private static void publish(WebClient editor, String title, String sentence) throws Exception {
        editor.signInAsStaff("editor");
        editor.open("/desk/documents");
        String text = "# " + title + "办法\n\n## 第一条\n\n" + sentence + "\n";
        assertThat(editor.upload("/desk/documents", title + ".md", text).statusCode())
                .isEqualTo(200);
    }

    private static boolean says(WebClient asking, String question, String answer) throws Exception {
        asking.open("/xiaoxuan");
        return asking.submit("/xiaoxuan/questions", Map.of("q", question))
                .body()
                .contains(answer);
    }

    /**
     * While people join through the door, the first instance is killed with an event in hand and an upload unread: the
     * table of messages is locked, so that the listener of the approval cannot end.
     */
    private static void oneIsKilledUnderLoad(
            PostgresServer database, FrontDoor door, CommandProcess first, int firstPort, int secondPort)
            throws Exception {
        String county =
                database.one("select id from organisation.union_node where level = 'COUNTY' order by path limit 1");
        int before = Integer.parseInt(database.one("select count(*) from member.joining"));
        String approved = database.one("select joining.id from member.joining, identity.account where login = 'cadre'"
                + " and state = 'SUBMITTED' and starts_with(joining.union_path, account.union_path) limit 1");
        String worker = database.one("select account from member.joining where id = '" + approved + "'");
        int messages = messagesOf(database, worker);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                WebClient cadre = new WebClient(HttpClient.newBuilder(), at(firstPort));
                WebClient editor = new WebClient(HttpClient.newBuilder(), at(firstPort));
                Connection holder = database.connect();
                Statement hold = holder.createStatement()) {
            List<Future<?>> joining = new ArrayList<>();
            for (int i = 0; i < APPLICANTS; i++) {
                joining.add(people.submit(() -> {
                    while (!enough.get()) {
                        acknowledged.add(join(door, county));
                    }
                    return null;
                }));
            }
            cadre.signInAsStaff("cadre");
            cadre.open("/desk/joinings/" + approved);
            await(() -> acknowledged.size() >= APPLICANTS, "people join");
            holder.setAutoCommit(false);
            hold.execute("lock table messages.message in exclusive mode");
            assertThat(cadre.submit("/desk/joinings/" + approved + "/approval", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            await(
                    () -> !database.one("select 1 from platform.event_publication")
                            .isEmpty(),
                    "an event is in hand");
            publish(editor, "白鹭码头", "白鹭码头的渡船每半个小时开出一班。");
            RosterHandedIn roster = RosterHandedIn.at(at(firstPort), ROSTER_ROWS);
            KeysRotated.start(at(firstPort));
            await(() -> roster.rowsDone(database) > 0, "rows are entered");
            await(() -> KeysRotated.resealed(database) > 0, "values are sealed again");
            first.kill();
            holder.rollback();
            int whenKilled = acknowledged.size();
            await(() -> acknowledged.size() >= whenKilled + 2 * APPLICANTS, "people go on joining");
            enough.set(true);
            for (Future<?> person : joining) {
                person.get(60, TimeUnit.SECONDS);
            }
            theOtherInstanceGoesOnWith(roster, database);
        }
        assertThat(database.one("select count(*) from member.joining"))
                .as("each joining that was acknowledged is there once, and no other")
                .isEqualTo(String.valueOf(before + acknowledged.size()));
        assertThat(database.one("select count(*) - count(distinct number_index) from member.joining"))
                .isEqualTo("0");
        await(() -> database.one("select 1 from platform.event_publication").isEmpty(), "every event is delivered");
        assertThat(messagesOf(database, worker)).as("told once").isEqualTo(messages + 1);
        await(() -> database.one("select 1 from audit.unlinked").isEmpty(), "the audit chain goes on");
        try (WebClient asking = new WebClient(HttpClient.newBuilder(), at(secondPort))) {
            await(() -> says(asking, "白鹭码头的渡船多久一班？", "半个小时"), "the upload is read by the other instance");
        }
    }

    private static void theOtherInstanceGoesOnWith(RosterHandedIn roster, PostgresServer database) throws Exception {
        await(() -> roster.state(database).equals("DONE"), "the roster goes on");
        roster.isDoneWithoutGapOrDouble(database);
        await(() -> KeysRotated.isFinished(database), "the rotation goes on");
        KeysRotated.everyValueIsSealedWith(database, 2);
    }

    private static int messagesOf(PostgresServer database, String account) throws SQLException {
        return Integer.parseInt(
                database.one("select count(*) from messages.message where account = '" + account + "'"));
    }

    /** The phone of somebody new whose joining was acknowledged. */
    private static String join(FrontDoor door, String county) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            String phone = phone();
            try (WebClient client = new WebClient(door.client(), door.url());
                    JoiningApplicant applicant = new JoiningApplicant(client, number(), county)) {
                if (client.signInAsWorker(phone).uri().getPath().equals("/")) {
                    applicant.fillIn();
                    applicant.submit();
                    return phone;
                }
            } catch (IOException lost) {
                TimeUnit.MILLISECONDS.sleep(200); // nobody is signed in yet: somebody else tries
            }
        }
        throw new IllegalStateException("nobody could sign in");
    }

    private static void theDatabaseFailsAndComesBack(PostgresServer database, FrontDoor door) throws Exception {
        try (WebClient visitor = new WebClient(door.client(), door.url())) {
            assertThat(visitor.open("/open/documents").statusCode()).isEqualTo(200);
            database.crash();
            HttpResponse<String> away = visitor.open("/open/documents");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("12351");
            database.startAgain();
            await(() -> visitor.open("/open/documents").statusCode() == 200, "pages come back");
            await(() -> visitor.signInAsWorker(phone()).statusCode() == 200, "people can sign in again");
        }
    }

    private static void await(Callable<Boolean> happens, String what) throws Exception {
        Awaiting.await(happens, what, HAPPENS_MAX);
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }

    private static String phone() {
        return "100%08d".formatted(70_000_000 + PEOPLE.incrementAndGet());
    }

    private static CitizenId number() {
        int person = PEOPLE.incrementAndGet();
        String birth =
                DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.of(1975, 1, 1).plusDays(person));
        String seventeen = "990101" + birth + "%03d".formatted(person % 1_000);
        return new CitizenId(seventeen + CitizenId.checkCharacter(seventeen));
    }
}
