package org.cordee.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What everybody who tries Cordee finds. Other tests use the same server: counts are at least what the demo region
 * makes.
 */
class DemoRegionE2E {

    private static final String TOLD =
            " and c.title in ('We are all leaders: Glasgow', 'Senior practitioners: Second year', 'Social care "
                    + "leaders: Winter cohort')";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "citizen",
                "leader",
                "mentee",
                "mentor",
                "lead",
                "coordinator",
                "facilitator",
                "admin",
                "leader001",
                "leader200"
            })
    void everySampleAccountComesIn(String word) {
        assertTrue(Client.of(word).get("/api/me").expect(200).json().has("name"));
    }

    @Test
    void allSamplesShareOneHash() {
        assertEquals(
                1,
                LiveServer.here()
                        .count("select count(distinct password_hash) from account where demo = true and email in"
                                + " ('citizen@demo.example', 'leader@demo.example', 'mentor@demo.example', "
                                + "'leader001@demo.example', 'leader200@demo.example')"));
    }

    @Test
    void peopleAndOrganisationsOfAllKinds() {
        LiveServer here = LiveServer.here();
        assertTrue(here.count("select count(*) from organisation") >= 40);
        assertTrue(here.count("select count(*) from person") >= 500);
        assertEquals(6, here.count("select count(distinct sector) from organisation"));
        assertEquals(5, here.count("select count(distinct level) from person"));
    }

    @Test
    void applicationsAndEnrolmentsInEveryState() {
        Set<String> applications =
                new TreeSet<>(LiveServer.here().query("select distinct state from application", r -> r.getString(1)));
        for (ApplicationState state : ApplicationState.values()) {
            assertTrue(applications.contains(state.name()), state + " is missing: " + applications);
        }
        Set<String> enrolments =
                new TreeSet<>(LiveServer.here().query("select distinct state from enrolment", r -> r.getString(1)));
        for (EnrolmentState state : EnrolmentState.values()) {
            assertTrue(enrolments.contains(state.name()), state + " is missing: " + enrolments);
        }
    }

    @Test
    void theEightProgrammesHaveCohortsToApplyToAndToSee() {
        Set<String> states = new TreeSet<>();
        for (JsonElement programme : items("/api/initiatives?kind=formal-programme")) {
            String key = programme.getAsJsonObject().get("key").getAsString();
            List<JsonElement> cohorts = items("/api/initiatives/" + key + "/cohorts");
            assertTrue(!cohorts.isEmpty(), key + " has no cohort");
            cohorts.forEach(c -> states.add(c.getAsJsonObject().get("state").getAsString()));
        }
        assertTrue(states.containsAll(Set.of("planned", "open", "closed", "running")), states.toString());
        assertTrue(
                LiveServer.here().count("select count(*) from cohort where ends_on < current_date") >= 2,
                "completed ones");
        assertTrue(
                LiveServer.here().count("select count(*) from cohort where cancelled_at is not null") >= 1,
                "a cancelled one");
    }

    @Test
    void theLeaderHasAPlaceAndWaitsForAnother() {
        Set<String> states = items(Client.of("leader"), "/api/me/applications").stream()
                .map(a -> a.getAsJsonObject().get("state").getAsString())
                .collect(Collectors.toSet());
        assertTrue(states.contains("enrolled"), states.toString());
        long coming = LiveServer.here()
                .count("select count(*) from invitation i join appointment a on a.id = i.appointment_id"
                        + " join account c on c.person_id = i.person_id"
                        + " where c.email = 'leader@demo.example' and a.starts_at > current_timestamp");
        assertTrue(coming >= 2, "dates in the coming weeks: " + coming);
    }

    @Test
    void peopleAppliedWhileItWasOpenAndNobodyIsOneTooMany() {
        LiveServer here = LiveServer.here();
        assertEquals(
                0,
                here.count("select count(*) from application a join cohort c on c.id = a.cohort_id"
                        + " where a.submitted_at < c.opens_at"
                        + TOLD));
        assertEquals(
                0,
                here.count("select count(*) from application a join cohort c on c.id = a.cohort_id"
                        + " where a.submitted_at > c.closes_at and a.route = 'OWN'" + TOLD));
        assertEquals(
                0,
                here.count(
                        "select count(*) from cohort c where (select count(*) from enrolment e where e.cohort_id = c.id"
                                + " and e.state in ('ENROLLED', 'COMPLETED')) > (select sum(p.places)"
                                + " from place_pool p where p.cohort_id = c.id)"));
    }

    @Test
    void theCitizenHasAPlaceAndNobodyAskedForAManager() {
        Set<String> states = items(Client.of("citizen"), "/api/me/applications").stream()
                .map(a -> a.getAsJsonObject().get("state").getAsString())
                .collect(Collectors.toSet());
        assertTrue(states.contains("enrolled"), states.toString());
        assertEquals(
                0,
                LiveServer.here()
                        .count("select count(*) from application a join person p on p.id = a.applicant_id"
                                + " where p.level = 'CITIZEN' and a.manager_support <> 'NOT_ASKED'"));
    }

    @Test
    void learningSetsOfAllKindsAndWhoIsInThem() {
        LiveServer here = LiveServer.here();
        Set<String> states = new TreeSet<>(here.query("select distinct state from learning_set", r -> r.getString(1)));
        assertTrue(states.containsAll(Set.of("FORMING", "CONTRACTED", "ACTIVE", "CLOSED")), states.toString());
        Set<String> rounds = new TreeSet<>(here.query("select distinct state from forming_round", r -> r.getString(1)));
        assertTrue(rounds.containsAll(Set.of("PROPOSED", "PUBLISHED")), rounds.toString());
        assertEquals(
                1,
                here.count("select count(distinct s.id) from learning_set s join set_member m on m.set_id = s.id"
                        + " join account a on a.person_id = m.person_id"
                        + " join set_member n on n.set_id = s.id join account b on b.person_id = n.person_id "
                        + "join account f on f.person_id = s.facilitator_id"
                        + " where s.state = 'ACTIVE' and a.email = 'citizen@demo.example'"
                        + " and b.email = 'leader@demo.example' and f.email = 'facilitator@demo.example'"
                        + " and s.round_id is not null"));
    }

    private static List<JsonElement> items(String path) {
        return items(Client.of("citizen"), path);
    }

    private static List<JsonElement> items(Client client, String path) {
        JsonObject answer = client.get(path).expect(200).json();
        return StreamSupport.stream(answer.getAsJsonArray("items").spliterator(), false)
                .toList();
    }
}
