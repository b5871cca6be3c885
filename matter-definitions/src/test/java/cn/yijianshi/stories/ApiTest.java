package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.NewUser;
import cn.yijianshi.security.Role;
import cn.yijianshi.security.Users;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Other channels get the same decision and the same form as the counter, with errors they can show. */
@SpringBootTest(
        classes = ServiceCentre.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
            "spring.liquibase.analytics-enabled=false",
            "logging.level.root=warn"
        })
class ApiTest {

    private static final String PASSWORD = "shiliu-kai-hua-2026";

    @TempDir
    static Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CurrentActor actors;
    private final Users users;

    @LocalServerPort
    private int port;

    @Autowired
    ApiTest(CurrentActor actors, Users users) {
        this.actors = actors;
        this.users = users;
    }

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("yijianshi.data", () -> data.toString());
        registry.add("yijianshi.keys.folder", () -> data.resolve("keys").toString());
    }

    @BeforeEach
    void aTerminalWithTheRoleOfAClerk() {
        actors.runAs(Actor.system(Role.ADMINISTRATOR), () -> {
            if (users.findByUsername("terminal").isEmpty()) {
                users.create(new NewUser("terminal", PASSWORD, "自助终端", null, "990100", Set.of(Role.CLERK), false));
                users.create(new NewUser("guest", PASSWORD, "审计", null, "990100", Set.of(Role.AUDITOR), false));
            }
        });
    }

    @Test
    void aDecisionAndItsFormComeFromTheReleaseInForce() throws Exception {
        String facts = Files.readString(Path.of("../docs/examples/snack-shop.json"));
        JsonNode decided = json(post("snack-shop/decision", facts, "terminal"), 200);
        assertThat(decided.path("decision").path("findings").size()).isPositive();
        JsonNode schema = json(post("snack-shop/form-schema", facts, "terminal"), 200);
        assertThat(schema.path("properties").has("signage-area")).isTrue();
        JsonNode checked = json(
                post("snack-shop/form-check", "{\"facts\":" + facts + ",\"data\":{\"seat-count\":-1}}", "terminal"),
                200);
        assertThat(checked.path("errors").toString()).contains("请填写");
    }

    @Test
    void factsThatAreWrongAreToldWithTheirPlaceInChinese() throws Exception {
        JsonNode problem =
                json(post("snack-shop/decision", "{\"region\": \"990102\", \"lawdate\": 1}", "terminal"), 400);
        assertThat(problem.path("code").asString()).isEqualTo("not-facts");
        assertThat(problem.path("detail").asString()).contains("lawdate").contains("行");
    }

    @Test
    void nobodyAsksWithoutLoggingInOrWithoutTheRole() throws Exception {
        assertThat(json(post("snack-shop/decision", "{}", null), 401)
                        .path("code")
                        .asString())
                .isEqualTo("not-signed-in");
        assertThat(json(post("snack-shop/decision", "{}", "guest"), 403)
                        .path("code")
                        .asString())
                .isEqualTo("access-denied");
    }

    private HttpResponse<String> post(String path, String body, @org.jspecify.annotations.Nullable String user)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/bundles/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (user != null) {
            String credentials =
                    Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Office.JSON.readTree(response.body());
    }
}
